import { Button, Stack, Text, Textarea, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ImportPreview } from "@throughline/server/contract/views";
import { Upload } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { EarlierImports } from "./earlier-imports.tsx";
import { PreviewedFile } from "./previewed-file.tsx";
import { RunningImport } from "./running-import.tsx";
import { uploadFile } from "./upload.ts";

export interface ImportPageProps {
  readonly importId: string | null;
  readonly onImport: (id: string | null) => void;
}

/** Drop a file, or paste rows; see what becomes of each column; record it; see what it touches. */
export function ImportPage({ importId, onImport }: ImportPageProps) {
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const isRunning = importId !== null && preview?.importId !== importId;
  const again = (): void => {
    setPreview(null);
    onImport(null);
  };
  return (
    <Stack p="md" style={{ maxWidth: 1100, margin: "0 auto" }}>
      <Title order={1} size="h3">
        Import
      </Title>
      {isRunning ? (
        <RunningImport importId={importId} onAgain={again} />
      ) : preview === null ? (
        <ChooseFile onPreview={setPreview} />
      ) : (
        <PreviewedFile
          preview={preview}
          onPreview={setPreview}
          onCancel={again}
          onStarted={() => {
            setPreview(null);
            onImport(preview.importId);
          }}
        />
      )}
      <EarlierImports />
    </Stack>
  );
}

function ChooseFile({ onPreview }: { onPreview: (preview: ImportPreview) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState("");
  const send = useMutation({ mutationFn: ({ file, name }: { file: Blob; name: string }) => uploadFile(file, name), onSuccess: onPreview });
  const take = (file: File | undefined): void => {
    if (file !== undefined) send.mutate({ file, name: file.name });
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    take(event.dataTransfer.files[0]);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first */}
      <div
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDrop}
        style={{ border: "2px dashed var(--tl-edge)", borderRadius: 6, padding: 28, textAlign: "center", background: "var(--tl-pane)" }}
      >
        <Upload size={28} aria-hidden />
        <Text>Drop a sheet here: CSV, TSV, XLSX, JSON or JSON Lines.</Text>
        <Text size="sm" c="var(--tl-ink2)">
          Columns about the person (names, birth dates, documents, addresses) are crossed out before anything is stored.
        </Text>
        <input
          ref={input}
          type="file"
          hidden
          aria-label="File to import"
          accept=".csv,.tsv,.txt,.xlsx,.json,.jsonl,.ndjson"
          onChange={({ currentTarget }) => {
            take(currentTarget.files?.[0]);
            currentTarget.value = "";
          }}
        />
        <Button mt="sm" loading={send.isPending} onClick={() => input.current?.click()}>
          Choose a file
        </Button>
      </div>
      <Textarea
        label="Or paste rows, with a header"
        description="As copied from a spreadsheet"
        autosize
        minRows={3}
        maxRows={10}
        value={pasted}
        onChange={({ currentTarget }) => setPasted(currentTarget.value)}
      />
      <div>
        <Button
          variant="default"
          disabled={pasted.trim() === ""}
          loading={send.isPending}
          onClick={() => send.mutate({ file: new Blob([pasted]), name: pasted.includes("\t") ? "pasted.tsv" : "pasted.csv" })}
        >
          Look at the rows
        </Button>
      </div>
      {send.isError ? <ProblemNote error={send.error} /> : null}
    </>
  );
}
