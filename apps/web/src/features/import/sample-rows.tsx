import { Table, Text, Title } from "@mantine/core";
import type { ImportPreview } from "@throughline/server/contract/import-views";

const mostRows = 5;
const mostRefusals = 5;

/** The first rows as they would be read, and what would be refused of the rows looked at. */
export function SampleRows({ preview }: { preview: ImportPreview }) {
  const { columns, sampleRows, sample, sampleRefusals } = preview;
  const places = columns.flatMap(({ header, state }, place) => (state === "used" ? [{ header, place }] : []));
  const refusals = sampleRefusals.filter(({ of }) => of !== "file");
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="First rows" tabIndex={0} className="tl-scrolling">
      <Title order={2} size="h5">
        First rows
      </Title>
      <Text size="sm" role="status">
        {sample.rows.toLocaleString("en")} {sample.rows === 1 ? "row" : "rows"} looked at: {sample.accepted.toLocaleString("en")} would be
        accepted, {sample.refused.toLocaleString("en")} refused.
      </Text>
      {refusals.length === 0 ? null : (
        <ul className="tl-sample-refusals">
          {refusals.slice(0, mostRefusals).map(({ line, column, reason, words }) => (
            <li key={`${line}:${column}:${reason}`}>
              Line {line}
              {column === "" ? "" : ", "}
              <bdi>{column}</bdi>: {words}
            </li>
          ))}
        </ul>
      )}
      {places.length === 0 ? null : (
        <Table>
          <Table.Thead>
            <Table.Tr>
              {places.map(({ header }) => (
                <Table.Th key={header} scope="col">
                  <bdi>{header}</bdi>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sampleRows.slice(0, mostRows).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a preview have no other name and never move.
              <Table.Tr key={index}>
                {places.map(({ header, place }) => (
                  <Table.Td key={header}>
                    <bdi>{row[place]}</bdi>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
