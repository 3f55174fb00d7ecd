import { existsSync, readFileSync } from "node:fs";
import { identifierRules, recogniseAs } from "@throughline/model/identifier/registry";
import { type ListLine, parseList } from "@throughline/model/testing/parse-list";
import type { Claims } from "../claims.ts";

const shortestList = 20;
/** Seen from `tools/dist/verify/recognition`, where this runs. */
const folder = new URL("../../../../fixtures/identifiers/", import.meta.url);

/** Every rule's two lists: all valid texts taken under the key of the list, no invalid text taken. */
export async function verifyLists(claims: Claims): Promise<void> {
  const valid = countLines("valid", (rule, line) => outcomeOf(rule, line) === line.expected);
  const invalid = countLines("invalid", (rule, line) => !recogniseAs(rule, line.raw, line.context).ok);
  const short = identifierRules.filter(({ name }) => lengthOf(name, "valid") < shortestList || lengthOf(name, "invalid") < shortestList);
  claims.make({
    claim: "valid texts of every rule's list, taken under their key",
    figure: `${valid.right} of ${valid.lines}, ${identifierRules.length} rules${namedIn(valid.wrong)}`,
    isHeld: valid.right === valid.lines,
  });
  claims.make({
    claim: "invalid texts of every rule's list, taken all the same",
    figure: `${invalid.lines - invalid.right} of ${invalid.lines}, ${identifierRules.length} rules${namedIn(invalid.wrong)}`,
    isHeld: invalid.right === invalid.lines,
  });
  claims.make({
    claim: `rules with fewer than ${shortestList} lines in either list`,
    figure: `${short.length} of ${identifierRules.length}${namedIn(short.map(({ name }) => name))}`,
    isHeld: short.length === 0,
  });
}

interface Counted {
  readonly lines: number;
  readonly right: number;
  /** Rules with a line that went wrong. */
  readonly wrong: readonly string[];
}

function countLines(half: "valid" | "invalid", isRight: (rule: string, line: ListLine) => boolean): Counted {
  let lines = 0;
  let right = 0;
  const wrong = new Set<string>();
  for (const { name } of identifierRules) {
    for (const line of linesOf(name, half)) {
      lines += 1;
      if (isRight(name, line)) right += 1;
      else wrong.add(name);
    }
  }
  return { lines, right, wrong: [...wrong] };
}

function outcomeOf(rule: string, { raw, context }: ListLine): string {
  const outcome = recogniseAs(rule, raw, context);
  if (!outcome.ok) return outcome.reason;
  return outcome.value.isUnkeyed === true ? "unkeyed" : outcome.value.key;
}

function linesOf(rule: string, half: "valid" | "invalid"): readonly ListLine[] {
  const file = new URL(`${rule}.${half}.txt`, folder);
  return existsSync(file) ? parseList(readFileSync(file, "utf8")) : [];
}

function lengthOf(rule: string, half: "valid" | "invalid"): number {
  return linesOf(rule, half).length;
}

function namedIn(rules: readonly string[]): string {
  return rules.length === 0 ? "" : `: ${rules.join(", ")}`;
}
