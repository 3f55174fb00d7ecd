import { NativeSelect, Table, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { TableHead } from "../../ui/table-head.tsx";

/** Who answers for which case file, by opaque ids: an administrator names another when a steward leaves, and reads nothing of it. */
export function CaseFileStewards() {
  const kept = useQuery({ queryKey: ["kept-case-files"], queryFn: () => client.keptCaseFiles({}) });
  const queries = useQueryClient();
  const name = useMutation({
    mutationFn: (input: { caseFileId: string; stewardId: string }) => client.stewardName(input),
    onSettled: () => queries.invalidateQueries({ queryKey: ["kept-case-files"] }),
  });
  if (kept.isError) return <ProblemNote error={kept.error} retry={() => void kept.refetch()} />;
  const { caseFiles = [], stewards = [] } = kept.data ?? {};
  if (caseFiles.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="Stewards of case files" tabIndex={0} style={{ overflowX: "auto" }}>
      <Title order={2} size="h5">
        Stewards of case files
      </Title>
      <Text size="sm" c="var(--tl-ink2)">
        They say who reads a case file, and are asked about it. Name another when one leaves; you see its id, and nothing it says.
      </Text>
      <Table>
        <TableHead columns={["Case file", "Who reads it", "Steward"]} />
        <Table.Tbody>
          {caseFiles.map(({ caseFileId, access, steward }) => (
            <Table.Tr key={caseFileId}>
              <Table.Td>{caseFileId}</Table.Td>
              <Table.Td>{access}</Table.Td>
              <Table.Td>
                <NativeSelect
                  aria-label={`Steward of ${caseFileId}`}
                  value={steward?.userId ?? ""}
                  onChange={({ currentTarget }) => name.mutate({ caseFileId, stewardId: currentTarget.value })}
                  disabled={name.isPending}
                  data={[
                    ...(steward === null ? [{ value: "", label: "nobody any more", disabled: true }] : []),
                    ...stewards.map(({ userId, name: label }) => ({ value: userId, label })),
                  ]}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {name.isError ? <ProblemNote error={name.error} /> : null}
    </section>
  );
}
