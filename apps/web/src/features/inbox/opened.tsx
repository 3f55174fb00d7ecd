import { Alert, Text } from "@mantine/core";
import type { BrokenGlassView } from "@throughline/server/contract/access-endpoints";
import { reasonWords } from "../../app/who-reads-words.ts";
import { ValueText } from "../../ui/value-text.tsx";

/** Somebody opened a case file that the steward answers for, without being named for it. */
export function Opened({ opened: { reference, caseFileId, by, reason, note, at, until } }: { opened: BrokenGlassView }) {
  const isStill = Date.parse(until) > Date.now();
  return (
    <Alert
      color={isStill ? "red" : "gray"}
      title={isStill ? "A case file you keep is open to a colleague" : "A case file you keep was opened"}
    >
      <Text>
        <bdi>{by}</bdi> opened{" "}
        <b>{reference === null ? `a case file whose steward is gone (${caseFileId})` : <ValueText text={reference} />}</b>:{" "}
        {reasonWords[reason]}.
        {note === "" ? null : (
          <>
            {" "}
            In their words: <bdi>{note}</bdi>
          </>
        )}
      </Text>
      <Text size="sm">
        From <time dateTime={at}>{new Date(at).toLocaleString()}</time> until{" "}
        <time dateTime={until}>{new Date(until).toLocaleTimeString()}</time>, for reading alone.
        {isStill ? " To end it now, seal the case file." : ""}
      </Text>
    </Alert>
  );
}
