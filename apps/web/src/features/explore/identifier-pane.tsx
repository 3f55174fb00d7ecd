import { Button, Group, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { nameKind } from "@throughline/graph/analysis/kind-words";
import { ShieldCheck } from "lucide-react";
import { AskSteward } from "../../app/ask-steward.tsx";
import { useBasket } from "../../app/basket.ts";
import { client } from "../../app/client.ts";
import { AlsoRecorded } from "../../ui/also-recorded.tsx";
import { IdentifierText } from "../../ui/identifier-text.tsx";
import { KindMark } from "../../ui/kind-mark.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { sayNumber, sayWords } from "../../ui/strength-words.tsx";
import { heldByWords } from "../../ui/vocabulary-words.ts";
import { Exchanged } from "./exchanged.tsx";
import type { PaneActions } from "./inspector.tsx";
import { Payments } from "./payments.tsx";
import { controlledByWords, sayNeighbours } from "./record-words.ts";
import { Sightings } from "./sightings.tsx";
import { Statements } from "./statements.tsx";

/** An identifier: what it is · who may be hurt · why · recorded as · sightings · payments. */
export function IdentifierPane({ id, actions }: { id: string; actions: PaneActions }) {
  const query = useQuery({ queryKey: ["identifier", id], queryFn: () => client.identifier({ id }) });
  const basket = useBasket();
  if (query.isPending)
    return (
      <section>
        <Loader size="sm" role="status" aria-label="Loading" />
      </section>
    );
  if (query.isError) return <ProblemNote error={query.error} retry={() => void query.refetch()} />;
  const { identifier, people, strength, why, heldBy, protectedCaseFiles, sightings, sightingsTotal, payments, paymentsTotal } = query.data;
  const { neighbours, alsoRecorded, exchanged, statements, statementsTotal } = query.data;
  const factors = identifier.isProtected ? [] : strength.factors;
  const isIn = basket.ids.includes(id);
  const controlled = [...new Set(sightings.map((sighting) => controlledByWords[sighting.controlledBy]))];
  return (
    <>
      <section>
        <Group gap={8} wrap="nowrap" mb={8}>
          <KindMark kind={identifier.kind} isProtected={identifier.isProtected} />
          <h2>{nameKind(identifier.kind, identifier.namespace)}</h2>
          {identifier.standing === "ordinary" ? null : <span className="tl-source">{identifier.standing.replaceAll("-", " ")}</span>}
        </Group>
        <p>
          <IdentifierText identifier={identifier} />
        </p>
        {neighbours.length === 0 ? null : <p className="tl-source">Links with: {sayNeighbours(neighbours)}</p>}
        <AlsoRecorded hits={alsoRecorded} />
        {alsoRecorded.length === 0 ? null : <AskSteward id={id} label={identifier.label} cause="hit" words="Ask for contact" />}
        <Group gap={6} mt={10}>
          <Button size="xs" variant="default" onClick={actions.expand} title="E">
            Expand{actions.more > 0 ? ` ${actions.more}` : ""}
          </Button>
          <Button size="xs" variant={actions.isPathing ? "light" : "default"} onClick={actions.startPath} title="P">
            Path…
          </Button>
          <Button size="xs" variant={isIn ? "light" : "default"} aria-pressed={isIn} onClick={() => basket.toggle(id)}>
            {isIn ? "In the packet" : "+ Packet"}
          </Button>
        </Group>
      </section>
      <Exchanged exchanged={exchanged} />
      <section>
        <h3>Who may be hurt</h3>
        {identifier.isProtected || protectedCaseFiles > 0 ? (
          <p className="tl-hurt">
            <ShieldCheck size={15} aria-hidden style={{ verticalAlign: "-2px" }} />{" "}
            {sayWhoMayBeHurt(identifier.isProtected, protectedCaseFiles)}
          </p>
        ) : (
          <p>No protected holder is recorded for it. That is not proof that nobody is.</p>
        )}
      </section>
      <section>
        <h3>
          {identifier.isProtected
            ? "Why it is here"
            : `Why it links ${people} ${people === 1 ? "person" : "people"}: ${sayWords(strength.words)}`}
        </h3>
        <p>
          {identifier.isProtected
            ? "A case file on the canvas names it. What belongs to a protected holder is never ranked, so no strength is shown."
            : why}
        </p>
        {factors.map(({ words, factor }) => (
          <FactorBar key={words} words={words} factor={factor} />
        ))}
        {factors.length === 0 ? null : <FactorBar words="Together" factor={strength.strength} />}
      </section>
      <section>
        <h3>Recorded as</h3>
        <dl className="tl-facts">
          <dt>Held by</dt>
          <dd>
            {heldBy.length === 0 ? "not recorded" : heldBy.map((held) => `${heldByWords[held.heldBy]} (${held.caseFiles})`).join(" · ")}
          </dd>
          <dt>Controlled by</dt>
          <dd>{controlled.length === 0 ? "not recorded" : controlled.join(" · ")}</dd>
          <dt>Payments</dt>
          <dd>{paymentsTotal === 0 ? "none recorded" : paymentsTotal}</dd>
        </dl>
      </section>
      <Sightings sightings={sightings} total={sightingsTotal} shows="case-file" onShow={actions.show} />
      <Payments payments={payments} total={paymentsTotal} onShow={actions.show} />
      <Statements statements={statements} total={statementsTotal} onShow={actions.show} />
    </>
  );
}

function FactorBar({ words, factor }: { words: string; factor: number }) {
  return (
    <div className="tl-factor">
      <span>{words}</span>
      <span className="tl-factor-bar" aria-hidden>
        <span style={{ width: `${Math.min(1, factor) * 100}%` }} />
      </span>
      <span>{sayNumber(factor)}</span>
    </div>
  );
}

function sayWhoMayBeHurt(isProtected: boolean, caseFiles: number): string {
  const own =
    "It stands in the name of a survivor, of family or of another victim. Its value is not shown, it has no rank, and it leaves only through a steward.";
  const count = caseFiles === 1 ? "One case file records" : `${caseFiles} case files record`;
  return isProtected ? own : `${count} a protected holder near it. A packet asks before it leaves.`;
}
