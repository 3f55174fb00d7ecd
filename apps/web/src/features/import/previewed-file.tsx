import { Badge, Button, Group, Table, Text, TextInput, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ImportPreview } from "@throughline/server/contract/views";
import { useState } from "react";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";

const stateWords = { used: "used", ignored: "not understood", "crossed-out": "crossed out: about the person" } as const;
const stateColours = { used: "green", ignored: "gray", "crossed-out": "indigo" } as const;

export interface PreviewedFileProps {
  readonly preview: ImportPreview;
  readonly onPreview: (preview: ImportPreview) => void;
  readonly onCancel: () => void;
  readonly onStarted: () => void;
}

/** What becomes of each column, the first rows as they would be read, and the start. */
export function PreviewedFile({ preview, onPreview, onCancel, onStarted }: PreviewedFileProps) {
  const [saveAs, setSaveAs] = useState("");
  const start = useMutation({
    mutationFn: () => client.importStart({ importId: preview.importId, ...(saveAs.trim() === "" ? {} : { saveMappingAs: saveAs.trim() }) }),
    onSuccess: onStarted,
  });
  const remap = useMutation({
    mutationFn: (mapping: string) => client.importPreview({ importId: preview.importId, mapping }),
    onSuccess: onPreview,
  });
  // The file that was looked at is not left lying on the server.
  const drop = useMutation({ mutationFn: () => client.importCancel({ importId: preview.importId }), onSettled: onCancel });
  return (
    <>
      <Text>
        <b>
          <bdi>{preview.fileName}</bdi>
        </b>{" "}
        · {preview.format} · {preview.encoding} · {preview.shape === "long" ? "one identifier a row" : "one case a row"}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label="Columns" tabIndex={0} style={{ overflowX: "auto" }}>
        <Title order={2} size="h5">
          Columns
        </Title>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {["Column", "What becomes of it", "State", "Change"].map((head) => (
                <Table.Th key={head} scope="col">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.columns.map((column) => (
              <Table.Tr key={column.header}>
                <Table.Td>
                  <bdi>{column.header}</bdi>
                </Table.Td>
                <Table.Td>{column.words}</Table.Td>
                <Table.Td>
                  <Badge color={stateColours[column.state]} variant="light" tt="none" miw="max-content">
                    {stateWords[column.state]}
                  </Badge>
                </Table.Td>
                <Table.Td>
                  {column.state === "used" ? (
                    <Button
                      size="compact-xs"
                      variant="default"
                      aria-label={`Leave out ${column.header}`}
                      onClick={() => remap.mutate(withoutColumn(preview.mapping, column.header))}
                    >
                      Leave out
                    </Button>
                  ) : null}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label="First rows" tabIndex={0} style={{ overflowX: "auto" }}>
        <Title order={2} size="h5">
          First rows
        </Title>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {preview.columns.map(({ header }) => (
                <Table.Th key={header} scope="col">
                  <bdi>{header}</bdi>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {preview.sampleRows.slice(0, 8).map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a preview have no other name and never move.
              <Table.Tr key={index}>
                {row.map((cell, place) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell's name is its place.
                  <Table.Td key={place}>
                    <bdi>{preview.columns[place]?.state === "crossed-out" ? "—" : cell}</bdi>
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {preview.sampleRefusals.length === 0 ? null : (
        <Text>
          {preview.sampleRefusals.length === 1 ? "One value" : `${preview.sampleRefusals.length} values`} of the first rows would be
          refused, such as line {preview.sampleRefusals[0]?.line}: {preview.sampleRefusals[0]?.words}
        </Text>
      )}
      <Group align="end">
        <TextInput
          label="Save this mapping as"
          description={
            preview.savedMappings.length === 0 ? "For the next file of this form" : `Saved already: ${preview.savedMappings.join(", ")}`
          }
          value={saveAs}
          onChange={({ currentTarget }) => setSaveAs(currentTarget.value)}
        />
        <Button onClick={() => start.mutate()} loading={start.isPending}>
          Start the import
        </Button>
        <Button variant="default" onClick={() => drop.mutate()} loading={drop.isPending}>
          Choose another file
        </Button>
      </Group>
      {start.isError ? <ProblemNote error={start.error} /> : null}
      {remap.isError ? <ProblemNote error={remap.error} /> : null}
    </>
  );
}

/** The mapping with one column marked as ignored. */
function withoutColumn(mapping: string, header: string): string {
  const parsed = JSON.parse(mapping) as { columns: { header: string }[] };
  return JSON.stringify({
    ...parsed,
    columns: parsed.columns.map((column) => (column.header === header ? { header, as: "ignored" } : column)),
  });
}
