import { Alert, Anchor, Button, Group, Progress, Skeleton, Table, Text, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ImportState } from "@throughline/server/contract/views";
import { client } from "../../app/client.ts";
import { IdentifierText } from "../../ui/identifier-text.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { StrengthWords } from "../../ui/strength-words.tsx";
import { hasEnded, useImportState } from "./use-import-state.ts";

const phaseWords: Record<ImportState["phase"], string> = {
  previewed: "waiting to start",
  reading: "reading and recording",
  projecting: "linking",
  done: "done",
  cancelled: "cancelled: what it had added was taken back",
  failed: "failed",
};

/** A running import with true counts, and its result: accepted, refused with reasons, and what it touches. */
export function RunningImport({ importId, onAgain }: { importId: string; onAgain: () => void }) {
  const state = useImportState(importId);
  const cancel = useMutation({ mutationFn: () => client.importCancel({ importId }) });
  if (state.isPending) return <Skeleton height={140} aria-label="Loading" />;
  if (state.isError) return <ProblemNote error={state.error} retry={onAgain} />;
  const { phase, rows, accepted, refused, bytesRead, totalBytes, problem, result, fileName } = state.data;
  const isOver = hasEnded(state.data);
  return (
    <section aria-label="This import">
      <Text role="status" aria-live="polite">
        <b>
          <bdi>{fileName}</bdi>
        </b>
        : {phaseWords[phase]}
        {isOver
          ? `. ${rows.toLocaleString("en")} ${rows === 1 ? "row" : "rows"}: ${accepted.toLocaleString("en")} accepted, ${refused.toLocaleString("en")} refused`
          : ""}
      </Text>
      <Progress
        value={isOver ? 100 : totalBytes === 0 ? 5 : (bytesRead / totalBytes) * 100}
        aria-label="How much of the file is read"
        my="xs"
      />
      {isOver ? null : (
        <Text>
          {rows.toLocaleString("en")} {rows === 1 ? "row" : "rows"}: {accepted.toLocaleString("en")} accepted,{" "}
          {refused.toLocaleString("en")} refused
        </Text>
      )}
      {problem === null ? null : (
        <Alert color="red" title="The file was not taken" mt="sm">
          {problem}
        </Alert>
      )}
      <Group my="sm">
        {isOver ? (
          <Button onClick={onAgain}>Import another file</Button>
        ) : (
          <Button variant="default" onClick={() => cancel.mutate()} loading={cancel.isPending}>
            Cancel
          </Button>
        )}
      </Group>
      {cancel.isError ? <ProblemNote error={cancel.error} /> : null}
      {result === null ? null : <Result importId={importId} result={result} />}
    </section>
  );
}

type ResultView = NonNullable<ImportState["result"]>;

function Result({ importId, result }: { importId: string; result: ResultView }) {
  const queries = useQueryClient();
  const undo = useMutation({
    mutationFn: () => client.withdraw({ submissionId: result.submissionId }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <>
      <Text>
        {result.isRepeat ? "This file was imported before: nothing was added. " : ""}
        {result.identifiers} {result.identifiers === 1 ? "identifier" : "identifiers"} in {result.caseFiles}{" "}
        {result.caseFiles === 1 ? "case file" : "case files"}; {result.newIdentifiers} nobody had recorded before, {result.newSightings} new{" "}
        {result.newSightings === 1 ? "sighting" : "sightings"}.
      </Text>
      {result.isRepeat ? null : undo.isSuccess ? (
        <Text>The import was withdrawn.</Text>
      ) : (
        <Button variant="default" my="xs" onClick={() => undo.mutate()} loading={undo.isPending}>
          Undo this import
        </Button>
      )}
      {undo.isError ? <ProblemNote error={undo.error} /> : null}
      <Title order={2} size="h5" mt="md">
        Case files it touches
      </Title>
      {result.touches.length === 0 ? (
        <Text c="var(--tl-ink2)">No case file recorded before shares an identifier with these.</Text>
      ) : (
        result.touches.map(({ caseFile, strength, shared }) => (
          <Group key={caseFile.caseFileId} justify="space-between" wrap="nowrap" py={6} style={{ borderTop: "1px solid var(--tl-line)" }}>
            <div style={{ minWidth: 0 }}>
              <Link to="/case-files" search={{ caseFile: caseFile.caseFileId }}>
                <bdi>{caseFile.reference}</bdi>
              </Link>{" "}
              <Text span size="sm" c="var(--tl-ink2)">
                {caseFile.organisation}
              </Text>
              {shared.map((identifier) => (
                <div key={identifier.id}>
                  <IdentifierText identifier={identifier} />
                </div>
              ))}
            </div>
            <StrengthWords strength={strength.strength} words={strength.words} />
          </Group>
        ))
      )}
      <Refusals importId={importId} result={result} />
    </>
  );
}

function Refusals({ importId, result }: { importId: string; result: ResultView }) {
  if (result.refusalsTotal === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="Refused" tabIndex={0} style={{ overflowX: "auto" }}>
      <Title order={2} size="h5" mt="md">
        Refused: {result.refusalsTotal}{" "}
        <Anchor href={`/api/imports/${importId}/refusals.csv`} size="sm">
          as a file to mend and send again
        </Anchor>
      </Title>
      <Table>
        <Table.Thead>
          <Table.Tr>
            {["Line", "Column", "What", "Why"].map((head) => (
              <Table.Th key={head} scope="col">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {result.refusals.slice(0, 100).map(({ line, column, of, words, reason }) => (
            <Table.Tr key={`${line}:${column}:${reason}`}>
              <Table.Td>{line}</Table.Td>
              <Table.Td>
                <bdi>{column}</bdi>
              </Table.Td>
              <Table.Td>{of}</Table.Td>
              <Table.Td>{words}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  );
}
