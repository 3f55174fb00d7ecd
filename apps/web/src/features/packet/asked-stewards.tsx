import { List, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { AskedView } from "@throughline/server/contract/request-endpoints";
import { client } from "../../app/client.ts";
import { IdentifierText } from "../../ui/identifier-text.tsx";
import { LocalDate } from "../../ui/local-time.tsx";
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
            <span data-own-text>{sayAnswer(request)}</span>
            <OfferedExchange exchange={request.exchange} />
            <Text size="sm" c="var(--tl-ink2)">
              <time dateTime={request.at}>{new Date(request.at).toLocaleDateString()}</time> · <bdi>{request.purpose}</bdi>
            </Text>
          </List.Item>
        ))}
      </List>
    </section>
  );
}

/** How far the exchange is that was offered with it. */
function OfferedExchange({ exchange }: Pick<AskedView, "exchange">) {
  if (exchange === null) return null;
  const { state, inForce } = exchange;
  if (state === "waiting") return <Text size="sm">Showing each other what you recorded: waits for a steward of each side.</Text>;
  if (state === "over") return <Text size="sm">Showing each other what you recorded: over. Ask again to offer it again.</Text>;
  return inForce.map(({ organisation, until }) => (
    <Text key={organisation} size="sm">
      You and <bdi>{organisation}</bdi> show each other what you recorded, until <LocalDate at={until} />: it stands with the identifier.
    </Text>
  ));
}

function sayAnswer({ answer, contacts }: AskedView): string {
  if (answer === "waiting") return "no answer yet.";
  if (answer === "no") return "no. A no needs no reason.";
  return `yes. Speak to ${contacts.map(({ organisation, contact }) => `${organisation}: ${contact}`).join("; ")}. It stays behind until that is settled.`;
}
