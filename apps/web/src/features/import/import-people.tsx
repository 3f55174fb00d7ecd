import { NativeSelect, Skeleton, Table, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { ConsentWord, consentPurposes, Minor, minorWords as minorCodes, rolesThatSet } from "@throughline/model/person";
import type { PersonView } from "@throughline/server/contract/person-endpoints";
import { client } from "../../app/client.ts";
import { useSession } from "../../app/use-session.ts";
import { useVeil } from "../../ui/hidden-values.ts";
import { consentWords, minorWords, purposeWords } from "../../ui/person-words.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { TableHead } from "../../ui/table-head.tsx";
import { ValueText } from "../../ui/value-text.tsx";

interface Person {
  readonly caseFileId: string;
  readonly reference: string;
  readonly person: PersonView;
}

/** The people of an import, a row each: whether they are a child, and what they agreed to, while somebody can still ask them. */
export function ImportPeople({ submissionId }: { submissionId: string }) {
  const roles = useSession().data?.principal?.roles ?? [];
  const may = rolesThatSet.consent.some((role) => roles.includes(role));
  const answer = useQuery({
    queryKey: ["submission-people", submissionId],
    queryFn: () => client.submissionPeople({ submissionId }),
    enabled: may,
    retry: false,
  });
  if (!may) return null;
  if (answer.isError) return <ProblemNote error={answer.error} retry={() => void answer.refetch()} />;
  if (answer.isPending) return <Skeleton height={80} role="status" aria-label="Loading" />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="The people of this import" tabIndex={0} className="tl-scrolling">
      <Title order={2} size="h5" mt="md">
        The people of this import: {answer.data.people.length}
      </Title>
      <Text size="sm" c="var(--tl-ink2)">
        Ask each purpose by itself. Whoever was not asked gives no hit; whoever said no to a referral is cited in none.
      </Text>
      <Table>
        <TableHead columns={["Case file", "A child?", ...consentPurposes.map((purpose) => purposeWords[purpose].name)]} />
        <Table.Tbody>
          {answer.data.people.map((one) => (
            <PersonRow key={one.caseFileId} one={one} submissionId={submissionId} />
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function PersonRow({ one: { caseFileId, reference, person }, submissionId }: { one: Person; submissionId: string }) {
  const queries = useQueryClient();
  const onSuccess = () => queries.invalidateQueries({ queryKey: ["submission-people", submissionId] });
  const age = useMutation({ mutationFn: (minor: Minor) => client.personAgeSet({ caseFileId, ageBand: person.ageBand, minor }), onSuccess });
  const consent = useMutation({
    mutationFn: (said: { purpose: PersonView["consents"][number]["purpose"]; says: ConsentWord }) =>
      client.consentRecord({ caseFileId, ...said }),
    onSuccess,
  });
  const veil = useVeil();
  const failed = [age, consent].find((one) => one.isError);
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <ValueText text={reference} />
        {failed === undefined ? null : <ProblemNote error={failed.error} />}
      </Table.Th>
      <Table.Td>
        <NativeSelect
          aria-label={`A child? ${veil(reference)}`}
          value={person.minor}
          disabled={age.isPending}
          onChange={({ currentTarget }) => age.mutate(Minor.parse(currentTarget.value))}
          data={minorCodes.map((value) => ({ value, label: minorWords[value] }))}
        />
      </Table.Td>
      {person.consents.map(({ purpose, says }) => (
        <Table.Td key={purpose}>
          <NativeSelect
            aria-label={`${purposeWords[purpose].name}: ${veil(reference)}`}
            value={says ?? ""}
            disabled={consent.isPending}
            onChange={({ currentTarget }) => consent.mutate({ purpose, says: ConsentWord.parse(currentTarget.value) })}
            data={[
              ...(says === null ? [{ value: "", label: "Not asked yet" }] : []),
              ...answersTo(says).map((value) => ({ value, label: consentWords[value] })),
            ]}
          />
        </Table.Td>
      ))}
    </Table.Tr>
  );
}

/** What may be said after what was said: only a yes can be taken back. */
function answersTo(says: ConsentWord | null): readonly ConsentWord[] {
  if (says === null) return ["given", "refused"];
  return says === "refused" ? ["refused", "given"] : [says, says === "given" ? "withdrawn" : "given"];
}
