import { Table, Text } from "@mantine/core";
import type { ExchangedView } from "@throughline/server/contract/exchange-endpoints";
import { EndExchange } from "../../app/end-exchange.tsx";
import { useSession } from "../../app/use-session.ts";
import { LocalDate } from "../../ui/local-time.tsx";
import { TableHead } from "../../ui/table-head.tsx";
import { heldByWords } from "../../ui/vocabulary-words.ts";
import { basisWords, checkWords, roleWords } from "./record-words.ts";

/** What other organisations recorded of an identifier, while both sides agree to show it; nothing where none does. */
export function Exchanged({ exchanged }: { exchanged: readonly ExchangedView[] }) {
  const isSteward = useSession().data?.principal?.roles.includes("steward") === true;
  return exchanged.map((one) => (
    <section key={one.exchangeId}>
      <h3>
        What <bdi>{one.organisation}</bdi> recorded of it
      </h3>
      <p>
        In {one.caseFiles === 1 ? "one case file" : `${one.caseFiles} case files`}. Both sides agreed to show each other this, until{" "}
        <LocalDate at={one.until} />. It is for reading: it counts nowhere and leaves with nothing.
      </p>
      <Table aria-label={`Sightings of ${one.organisation}`} fz="sm" horizontalSpacing={6}>
        <TableHead columns={["Seen", "Role", "How it is known", "Held by"]} />
        <Table.Tbody>
          {one.sightings.map((sighting, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nothing of a sighting names it here, and the rows never move.
            <Table.Tr key={place}>
              <Table.Td>{sighting.seenOn || "not known"}</Table.Td>
              <Table.Td>{roleWords[sighting.role] || "not stated"}</Table.Td>
              <Table.Td>
                {basisWords[sighting.basis]}; {checkWords[sighting.check]}
              </Table.Td>
              <Table.Td>{heldByWords[sighting.heldBy]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {one.sightings.length < one.sightingsTotal ? (
        <Text size="sm">
          The newest {one.sightings.length} of {one.sightingsTotal}.
        </Text>
      ) : null}
      {isSteward ? <EndExchange exchangeId={one.exchangeId} organisation={one.organisation} words="End" /> : null}
    </section>
  ));
}
