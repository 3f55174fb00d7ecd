import type { CheckAnswer } from "@throughline/server/contract/check-views";
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Asked } from "./ask-text.tsx";
import { FindingWords } from "./finding-words.tsx";
import type { Finding } from "./findings.ts";
import { Suggestions } from "./suggestions.tsx";

interface FindingListProps {
  readonly asked: Asked;
  readonly answer: CheckAnswer;
  readonly findings: readonly Finding[];
  readonly chosen: number | null;
  readonly onChoose: (finding: number) => void;
}

/** What was found, in the order of the text. J and K, the arrows, Home and End go through it; the text follows. */
export function FindingList({ asked, answer, findings, chosen, onChoose }: FindingListProps) {
  const list = useRef<HTMLOListElement>(null);
  const here = chosen ?? 0;
  useEffect(() => {
    const button = list.current?.querySelector<HTMLElement>(`[data-place="${here}"]`);
    button?.focus({ preventScroll: true });
    button?.closest("li")?.scrollIntoView({ block: "nearest" });
  }, [here]);
  const onKey = (event: KeyboardEvent): void => {
    const to = placeAfter(event.key, here, findings.length);
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChoose(to);
  };
  return (
    <section aria-label="What was found" className="tl-check-list">
      <p className="tl-check-keys tl-wide">
        <kbd>J</kbd> <kbd>K</kbd> or the arrows go through them
      </p>
      <ol ref={list} onKeyDown={onKey}>
        {findings.map((finding, place) => (
          <li key={`${finding.sort} ${finding.start}`} data-chosen={place === chosen ? "" : undefined}>
            <button
              type="button"
              data-place={place}
              aria-current={place === chosen}
              tabIndex={place === here ? 0 : -1}
              onClick={() => onChoose(place)}
            >
              <FindingWords finding={finding} candidates={answer.candidates} />
            </button>
            <Suggestions asked={asked} finding={finding} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function placeAfter(key: string, here: number, count: number): number | undefined {
  if (key === "j" || key === "ArrowDown") return Math.min(here + 1, count - 1);
  if (key === "k" || key === "ArrowUp") return Math.max(here - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
