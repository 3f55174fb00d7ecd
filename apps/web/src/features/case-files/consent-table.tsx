import { Button, Checkbox, Group, Table, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ConsentWord } from "@throughline/model/person";
import type { PersonView } from "@throughline/server/contract/person-endpoints";
import { useState } from "react";
import { client } from "../../app/client.ts";
import { consentWords, purposeWords } from "../../ui/person-words.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";

type Consent = PersonView["consents"][number];

interface ConsentTableProps {
  readonly caseFileId: string;
  readonly consents: readonly Consent[];
  readonly maySet: boolean;
}

/** What the person agreed to, each purpose by itself, and the presses that record what they say. */
export function ConsentTable({ caseFileId, consents, maySet }: ConsentTableProps) {
  const [language, setLanguage] = useState("");
  const [hasInterpreter, setInterpreter] = useState(false);
  const queries = useQueryClient();
  const record = useMutation({
    mutationFn: ({ purpose, says }: { purpose: Consent["purpose"]; says: ConsentWord }) =>
      client.consentRecord({ caseFileId, purpose, says, language: language.trim().toLowerCase(), hasInterpreter }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["case-person", caseFileId] }),
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="What they agreed to" tabIndex={0} style={{ overflowX: "auto" }}>
      {maySet ? (
        <Group align="end" gap="md" mb={6}>
          <TextInput
            label="Asked in"
            description="Language code: th, my, zh …"
            maxLength={3}
            w={180}
            value={language}
            onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
          />
          <Checkbox
            label="With an interpreter"
            checked={hasInterpreter}
            onChange={({ currentTarget }) => setInterpreter(currentTarget.checked)}
            pb={8}
          />
        </Group>
      ) : null}
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">Asked to agree to</Table.Th>
            <Table.Th scope="col">What they said</Table.Th>
            {maySet ? <Table.Th scope="col">Record</Table.Th> : null}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {consents.map((consent) => (
            <Table.Tr key={consent.purpose}>
              <Table.Td>
                {purposeWords[consent.purpose].name}
                <Text size="sm" c="var(--tl-ink2)">
                  {purposeWords[consent.purpose].without}
                </Text>
              </Table.Td>
              <Table.Td>{sayConsent(consent)}</Table.Td>
              {maySet ? (
                <Table.Td>
                  <Group gap={6}>
                    {answersTo(consent).map((says) => (
                      <Button
                        key={says}
                        variant="default"
                        size="xs"
                        disabled={record.isPending}
                        aria-label={`${consentWords[says]}: ${purposeWords[consent.purpose].name}`}
                        onClick={() => record.mutate({ purpose: consent.purpose, says })}
                      >
                        {consentWords[says]}
                      </Button>
                    ))}
                  </Group>
                </Table.Td>
              ) : null}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {record.isError ? <ProblemNote error={record.error} /> : null}
    </section>
  );
}

function answersTo({ says }: Consent): readonly ConsentWord[] {
  if (says === null) return ["given", "refused"];
  return says === "given" ? ["withdrawn"] : ["given"];
}

function sayConsent({ says, language, hasInterpreter, set }: Consent): string {
  if (says === null || set === null) return "Not asked yet";
  const how = [language === "" ? "" : `in ${language}`, hasInterpreter ? "with an interpreter" : ""].filter((one) => one !== "");
  return [consentWords[says], set.at.slice(0, 10), `recorded by ${set.by}`, ...how].join(" · ");
}
