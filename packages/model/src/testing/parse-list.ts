import type { RecognitionContext } from "../identifier/identifier-rule.ts";

/** A line of a rule's list. */
export interface ListLine {
  readonly raw: string;
  /** The key (`unkeyed` for what is kept and links nothing), or the reason of the refusal. */
  readonly expected: string;
  readonly context: RecognitionContext;
}

/** The lines of a list of `fixtures/identifiers`: `raw<TAB>key or reason[<TAB>context as JSON]`; `#` lines say why. */
export function parseList(content: string): readonly ListLine[] {
  return content
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [raw = "", expected = "", context = "{}"] = line.split("\t");
      return { raw, expected, context: JSON.parse(context) as RecognitionContext };
    });
}
