import { Button, Skeleton, Table, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { rolesThatSet } from "@throughline/model/person";
import type { SubmissionView } from "@throughline/server/contract/import-views";
import type { PrincipalView } from "@throughline/server/contract/views";
import { useState } from "react";
import type { z } from "zod";
import { client } from "../../app/client.ts";
import { useSession } from "../../app/use-session.ts";
import { useVeil } from "../../ui/hidden-values.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { TableHead } from "../../ui/table-head.tsx";
import { ValueText } from "../../ui/value-text.tsx";
import { ImportPeople } from "./import-people.tsx";
import { UndoQuestion } from "./undo-question.tsx";

type Submission = z.infer<typeof SubmissionView>;

/** A submission that is open counts nowhere yet: it is under way, or was cut short. */
const stateWords: Record<Submission["state"], string> = { open: "not finished", accepted: "accepted", withdrawn: "undone" };
const heads = ["File", "Organisation", "When (UTC)", "By", "Rows", "Accepted", "Refused", "State", "Change"];

/** What was submitted before; what the reader's own organisation submitted can be undone as a whole. */
export function EarlierImports() {
  const earlier = useQuery({ queryKey: ["submissions"], queryFn: () => client.submissions({}) });
  const principal = useSession().data?.principal ?? null;
  const asksPeople = rolesThatSet.consent.some((role) => principal?.roles.includes(role));
  const veil = useVeil();
  const [asked, setAsked] = useState<Submission | null>(null);
  const [undoing, setUndoing] = useState<Submission | null>(null);
  if (earlier.isPending) return <Skeleton height={80} role="status" aria-label="Loading" />;
  if (earlier.isError) return <ProblemNote error={earlier.error} retry={() => void earlier.refetch()} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="Earlier imports" tabIndex={0} className="tl-scrolling">
      <Title order={2} size="h5" mt="md">
        Earlier imports
      </Title>
      {earlier.data.submissions.length === 0 ? (
        <Text c="var(--tl-ink2)">None yet.</Text>
      ) : (
        <Table>
          <TableHead columns={heads} />
          <Table.Tbody>
            {earlier.data.submissions.map((one) => (
              <Table.Tr key={one.submissionId}>
                <Table.Td>
                  <ValueText text={one.fileName} />
                </Table.Td>
                <Table.Td>{one.organisation}</Table.Td>
                <Table.Td>{one.at.slice(0, 16).replace("T", " ")}</Table.Td>
                <Table.Td>{one.by}</Table.Td>
                <Table.Td>{one.rows}</Table.Td>
                <Table.Td>{one.accepted}</Table.Td>
                <Table.Td>{one.refused}</Table.Td>
                <Table.Td>{stateWords[one.state]}</Table.Td>
                <Table.Td>
                  {one.state === "accepted" && mayUndo(principal, one) ? (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={`Undo the import of ${veil(one.fileName)}`}
                      onClick={() => setUndoing(one)}
                    >
                      Undo…
                    </Button>
                  ) : null}
                  {one.state === "accepted" && asksPeople ? (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={`People of ${veil(one.fileName)}`}
                      onClick={() => setAsked(one)}
                    >
                      People
                    </Button>
                  ) : null}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {asked === null ? null : <ImportPeople submissionId={asked.submissionId} />}
      {undoing === null ? null : <UndoQuestion submission={undoing} onClose={() => setUndoing(null)} />}
    </section>
  );
}

/** Of one's own organisation, and of those whose mandate it has. Only what is shown: the server decides. */
function mayUndo(principal: PrincipalView | null, { organisationId }: Submission): boolean {
  return [principal?.organisationId, ...(principal?.importsFor ?? []).map((one) => one.organisationId)].includes(organisationId);
}
