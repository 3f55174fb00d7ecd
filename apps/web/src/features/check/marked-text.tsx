import { type MouseEvent, useEffect, useMemo, useRef } from "react";
import { useHiddenValues } from "../../ui/hidden-values.ts";
import { kindColour } from "../../ui/kind-mark.tsx";
import { ValueText } from "../../ui/value-text.tsx";
import { type Finding, piecesOf } from "./findings.ts";

interface MarkedTextProps {
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly chosen: number | null;
  readonly onChoose: (finding: number) => void;
}

/** The text as it was pasted, with what was found in it marked. A click on a mark chooses it in the list. */
export function MarkedText({ text, findings, chosen, onChoose }: MarkedTextProps) {
  const isHidden = useHiddenValues((state) => state.isHidden);
  const box = useRef<HTMLElement>(null);
  const pieces = useMemo(() => piecesOf(text, findings, chosen), [text, findings, chosen]);
  useEffect(() => {
    if (chosen !== null) box.current?.querySelector("[data-chosen]")?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  const choose = ({ target }: MouseEvent): void => {
    const finding = target instanceof Element ? target.closest<HTMLElement>("[data-finding]")?.dataset["finding"] : undefined;
    if (finding !== undefined) onChoose(Number(finding));
  };
  if (isHidden)
    return (
      <section className="tl-check-text" aria-label="The text, hidden" dir="auto">
        <ValueText text={text} />
      </section>
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list beside it is the way by keyboard
    <section ref={box} className="tl-check-text" aria-label="The text, marked" tabIndex={0} dir="auto" onClick={choose} data-own-text>
      {pieces.map((piece) => {
        const finding = piece.finding === null ? undefined : findings[piece.finding];
        const isChosen = piece.isChosen ? { "data-chosen": "" } : {};
        if (finding === undefined) {
          return piece.isChosen ? (
            <span key={piece.start} {...isChosen}>
              {piece.text}
            </span>
          ) : (
            piece.text
          );
        }
        return (
          <mark
            key={piece.start}
            data-finding={piece.finding}
            data-sort={finding.sort}
            style={{ ["--hue" as string]: hueOf(finding) }}
            {...isChosen}
          >
            {piece.text}
          </mark>
        );
      })}
    </section>
  );
}

function hueOf(finding: Finding): string {
  if (finding.sort === "identifier")
    return finding.candidate.isProtected ? "var(--tl-shield)" : `var(${kindColour(finding.candidate.kind)})`;
  return finding.sort === "doubt" ? "var(--tl-pay)" : "var(--tl-k-place)";
}
