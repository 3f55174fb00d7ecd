import { Button, Group, Table, Text, Title } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ImportState } from "@throughline/server/contract/import-views";
import { useState } from "react";
import { OutLink } from "../../app/out-link.tsx";
import { IdentifierText } from "../../ui/identifier-text.tsx";
import { StrengthWords } from "../../ui/strength-words.tsx";
import { TableHead } from "../../ui/table-head.tsx";
import { ValueText } from "../../ui/value-text.tsx";
import { ImportPeople } from "./import-people.tsx";
import { UndoQuestion } from "./undo-question.tsx";

type Result = NonNullable<ImportState["result"]>;

interface ImportResultProps {
  readonly importId: string;
  readonly fileName: string;
  readonly accepted: number;
  readonly result: Result;
}

const mostShown = 100;

/** What an import brought: what is new, which case files recorded before it touches, what was refused and why; and the way back. */
export function ImportResult({ importId, fileName, accepted, result }: ImportResultProps) {
  const [isAsking, setAsking] = useState(false);
  const [isUndone, setUndone] = useState(false);
  const { submissionId, isRepeat } = result;
  return (
    <>
      <Text>
        {isRepeat ? "This file was imported before: nothing was added. " : ""}
        {sayBrought(result)}
      </Text>
      {isRepeat ? null : isUndone ? (
        <Text role="status">The import was undone: nothing of it counts any more.</Text>
      ) : (
        <Button variant="default" my="xs" onClick={() => setAsking(true)}>
          Undo this import…
        </Button>
      )}
      {isAsking ? (
        <UndoQuestion submission={{ submissionId, fileName, accepted }} onClose={() => setAsking(false)} onUndone={() => setUndone(true)} />
      ) : null}
      {result.touches === null ? null : <Touches touches={result.touches} />}
      <Refusals importId={importId} result={result} />
      {isUndone ? null : <ImportPeople submissionId={submissionId} />}
    </>
  );
}

function Touches({ touches }: { touches: NonNullable<Result["touches"]> }) {
  return (
    <section aria-label="Case files it touches">
      <Title order={2} size="h5" mt="md">
        Case files it touches{touches.length === 0 ? "" : `: ${touches.length}`}
      </Title>
      {touches.length === 0 ? (
        <Text c="var(--tl-ink2)">No case file recorded before shares an identifier with these.</Text>
      ) : (
        touches.map(({ caseFile, strength, shared }) => (
          <Group key={caseFile.caseFileId} justify="space-between" wrap="nowrap" py={6} style={{ borderTop: "1px solid var(--tl-line)" }}>
            <div style={{ minWidth: 0 }}>
              <Link to="/explore" search={{ nodes: [`c:${caseFile.caseFileId}`], selected: `c:${caseFile.caseFileId}` }}>
                <ValueText text={caseFile.reference} isInControl />
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
    </section>
  );
}

function Refusals({ importId, result: { refusals, refusalsTotal } }: { importId: string; result: Result }) {
  if (refusalsTotal === 0) return null;
  const shown = refusals.slice(0, mostShown);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label="Refused" tabIndex={0} className="tl-scrolling">
      <Title order={2} size="h5" mt="md">
        Refused: {refusalsTotal.toLocaleString("en")}{" "}
        <OutLink href={`/api/imports/${importId}/refusals.csv`} size="sm">
          as a file to mend and send again
        </OutLink>
      </Title>
      {shown.length < refusalsTotal ? <Text size="sm">The first {shown.length}; the file holds all.</Text> : null}
      <Table>
        <TableHead columns={["Line", "Column", "What", "Why"]} />
        <Table.Tbody>
          {shown.map(({ line, column, of, words, reason }) => (
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

/** "3 identifiers in 2 case files; 1 new to the organisation, 2 new sightings." What was there before is told to its own people alone. */
function sayBrought({ identifiers, caseFiles, newIdentifiers, newSightings }: Result): string {
  const brought = `${count(identifiers, "identifier")} in ${count(caseFiles, "case file")}`;
  if (newIdentifiers === null || newSightings === null) return `${brought}.`;
  return `${brought}; ${newIdentifiers.toLocaleString("en")} new to the organisation, ${count(newSightings, "new sighting")}.`;
}

function count(number: number, word: string): string {
  return `${number.toLocaleString("en")} ${word}${number === 1 ? "" : "s"}`;
}
