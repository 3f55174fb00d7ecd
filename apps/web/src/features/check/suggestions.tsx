import { Button } from "@mantine/core";
import type { CheckSuggestion } from "@throughline/server/contract/check-views";
import { HiddenNote } from "../../ui/hidden-note.tsx";
import { useHiddenValues } from "../../ui/hidden-values.ts";
import { ValueText } from "../../ui/value-text.tsx";
import type { Asked } from "./ask-text.tsx";
import { sayWithheld, useCopy } from "./copy-table.tsx";
import type { Finding } from "./findings.ts";

/** What a finding was probably meant to be, the signs that differ marked. Nothing is taken by itself: a copy says that it is suggested. */
export function Suggestions({ asked, finding }: { asked: Asked; finding: Finding }) {
  const suggestions = suggestionsOf(finding);
  if (suggestions.length === 0) return null;
  return (
    <div className="tl-check-suggestions">
      <span>Did you mean</span>
      <ul>
        {suggestions.map((suggestion, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what a copy asks for
          <OneSuggestion key={place} asked={asked} start={finding.start} place={place} suggestion={suggestion} />
        ))}
      </ul>
    </div>
  );
}

function suggestionsOf(finding: Finding): readonly CheckSuggestion[] {
  if (finding.sort === "identifier") return finding.candidate.suggestions;
  return finding.sort === "doubt" ? finding.doubt.suggestions : [];
}

interface OneSuggestionProps {
  readonly asked: Asked;
  readonly start: number;
  readonly place: number;
  readonly suggestion: CheckSuggestion;
}

function OneSuggestion({ asked, start, place, suggestion: { parts, name, words, caseFiles } }: OneSuggestionProps) {
  const copy = useCopy(asked);
  const isHidden = useHiddenValues((state) => state.isHidden);
  const said = copy.data;
  return (
    <li className="tl-check-suggestion">
      {isHidden ? (
        <ValueText className="tl-mono" text={parts.map(({ text }) => text).join("")} />
      ) : (
        <bdi className="tl-mono">
          {parts.map(({ text, isChanged }, at) =>
            isChanged ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name
              <mark key={at}>{text === "" ? "∅" : text}</mark>
            ) : (
              text
            ),
          )}
        </bdi>
      )}
      <span>
        {name}. {words} {caseFiles === 0 ? "" : `In ${caseFiles} ${caseFiles === 1 ? "case file" : "case files"} you may read.`}
      </span>
      <span role="status">
        <Button variant="default" size="xs" loading={copy.isPending} onClick={() => copy.mutate({ form: "suggestion", start, place })}>
          Copy as suggested
        </Button>
        <HiddenNote /> {said === undefined ? "" : said.rows === 0 ? sayWithheld(said) : "Copied, marked as suggested and unconfirmed."}
        {copy.isError ? "It could not be copied." : ""}
      </span>
    </li>
  );
}
