import { Button, Group, Text, TextInput, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { CaseFileView } from "@throughline/server/contract/views";
import { type FormEvent, useState } from "react";
import { client } from "../../app/client.ts";
import { useVeil } from "../../ui/hidden-values.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { ValueText } from "../../ui/value-text.tsx";

interface SamePersonProps {
  readonly caseFileId: string;
  readonly judged: readonly { readonly judgementId: string; readonly caseFile: CaseFileView }[];
}

/** That this case file and another are one person's: judged, and undone, by whoever reads both. Then both count as one. */
export function SamePerson({ caseFileId, judged }: SamePersonProps) {
  const [reference, setReference] = useState("");
  const [organisation, setOrganisation] = useState("");
  const queries = useQueryClient();
  const veil = useVeil();
  const changed = async (): Promise<void> => {
    setReference("");
    /* Counts of people change wherever they stand. */
    await queries.invalidateQueries();
  };
  const judge = useMutation({ mutationFn: () => client.samePersonJudge({ caseFileId, reference, organisation }), onSuccess: changed });
  const undo = useMutation({
    mutationFn: (judgementId: string) => client.samePersonUndo({ caseFileId, judgementId }),
    onSuccess: changed,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    judge.mutate();
  };
  return (
    <section aria-labelledby="same-person">
      <Title order={2} size="h5" mt="md" id="same-person">
        The same person as another case file
      </Title>
      {judged.length === 0 ? <Text c="var(--tl-ink2)">Nobody judged so. Two that are one person's count as one person.</Text> : null}
      {judged.map(({ judgementId, caseFile }) => (
        <Group key={judgementId} gap="xs" py={4}>
          <Text>
            <ValueText text={caseFile.reference} /> of <bdi>{caseFile.organisation}</bdi>
          </Text>
          <Button
            variant="default"
            size="xs"
            onClick={() => undo.mutate(judgementId)}
            loading={undo.isPending}
            aria-label={`Undo: the same person as ${veil(caseFile.reference)}`}
          >
            Undo
          </Button>
        </Group>
      ))}
      <form onSubmit={submit}>
        <Group align="end" gap="xs" mt={6}>
          <TextInput
            label="Reference of the other"
            maxLength={120}
            value={reference}
            onChange={({ currentTarget }) => setReference(currentTarget.value)}
          />
          <TextInput
            label="Its organisation, if several have it"
            maxLength={120}
            value={organisation}
            onChange={({ currentTarget }) => setOrganisation(currentTarget.value)}
          />
          <Button type="submit" variant="default" disabled={reference.trim() === ""} loading={judge.isPending}>
            Is the same person
          </Button>
        </Group>
        {[judge, undo].map((one) => (one.isError ? <ProblemNote key={one === judge ? "judge" : "undo"} error={one.error} /> : null))}
      </form>
    </section>
  );
}
