import { Table, Text, Title } from "@mantine/core";
import type { ProposalView } from "@throughline/server/contract/keeping-endpoints";
import { ProposalWords } from "../../app/proposal-card.tsx";
import { basisWords, stateWords } from "../../app/proposal-words.ts";
import { LocalTime } from "../../ui/local-time.tsx";

/** What became of earlier proposals: both names, newest first. */
export function ProposalHistory({ proposals }: { proposals: readonly ProposalView[] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="Earlier proposals" tabIndex={0} style={{ overflowX: "auto" }}>
      <Title order={2} size="h5">
        Earlier proposals
      </Title>
      {proposals.length === 0 ? (
        <Text>None yet.</Text>
      ) : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              {["Proposed", "By", "Why", "What became of it", "By"].map((head, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns have one head
                <Table.Th key={place} scope="col">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {proposals.map((proposal) => (
              <Table.Tr key={proposal.proposalId}>
                <Table.Td>
                  <ProposalWords proposal={proposal} />
                </Table.Td>
                <Table.Td>
                  <bdi>{proposal.proposedBy}</bdi>
                  <br />
                  <LocalTime at={proposal.at} />
                </Table.Td>
                <Table.Td>{proposal.basis === null ? "" : basisWords[proposal.basis]}</Table.Td>
                <Table.Td>{stateWords[proposal.state]}</Table.Td>
                <Table.Td>
                  <bdi>{proposal.answeredBy}</bdi>
                  {proposal.answeredAt === "" ? null : (
                    <>
                      <br />
                      <LocalTime at={proposal.answeredAt} />
                    </>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
