import { Button, Group, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ExchangeView } from "@throughline/server/contract/exchange-endpoints";
import { client } from "../../app/client.ts";
import { EndExchange } from "../../app/end-exchange.tsx";
import { IdentifierText } from "../../ui/identifier-text.tsx";
import { LocalDate } from "../../ui/local-time.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";

/** What a steward may agree that both sides show each other, or end. */
export function ExchangeNote({ exchange, isAnswered }: { exchange: ExchangeView; isAnswered: boolean }) {
  const { exchangeId, organisation, state, until, mayAgree, isOwnOffer } = exchange;
  const queries = useQueryClient();
  const agree = useMutation({
    mutationFn: () => client.exchangeAgree({ exchangeId }),
    onSuccess: () => Promise.all(["inbox", "identifier"].map((queryKey) => queries.invalidateQueries({ queryKey: [queryKey] }))),
  });
  return (
    <div style={{ marginTop: 6 }}>
      <Text>
        {state === "in-force" ? (
          <>
            You and <bdi>{organisation}</bdi> show each other what you recorded of it, until <LocalDate at={until} />.
          </>
        ) : (
          <>
            {isOwnOffer ? "Your organisation offers" : "They offer"} that you and <bdi>{organisation}</bdi> show each other what you
            recorded of it, for 90 days: role, date, how it is known and who holds it. No reference, no text, no person.{" "}
            {isAnswered ? sayWait(exchange) : "You can agree after a yes to contact."}
          </>
        )}
      </Text>
      <Group gap="xs" mt={10}>
        {mayAgree ? (
          <Button
            size="xs"
            loading={agree.isPending}
            onClick={() => agree.mutate()}
            aria-label={`Agree to show each other, with ${organisation}`}
          >
            Agree to show each other
          </Button>
        ) : null}
        <EndExchange exchangeId={exchangeId} organisation={organisation} words={sayEnd(exchange)} />
      </Group>
      {agree.isError ? <ProblemNote error={agree.error} /> : null}
    </div>
  );
}

function sayEnd({ state, isOwnOffer }: ExchangeView): string {
  if (state === "in-force") return "End";
  return isOwnOffer ? "Take the offer back" : "Do not show";
}

function sayWait({ mayAgree, isOwnOffer }: ExchangeView): string {
  if (mayAgree) return "It takes a steward of each side.";
  return isOwnOffer ? "It waits for the other side." : "It waits for another steward.";
}

/** Exchanges that no request on this screen shows: those the steward's own organisation offers, and those of other stewards' requests. */
export function Exchanges({ exchanges }: { exchanges: readonly ExchangeView[] }) {
  if (exchanges.length === 0) return null;
  return (
    <>
      {exchanges.map((exchange) => (
        <article key={exchange.exchangeId} className="tl-asked">
          <b>{exchange.identifier === null ? "Not in what you read" : <IdentifierText identifier={exchange.identifier} />}</b>
          <Text>
            Offered by <bdi>{exchange.offeredBy}</bdi>, for: <bdi>{exchange.purpose}</bdi>
          </Text>
          <ExchangeNote exchange={exchange} isAnswered />
        </article>
      ))}
    </>
  );
}
