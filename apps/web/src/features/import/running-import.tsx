import { Alert, Button, Group, Progress, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ImportState } from "@throughline/server/contract/import-views";
import { useState } from "react";
import { client } from "../../app/client.ts";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { ValueText } from "../../ui/value-text.tsx";
import { SayForWhom } from "./for-whom.tsx";
import { ImportResult } from "./import-result.tsx";
import { estimateSecondsLeft } from "./seconds-left.ts";
import { hasEnded } from "./use-import-state.ts";

const phaseWords: Record<ImportState["phase"], string> = {
  previewed: "waiting to start",
  reading: "reading and recording",
  projecting: "recorded; linking",
  done: "done",
  cancelled: "cancelled: what it had added was taken back",
  failed: "failed",
};

interface RunningImportProps {
  readonly state: ImportState;
  /** True while the server does not answer. */
  readonly isSilent: boolean;
  readonly onAgain: () => void;
}

/** A running import with true counts, and its result: accepted, refused with reasons, and what it touches. */
export function RunningImport({ state, isSilent, onAgain }: RunningImportProps) {
  const { importId, fileName, phase, problem, result } = state;
  const isOver = hasEnded(state);
  return (
    <section aria-label="This import">
      <SayForWhom organisationId={state.organisationId} />
      <Text role="status" aria-live="polite">
        <b>
          <ValueText text={fileName} />
        </b>
        : {phaseWords[phase]}
        {isOver ? `. ${sayCounts(state)}` : ""}
      </Text>
      {isOver ? null : <ProgressOf state={state} />}
      {isSilent && !isOver ? (
        <Alert color="orange" title="The server does not answer" my="xs" role="alert">
          These counts stand as they were last told. The page asks again by itself.
        </Alert>
      ) : null}
      {problem === null ? null : (
        <Alert color="red" title="The file was not taken" mt="sm">
          {problem}
        </Alert>
      )}
      {isOver ? (
        <Button my="sm" onClick={onAgain}>
          Import another file
        </Button>
      ) : (
        <CancelButton importId={importId} />
      )}
      {result === null ? null : <ImportResult importId={importId} fileName={fileName} accepted={state.accepted} result={result} />}
    </section>
  );
}

function ProgressOf({ state }: { state: ImportState }) {
  const { phase, bytesRead, totalBytes } = state;
  const now = { bytes: bytesRead, at: performance.now() };
  const [from] = useState(now);
  const isReading = phase === "reading";
  const left = isReading ? estimateSecondsLeft(from, now, totalBytes) : null;
  const share = totalBytes === 0 ? 0 : Math.min(100, (bytesRead / totalBytes) * 100);
  return (
    <>
      <Progress value={isReading ? share : 100} animated={!isReading} aria-label="How much of the file is read" my="xs" />
      <Text>
        {sayCounts(state)}
        {left === null ? "" : ` · about ${left < 90 ? `${left} s` : `${Math.round(left / 60)} min`} left`}
      </Text>
    </>
  );
}

function CancelButton({ importId }: { importId: string }) {
  const cancel = useMutation({ mutationFn: () => client.importCancel({ importId }) });
  return (
    <>
      <Group my="sm">
        <Button variant="default" onClick={() => cancel.mutate()} loading={cancel.isPending}>
          Cancel
        </Button>
        <Text size="sm" c="var(--tl-ink2)">
          {cancel.isPending ? "Taking back what was added…" : "You may leave this page: the import goes on, and this link finds it again."}
        </Text>
      </Group>
      {cancel.isError ? <ProblemNote error={cancel.error} /> : null}
    </>
  );
}

function sayCounts({ rows, accepted, refused }: ImportState): string {
  const say = (count: number): string => count.toLocaleString("en");
  return `${say(rows)} ${rows === 1 ? "row" : "rows"}: ${say(accepted)} accepted, ${say(refused)} refused`;
}
