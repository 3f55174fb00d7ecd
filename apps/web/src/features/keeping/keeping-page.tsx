import { Skeleton, Stack, Text, Title } from "@mantine/core";
import { ProposalCard } from "../../app/proposal-card.tsx";
import { useKeeping } from "../../app/use-keeping.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { Holds } from "./holds.tsx";
import { ProposalHistory } from "./proposal-history.tsx";
import { ProposeByReference } from "./propose-by-reference.tsx";
import { Retention } from "./retention.tsx";

/** How case files are kept and how they go: proposals that wait, the retention rule with its dry run, legal holds, and what became of earlier proposals. */
export function KeepingPage() {
  const keeping = useKeeping();
  if (keeping.isError) return <ProblemNote error={keeping.error} retry={() => void keeping.refetch()} />;
  if (keeping.data === undefined) return <Skeleton height={300} role="status" aria-label="Loading" />;
  const { holds, proposals } = keeping.data;
  const waiting = proposals.filter(({ state }) => state === "waiting");
  return (
    <Stack p="md" gap="xl" style={{ maxWidth: 1000, margin: "0 auto" }}>
      <div>
        <Title order={1} size="h3">
          Keeping
        </Title>
        <Text c="var(--tl-ink2)">
          Erasing a case file, a legal hold and a retention rule each take two people: one proposes, another, an approver, agrees. Both
          names stay in the record.
        </Text>
      </div>
      <section aria-label="Waiting for a second person">
        <Title order={2} size="h5" mb={6}>
          Waiting for a second person
        </Title>
        {waiting.length === 0 ? <Text>Nothing waits. What you propose here is shown to the approvers in their inbox.</Text> : null}
        {waiting.map((proposal) => (
          <ProposalCard key={proposal.proposalId} proposal={proposal} isApprover={keeping.isApprover} />
        ))}
        <ProposeByReference />
      </section>
      <Retention proposals={waiting} />
      <Holds holds={holds} waiting={waiting} />
      <ProposalHistory proposals={proposals.filter(({ state }) => state !== "waiting")} />
    </Stack>
  );
}
