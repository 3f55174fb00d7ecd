import { Button, Skeleton, Stack, Text, TextInput, Title } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { CaseFileDetail } from "./case-file-detail.tsx";
import { CaseFileTable } from "./case-file-table.tsx";
import { ControllersSection } from "./controllers-section.tsx";
import { OpenRestricted } from "./open-restricted.tsx";

export interface CaseFilesPageProps {
  readonly caseFileId: string | null;
  readonly onChoose: (id: string | null) => void;
  readonly onOpen: (nodeId: string) => void;
}

/** Case files the reader may read, and the chosen one with its identifiers and what is similar to it. */
export function CaseFilesPage({ caseFileId, onChoose, onOpen }: CaseFilesPageProps) {
  if (caseFileId !== null) {
    return (
      <Stack p="md" style={{ maxWidth: 1100, margin: "0 auto" }}>
        <div>
          <Button variant="default" onClick={() => onChoose(null)}>
            All case files
          </Button>
        </div>
        <CaseFileDetail caseFileId={caseFileId} onChoose={onChoose} onOpen={onOpen} />
      </Stack>
    );
  }
  return <CaseFileList onChoose={onChoose} />;
}

function CaseFileList({ onChoose }: Pick<CaseFilesPageProps, "onChoose">) {
  const [text, setText] = useState("");
  const files = useInfiniteQuery({
    queryKey: ["case-files", "pages"],
    queryFn: ({ pageParam }) => client.caseFiles({ limit: 500, ...(pageParam === "" ? {} : { after: pageParam }) }),
    initialPageParam: "",
    getNextPageParam: ({ caseFiles }) => (caseFiles.length < 500 ? undefined : caseFiles.at(-1)?.caseFileId),
  });
  const loaded = useMemo(() => files.data?.pages.flatMap(({ caseFiles }) => caseFiles) ?? [], [files.data]);
  const wanted = text.trim().toLowerCase();
  const shown = useMemo(() => loaded.filter(({ reference }) => reference.toLowerCase().includes(wanted)), [loaded, wanted]);
  if (files.isError) return <ProblemNote error={files.error} retry={() => void files.refetch()} />;
  const total = files.data?.pages.at(-1)?.total ?? 0;
  return (
    <Stack p="md" style={{ maxWidth: 1100, margin: "0 auto" }}>
      <Title order={1} size="h3">
        Case files
      </Title>
      <TextInput label="Search in this list" value={text} onChange={({ currentTarget }) => setText(currentTarget.value)} maw={360} />
      {files.isPending ? (
        <Skeleton height={300} role="status" aria-label="Loading" />
      ) : shown.length === 0 ? (
        <Text>{wanted === "" ? "No case file yet: import a sheet of them." : "No case file has that in its reference."}</Text>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section aria-label="Case files" tabIndex={0} style={{ overflowX: "auto" }}>
          <Text size="sm" c="var(--tl-ink2)">
            {shown.length} of {total}
          </Text>
          <CaseFileTable caseFiles={shown} onChoose={onChoose} />
        </section>
      )}
      <OpenRestricted onOpened={onChoose} />
      {files.hasNextPage ? (
        <div>
          <Text size="sm" c="var(--tl-ink2)" mb={4}>
            The search looks through the first {loaded.length} of {total}.
          </Text>
          <Button variant="default" onClick={() => void files.fetchNextPage()} loading={files.isFetchingNextPage}>
            Show 500 more
          </Button>
        </div>
      ) : null}
      <ControllersSection caseFileId={null} mayName={false} />
    </Stack>
  );
}
