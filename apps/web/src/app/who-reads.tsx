import { Button, Group, Skeleton, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { ProblemNote } from "../ui/problem-note.tsx";
import { client } from "./client.ts";
import { WhoReadsForm } from "./who-reads-form.tsx";

/** Who reads a case file of one's own organisation, and for its steward the way to change that. */
export function WhoReads({ caseFileId }: { caseFileId: string }) {
  const [isChanging, setChanging] = useState(false);
  const answer = useQuery({ queryKey: ["case-file-access", caseFileId], queryFn: () => client.caseFileAccess({ caseFileId }) });
  if (answer.isPending) return <Skeleton height={60} role="status" aria-label="Loading" />;
  if (answer.isError) return <ProblemNote error={answer.error} retry={() => void answer.refetch()} />;
  const { access, steward, members, reason, by, at, mayChange } = answer.data;
  return (
    <section aria-label="Who reads this">
      <Group justify="space-between" mt="md">
        <Title order={2} size="h5">
          Who reads this
        </Title>
        {mayChange && !isChanging ? (
          <Button variant="default" size="xs" onClick={() => setChanging(true)}>
            Change who reads it…
          </Button>
        ) : null}
      </Group>
      <Text>
        {access === "open" ? "All of its organisation who read case files." : null}
        {access === "restricted" ? "Restricted: only those named here. For others it is as if it had never been." : null}
        {access === "sealed" ? "Sealed: only those named here, and nothing it holds leaves." : null}
      </Text>
      <Text size="sm">
        Steward: {steward === null ? "nobody is named; any steward answers for it" : <bdi>{steward.name}</bdi>}
        {members.length === 0 ? null : (
          <>
            {" · also "}
            <bdi>{members.map(({ name }) => name).join(", ")}</bdi>
          </>
        )}
      </Text>
      {at === "" || access === "open" ? null : (
        <Text size="sm" c="var(--tl-ink2)">
          {reason === "" ? null : (
            <>
              Because: <bdi>{reason}</bdi>.{" "}
            </>
          )}
          Said by <bdi>{by}</bdi>, <time dateTime={at}>{new Date(at).toLocaleString()}</time>
        </Text>
      )}
      {isChanging ? <WhoReadsForm caseFileId={caseFileId} now={answer.data} onClose={() => setChanging(false)} /> : null}
    </section>
  );
}
