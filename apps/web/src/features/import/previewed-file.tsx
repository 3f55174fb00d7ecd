import { Alert, Button, Group, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { MappingChange } from "@throughline/server/contract/import-endpoints";
import type { ImportPreview } from "@throughline/server/contract/import-views";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { ValueText } from "../../ui/value-text.tsx";
import { ColumnTable } from "./column-table.tsx";
import { SayForWhom } from "./for-whom.tsx";
import { SampleRows } from "./sample-rows.tsx";
import { SavedMappings } from "./saved-mappings.tsx";

interface PreviewedFileProps {
  readonly preview: ImportPreview;
  readonly onCancel: () => void;
}

/** What becomes of each column, which can be changed; what the first rows would bring; and the start. */
export function PreviewedFile({ preview, onCancel }: PreviewedFileProps) {
  const queries = useQueryClient();
  const { importId } = preview;
  const show = (next: ImportPreview): void => void queries.setQueryData(["import-preview", importId], next);
  const change = useMutation({
    mutationFn: (wanted: MappingChange) => client.importPreview({ importId, change: wanted }),
    onSuccess: show,
  });
  const save = useMutation({ mutationFn: (name: string) => client.mappingSave({ importId, name }), onSuccess: show });
  const start = useMutation({
    mutationFn: () => client.importStart({ importId }),
    onSuccess: (state) => queries.setQueryData(["import", importId], state),
  });
  // The file that was looked at is not left lying on the server.
  const drop = useMutation({ mutationFn: () => client.importCancel({ importId }), onSettled: onCancel });
  const whole = preview.sampleRefusals.find(({ of }) => of === "file");
  return (
    <section aria-label="Preview" aria-busy={change.isPending} className="tl-preview">
      <SayForWhom organisationId={preview.organisationId} />
      <Text>
        <b>
          <ValueText text={preview.fileName} />
        </b>{" "}
        · {preview.format} · {preview.encoding} · {preview.shape === "long" ? "one identifier a row" : "one case a row"}
      </Text>
      <SavedMappings
        preview={preview}
        isSaving={save.isPending}
        onApply={(name) => change.mutate(name === null ? { by: "guess" } : { by: "saved", name })}
        onSave={(name) => save.mutate(name)}
      />
      <ColumnTable preview={preview} onUse={(header, use) => change.mutate({ by: "column", header, use })} />
      {change.isError ? <ProblemNote error={change.error} /> : null}
      {save.isError ? <ProblemNote error={save.error} /> : null}
      <SampleRows preview={preview} />
      {whole === undefined ? null : (
        <Alert color="orange" title="This cannot be imported yet">
          {whole.words}
        </Alert>
      )}
      <Group>
        <Button onClick={() => start.mutate()} loading={start.isPending} disabled={whole !== undefined || change.isPending}>
          Start the import
        </Button>
        <Button variant="default" onClick={() => drop.mutate()} loading={drop.isPending}>
          Choose another file
        </Button>
      </Group>
      {start.isError ? <ProblemNote error={start.error} /> : null}
    </section>
  );
}
