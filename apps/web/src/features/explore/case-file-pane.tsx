import { Button, Group, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Folder } from "lucide-react";
import { client } from "../../app/client.ts";
import { IdentifierText } from "../../ui/identifier-text.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { StrengthWords } from "../../ui/strength-words.tsx";
import { ValueText } from "../../ui/value-text.tsx";
import type { PaneActions } from "./inspector.tsx";
import { Payments } from "./payments.tsx";
import { Sightings } from "./sightings.tsx";
import { Statements } from "./statements.tsx";

/** A case file: its reference and organisation, the case files it shares something with and why, and its sightings. */
export function CaseFilePane({ caseFileId, actions }: { caseFileId: string; actions: PaneActions }) {
  const query = useQuery({ queryKey: ["case-file", caseFileId], queryFn: () => client.caseFile({ caseFileId }) });
  if (query.isPending)
    return (
      <section>
        <Loader size="sm" role="status" aria-label="Loading" />
      </section>
    );
  if (query.isError) return <ProblemNote error={query.error} retry={() => void query.refetch()} />;
  const { caseFile, similar, sightings, sightingsTotal, payments, paymentsTotal, statements, statementsTotal } = query.data;
  return (
    <>
      <section>
        <Group gap={8} wrap="nowrap" mb={8}>
          <Folder size={20} aria-hidden color="var(--tl-case)" />
          <h2>
            Case file <ValueText text={caseFile.reference} />
          </h2>
        </Group>
        <p>
          {[caseFile.organisation, caseFile.country, caseFile.openedOn === "" ? "" : `opened ${caseFile.openedOn}`]
            .filter((text) => text !== "")
            .join(" · ")}
        </p>
        <p className="tl-source">
          {caseFile.identifiers} identifiers in {caseFile.sightings} sightings
        </p>
        <Group gap={6}>
          <Button size="xs" variant="default" onClick={actions.expand} title="E">
            Expand{actions.more > 0 ? ` ${actions.more}` : ""}
          </Button>
          <Button size="xs" variant={actions.isPathing ? "light" : "default"} onClick={actions.startPath} title="P">
            Path…
          </Button>
        </Group>
      </section>
      <section>
        <h3>Similar case files: {similar.length}</h3>
        {similar.length === 0 ? (
          <p>It shares nothing with another case file that you may read, or only what is too common to say much.</p>
        ) : null}
        <ul className="tl-rows">
          {similar.map(({ caseFile: other, strength, shared, sharedHere, ofHere, sharedThere, ofThere }) => (
            <li key={other.caseFileId}>
              <Group justify="space-between" wrap="nowrap" align="start" gap={8}>
                <button type="button" className="tl-link" onClick={() => actions.show(`c:${other.caseFileId}`)}>
                  <ValueText text={other.reference} isInControl /> · {other.organisation}
                </button>
                <StrengthWords strength={strength.strength} words={strength.words} />
              </Group>
              <div className="tl-source">
                {sharedHere} of {ofHere} here, {sharedThere} of {ofThere} there
              </div>
              {shared.slice(0, 3).map(({ identifier, why }) => (
                <div key={identifier.id}>
                  <button type="button" className="tl-link" onClick={() => actions.show(`i:${identifier.id}`)}>
                    <IdentifierText identifier={identifier} isInControl />
                  </button>
                  <div className="tl-source">{why}</div>
                </div>
              ))}
            </li>
          ))}
        </ul>
      </section>
      <Sightings sightings={sightings} total={sightingsTotal} shows="identifier" onShow={actions.show} />
      <Payments payments={payments} total={paymentsTotal} onShow={actions.show} />
      <Statements statements={statements} total={statementsTotal} onShow={actions.show} />
    </>
  );
}
