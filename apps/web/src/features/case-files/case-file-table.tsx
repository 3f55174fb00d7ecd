import { Table, Text, UnstyledButton } from "@mantine/core";
import {
  createColumnHelper,
  createSortedRowModel,
  type Header,
  rowSortingFeature,
  sortFn_alphanumeric,
  sortFn_basic,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import type { CaseFileView } from "@throughline/server/contract/views";
import { ValueText } from "../../ui/value-text.tsx";

const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { alphanumeric: sortFn_alphanumeric, basic: sortFn_basic },
});
const column = createColumnHelper<typeof features, CaseFileView>();
const columns = column.columns([
  column.accessor("reference", { header: "Reference", sortFn: "alphanumeric" }),
  column.accessor("organisation", { header: "Organisation", sortFn: "alphanumeric" }),
  column.accessor("country", { header: "Country", sortFn: "basic" }),
  column.accessor("openedOn", { header: "Opened", sortFn: "basic" }),
  column.accessor("identifiers", { header: "Identifiers", sortFn: "basic", sortDescFirst: true }),
  column.accessor("sightings", { header: "Sightings", sortFn: "basic", sortDescFirst: true }),
]);

export interface CaseFileTableProps {
  readonly caseFiles: readonly CaseFileView[];
  readonly onChoose: (caseFileId: string) => void;
}

/** Case files in a table that sorts by any column: a click sorts, another turns round, a third gives back the order as it came. */
export function CaseFileTable({ caseFiles, onChoose }: CaseFileTableProps) {
  const table = useTable({ features, columns, data: caseFiles });
  return (
    <Table highlightOnHover>
      <Table.Thead>
        {table.getHeaderGroups().map((group) => (
          <Table.Tr key={group.id}>
            {group.headers.map((header) => (
              <SortingHead key={header.id} header={header} />
            ))}
          </Table.Tr>
        ))}
      </Table.Thead>
      <Table.Tbody>
        {table.getRowModel().rows.map(({ id, original: file }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <UnstyledButton onClick={() => onChoose(file.caseFileId)} style={{ minHeight: 32, color: "var(--tl-accent)" }}>
                <ValueText text={file.reference} isInControl />
              </UnstyledButton>
              {file.access === "open" ? null : (
                <Text span size="xs" c="var(--tl-ink2)" ml={6}>
                  {file.access}
                </Text>
              )}
            </Table.Td>
            <Table.Td>{file.organisation}</Table.Td>
            <Table.Td>{file.country}</Table.Td>
            <Table.Td>{file.openedOn}</Table.Td>
            <Table.Td>{file.identifiers}</Table.Td>
            <Table.Td>{file.sightings}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

const ariaSort = { asc: "ascending", desc: "descending", none: "none" } as const;
const signs = { asc: " ↑", desc: " ↓", none: "" } as const;

function SortingHead({ header }: { header: Header<typeof features, CaseFileView, unknown> }) {
  const sorted = header.column.getIsSorted();
  const order = sorted === false ? "none" : sorted;
  return (
    <Table.Th scope="col" aria-sort={ariaSort[order]}>
      <UnstyledButton fw={600} fz="sm" onClick={header.column.getToggleSortingHandler()} style={{ minHeight: 32 }}>
        {String(header.column.columnDef.header)}
        <span aria-hidden>{signs[order]}</span>
      </UnstyledButton>
    </Table.Th>
  );
}
