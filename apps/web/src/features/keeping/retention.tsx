import { Button, Group, NumberInput, Skeleton, Table, Text, TextInput, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { DueView, ProposalView } from "@throughline/server/contract/keeping-endpoints";
import { type FormEvent, useState } from "react";
import { client } from "../../app/client.ts";
import { sayMonths } from "../../app/proposal-words.ts";
import { usePropose } from "../../app/use-keeping.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { TableHead } from "../../ui/table-head.tsx";
import { ValueText } from "../../ui/value-text.tsx";

/** The rule in force and its dry run: what would be erased and what a hold keeps, before anybody proposes it. */
export function Retention({ proposals }: { proposals: readonly ProposalView[] }) {
  const [on, setOn] = useState("");
  const retention = useQuery({ queryKey: ["keeping", "retention", on], queryFn: () => client.retention(on === "" ? {} : { on }) });
  const propose = usePropose(() => undefined);
  if (retention.isError) return <ProblemNote error={retention.error} retry={() => void retention.refetch()} />;
  if (retention.isPending) return <Skeleton height={160} role="status" aria-label="Loading" />;
  const { months, due, leaving, held, plan } = retention.data;
  const waits = proposals.some((one) => one.plan !== null && one.plan === plan);
  return (
    <section aria-label="Retention">
      <Title order={2} size="h5">
        Retention
      </Title>
      {months === null ? (
        <Text>
          Your organisation has no rule, so nothing is ever due. A rule says how many months after the last entry about it a case file is
          kept; it erases nothing by itself.
        </Text>
      ) : (
        <>
          <Text>
            A case file is kept {sayMonths(months)} after the last entry about it. {sayDue({ leaving, held })}
          </Text>
          <Group align="end" my="xs">
            <TextInput
              type="date"
              label="As of another day"
              value={on}
              onChange={({ currentTarget }) => setOn(currentTarget.value)}
              style={{ flex: "0 1 180px" }}
            />
            {plan === null ? null : (
              <Button
                variant="default"
                onClick={() => propose.mutate({ deed: "retention-apply", plan })}
                loading={propose.isPending}
                disabled={waits}
              >
                {waits ? "Proposed" : `Propose to erase ${leaving === 1 ? "this case file" : `these ${leaving}`}`}
              </Button>
            )}
          </Group>
          {due.length === 0 ? null : <DueTable due={due} total={leaving + held} />}
        </>
      )}
      <SetRule months={months} />
      {propose.isError ? <ProblemNote error={propose.error} /> : null}
    </section>
  );
}

function sayDue({ leaving, held }: { leaving: number; held: number }): string {
  if (leaving + held === 0) return "Nothing is due.";
  const kept = held === 0 ? "" : `, and ${held} ${held === 1 ? "is" : "are"} held and ${held === 1 ? "stays" : "stay"}`;
  return `${leaving} case ${leaving === 1 ? "file" : "files"} would be erased${kept}.`;
}

function DueTable({ due, total }: { due: readonly DueView[]; total: number }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="What is due" tabIndex={0} style={{ overflow: "auto", maxHeight: 420 }}>
      {due.length === total ? null : (
        <Text size="sm" c="var(--tl-ink2)">
          The first {due.length} of {total}
        </Text>
      )}
      <Table>
        <TableHead columns={["Case file", "Not kept from", "What happens"]} />
        <Table.Tbody>
          {due.map(({ caseFileId, reference, dueOn, isHeld }) => (
            <Table.Tr key={caseFileId}>
              <Table.Td>{reference === null ? caseFileId : <ValueText text={reference} />}</Table.Td>
              <Table.Td>{dueOn}</Table.Td>
              <Table.Td>{isHeld ? "stays: under a legal hold" : "would be erased"}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function SetRule({ months }: { months: number | null }) {
  const [wanted, setWanted] = useState<number | string>("");
  const propose = usePropose(() => setWanted(""));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (typeof wanted === "number") propose.mutate({ deed: "retention-set", months: wanted });
  };
  return (
    <form onSubmit={submit} aria-label="Propose a retention rule">
      <Group align="end" gap="xs" mt="xs">
        <NumberInput
          label="Months to keep a case file"
          min={1}
          max={1200}
          allowDecimal={false}
          hideControls
          value={wanted}
          onChange={setWanted}
          style={{ flex: "0 1 240px" }}
        />
        <Button type="submit" variant="default" loading={propose.isPending} disabled={typeof wanted !== "number"}>
          {months === null ? "Propose this rule" : "Propose this rule instead"}
        </Button>
        {months === null ? null : (
          <Button variant="default" onClick={() => propose.mutate({ deed: "retention-set", months: null })} disabled={propose.isPending}>
            Propose to take the rule away
          </Button>
        )}
      </Group>
      {propose.isError ? <ProblemNote error={propose.error} /> : null}
    </form>
  );
}
