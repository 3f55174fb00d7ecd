/// <reference types="node" />
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RecognitionContext } from "../identifier/identifier-rule.ts";

/** A line of a rule's list. */
export interface ListLine {
  readonly raw: string;
  /** The key (`unkeyed` for what is kept and links nothing), or the reason of the refusal. */
  readonly expected: string;
  readonly context: RecognitionContext;
}

/** The valid or the invalid texts of a rule: `raw<TAB>key or reason[<TAB>context as JSON]`; `#` lines say why. Null when the rule has no such list. */
export function readList(rule: string, half: "valid" | "invalid"): readonly ListLine[] | null {
  const path = fileURLToPath(new URL(`../../../../fixtures/identifiers/${rule}.${half}.txt`, import.meta.url));
  if (!existsSync(path)) return null;
  const lines = readFileSync(path, "utf8").split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [raw = "", expected = "", context = "{}"] = line.split("\t");
      return { raw, expected, context: JSON.parse(context) as RecognitionContext };
    });
}
