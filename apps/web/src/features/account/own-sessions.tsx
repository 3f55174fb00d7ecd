import { Badge, Button, Group, Skeleton, Text, Title } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { OwnSessionView } from "@throughline/server/contract/account-endpoints";
import { client } from "../../app/client.ts";
import { LocalTime } from "../../ui/local-time.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";

/** Where the reader is signed in: one that they do not know is ended with a click, as are all others at once. */
export function OwnSessions() {
  const queries = useQueryClient();
  const sessions = useQuery({ queryKey: ["sessions"], queryFn: () => client.sessions({}) });
  const afresh = { onSettled: () => queries.invalidateQueries({ queryKey: ["sessions"] }) };
  const end = useMutation({ mutationFn: (sessionId: string) => client.sessionEnd({ sessionId }), ...afresh });
  const endOthers = useMutation({ mutationFn: () => client.sessionsEnd({}), ...afresh });
  if (sessions.isPending) return <Skeleton height={120} role="status" aria-label="Loading" />;
  if (sessions.isError) return <ProblemNote error={sessions.error} retry={() => void sessions.refetch()} />;
  const shown = sessions.data.sessions;
  const problem = end.error ?? endOthers.error;
  return (
    <section aria-label="Where you are signed in">
      <Group justify="space-between" align="baseline">
        <Title order={2} size="h5">
          Where you are signed in
        </Title>
        {shown.length > 1 ? (
          <Button variant="default" onClick={() => endOthers.mutate()} loading={endOthers.isPending}>
            End all others
          </Button>
        ) : null}
      </Group>
      <ul style={{ listStyle: "none", padding: 0, margin: "8px 0" }}>
        {shown.map((one) => (
          <OwnSession key={one.sessionId} session={one} onEnd={() => end.mutate(one.sessionId)} isEnding={end.isPending} />
        ))}
      </ul>
      <Text size="sm" c="var(--tl-ink2)" aria-live="polite">
        {shown.length === 1 ? "You are signed in nowhere else." : "If you do not know one of these, end it and change your password."}
      </Text>
      {problem === null ? null : <ProblemNote error={problem} />}
    </section>
  );
}

function OwnSession({ session, onEnd, isEnding }: { session: OwnSessionView; onEnd: () => void; isEnding: boolean }) {
  const { browser, startedAt, usedAt, isThisOne } = session;
  return (
    <li style={{ borderTop: "1px solid var(--tl-line)", padding: "8px 0", minHeight: 60 }}>
      <Group justify="space-between" wrap="nowrap">
        <div>
          <b>{browser}</b>{" "}
          {isThisOne ? (
            <Badge variant="light" tt="none">
              this one
            </Badge>
          ) : null}
          <Text size="sm" c="var(--tl-ink2)">
            Signed in <LocalTime at={startedAt} />, last used <LocalTime at={usedAt} />
          </Text>
        </div>
        {isThisOne ? null : (
          <Button variant="default" onClick={onEnd} loading={isEnding} aria-label={`End ${browser}`} style={{ flexShrink: 0 }}>
            End
          </Button>
        )}
      </Group>
    </li>
  );
}
