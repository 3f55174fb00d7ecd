import { Button, Text, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ImportPreview } from "@throughline/server/contract/import-views";
import { Upload } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { ForWhom } from "./for-whom.tsx";
import { uploadFile } from "./upload.ts";

/** Takes one file, dropped or chosen, or pasted rows, and hands on its preview. */
export function ChooseFile({ onPreview }: { onPreview: (preview: ImportPreview) => void }) {
  const [pasted, setPasted] = useState("");
  const [organisationId, setOrganisationId] = useState<string | null>(null);
  const send = useMutation({
    mutationFn: ({ file, name }: { file: Blob; name: string }) => uploadFile({ file, fileName: name, organisationId }),
    onSuccess: onPreview,
  });
  return (
    <>
      <ForWhom chosen={organisationId} onChoose={setOrganisationId} />
      <DropPlace isSending={send.isPending} onFile={(file) => send.mutate({ file, name: file.name })} />
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

function DropPlace({ isSending, onFile }: { isSending: boolean; onFile: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const [isMany, setMany] = useState(false);
  const take = (files: FileList | null): void => {
    const [file, another] = files ?? [];
    setMany(another !== undefined);
    if (file !== undefined && another === undefined) onFile(file);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
    <div
      className={isOver ? "tl-drop is-over" : "tl-drop"}
      data-testid="drop-place"
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <Upload size={28} aria-hidden />
      <Text>Drop a sheet here: CSV, TSV, XLSX, JSON or JSON Lines.</Text>
      <Text size="sm" c="var(--tl-ink2)">
        Columns about the person (names, birth dates, documents, addresses) are crossed out before anything is stored.
      </Text>
      {isMany ? (
        <Text role="alert" c="var(--tl-block)">
          One file at a time, please: nothing was taken.
        </Text>
      ) : null}
      <input
        ref={input}
        type="file"
        hidden
        aria-label="File to import"
        accept=".csv,.tsv,.txt,.xlsx,.json,.jsonl,.ndjson"
        onChange={({ currentTarget }) => {
          take(currentTarget.files);
          currentTarget.value = "";
        }}
      />
      <Button mt="sm" loading={isSending} onClick={() => input.current?.click()}>
        Choose a file
      </Button>
    </div>
  );
}
