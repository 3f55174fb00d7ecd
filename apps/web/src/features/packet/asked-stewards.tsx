import { List, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { AskedView } from "@throughline/server/contract/request-endpoints";
import { client } from "../../app/client.ts";
import { IdentifierText } from "../../ui/identifier-text.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";

/** What the reader asked stewards, and their answer; nothing until something was asked. */
export function AskedStewards() {
  const asked = useQuery({ queryKey: ["requests"], queryFn: () => client.requests({}) });
  if (asked.isError) return <ProblemNote error={asked.error} retry={() => void asked.refetch()} />;
  const requests = asked.data?.requests ?? [];
  if (requests.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h5" mt="md">
        Asked of stewards
      </Title>
      <List>
        {requests.map((request) => (
          <List.Item key={request.requestId}>
            {request.identifier === null ? "An identifier that you no longer see" : <IdentifierText identifier={request.identifier} />}:{" "}
            {sayAnswer(request)}
            <Text size="sm" c="var(--tl-ink2)">
              <time dateTime={request.at}>{new Date(request.at).toLocaleDateString()}</time> · <bdi>{request.purpose}</bdi>
            </Text>
          </List.Item>
        ))}
      </List>
    </section>
  );
}

function sayAnswer({ answer, contacts }: AskedView): string {
  if (answer === "waiting") return "no answer yet.";
  if (answer === "no") return "no. A no needs no reason.";
  return `yes. Speak to ${contacts.map(({ organisation, contact }) => `${organisation}: ${contact}`).join("; ")}. It stays behind until that is settled.`;
}
