import { Select, Table, Text, Title } from "@mantine/core";
import type { ImportColumn, ImportPreview } from "@throughline/server/contract/import-views";
import { Check, Minus, ShieldCheck } from "lucide-react";
import { TableHead } from "../../ui/table-head.tsx";
import { ValueText } from "../../ui/value-text.tsx";
import { offerUses } from "./use-words.ts";

const stateWords = { used: "taken in", ignored: "left out", "crossed-out": "crossed out" } as const;
const stateIcons = { used: Check, ignored: Minus, "crossed-out": ShieldCheck } as const;

interface ColumnTableProps {
  readonly preview: ImportPreview;
  readonly onUse: (header: string, use: string) => void;
}

/** Each column, an example of what it holds, what it is taken for, and what becomes of it. */
export function ColumnTable({ preview, onUse }: ColumnTableProps) {
  const { columns, sampleRows, uses } = preview;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="Columns" tabIndex={0} className="tl-scrolling">
      <Title order={2} size="h5">
        Columns
      </Title>
      <Summary columns={columns} />
      <Table className="tl-columns" verticalSpacing={4}>
        <TableHead columns={["Column", "Example", "It is", "What becomes of it"]} />
        <Table.Tbody>
          {columns.map((column, place) => (
            <Table.Tr key={column.header} data-state={column.state}>
              <Table.Th scope="row">
                <bdi>{column.header}</bdi>
              </Table.Th>
              <Table.Td className="tl-example">
                <ValueText className="tl-mono" text={sampleRows.find((row) => (row[place] ?? "") !== "")?.[place] ?? "–"} />
              </Table.Td>
              <Table.Td>
                <UseOfColumn column={column} uses={uses} onUse={(use) => onUse(column.header, use)} />
              </Table.Td>
              <Table.Td>
                <StateOf column={column} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}

function UseOfColumn({ column, uses, onUse }: { column: ImportColumn; uses: readonly string[]; onUse: (use: string) => void }) {
  const offered = offerUses(uses, column.takes);
  if (column.takes === "nothing") return <Text size="sm">About the person</Text>;
  return (
    <Select
      aria-label={`Use of ${column.header}`}
      data={offered.map(({ group, items }) => ({ group, items: [...items] }))}
      value={column.use}
      searchable
      allowDeselect={false}
      w={270}
      maxDropdownHeight={320}
      nothingFoundMessage="No such use"
      onChange={(use) => (use === null || use === column.use ? undefined : onUse(use))}
    />
  );
}

function StateOf({ column }: { column: ImportColumn }) {
  const Icon = stateIcons[column.state];
  return (
    <div className="tl-column-state">
      <Icon size={16} aria-hidden />
      <span>
        <b>{stateWords[column.state]}</b> · {column.words}
      </span>
    </div>
  );
}

/** What stays out, by name: a column that is not understood must not go unnoticed. */
function Summary({ columns }: { columns: readonly ImportColumn[] }) {
  const named = (state: ImportColumn["state"]): string =>
    columns
      .filter((column) => column.state === state)
      .map(({ header }) => `“\u2068${header}\u2069”`)
      .join(", ");
  const unknown = named("ignored");
  const persons = named("crossed-out");
  return (
    <>
      {unknown === "" ? null : <Text size="sm">Left out, since nobody said what they are: {unknown}.</Text>}
      {persons === "" ? null : <Text size="sm">Crossed out, since they are about the person and are never stored: {persons}.</Text>}
    </>
  );
}
