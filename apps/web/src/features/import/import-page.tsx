import "./import.css";
import { Skeleton, Stack, Title } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { ProblemError } from "@throughline/server/contract/client";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { ChooseFile } from "./choose-file.tsx";
import { EarlierImports } from "./earlier-imports.tsx";
import { LostImport } from "./lost-import.tsx";
import { PreviewedFile } from "./previewed-file.tsx";
import { RunningImport } from "./running-import.tsx";
import { useImportState } from "./use-import-state.ts";

export interface ImportPageProps {
  readonly importId: string | null;
  readonly onImport: (id: string | null) => void;
}

/** Drop a file, or paste rows; say what each column is; record it; see what it touches. The link names the import, so a reload finds it. */
export function ImportPage({ importId, onImport }: ImportPageProps) {
  const queries = useQueryClient();
  return (
    <Stack className="tl-import">
      <Title order={1} size="h3">
        Import
      </Title>
      {importId === null ? (
        <ChooseFile
          onPreview={(preview) => {
            queries.setQueryData(["import-preview", preview.importId], preview);
            onImport(preview.importId);
          }}
        />
      ) : (
        <OneImport key={importId} importId={importId} onAgain={() => onImport(null)} />
      )}
      <EarlierImports />
    </Stack>
  );
}

/** An import as the server knows it: waiting for its start, under way, ended, or no more. */
function OneImport({ importId, onAgain }: { importId: string; onAgain: () => void }) {
  const state = useImportState(importId);
  const isWaiting = state.data?.phase === "previewed";
  const preview = useQuery({
    queryKey: ["import-preview", importId],
    queryFn: () => client.importPreviewed({ importId }),
    enabled: isWaiting,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isLost(state.error)) return <LostImport onAgain={onAgain} />;
  if (state.data === undefined) return state.isError ? <ProblemNote error={state.error} retry={() => void state.refetch()} /> : <Loading />;
  if (!isWaiting) return <RunningImport state={state.data} isSilent={state.isError} onAgain={onAgain} />;
  if (preview.isError) return <ProblemNote error={preview.error} retry={() => void preview.refetch()} />;
  return preview.data === undefined ? <Loading /> : <PreviewedFile preview={preview.data} onCancel={onAgain} />;
}

function Loading() {
  return <Skeleton height={140} role="status" aria-label="Loading" />;
}

/** Imports under way live as long as the server's process: after a restart it does not know this one. */
function isLost(error: unknown): boolean {
  return error instanceof ProblemError && error.code === "not-found";
}
