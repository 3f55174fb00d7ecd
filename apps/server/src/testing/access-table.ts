import { readFileSync } from "node:fs";
import type { UserRole } from "@throughline/model/vocabulary";

/** Who asks: nobody who signed in, or a person with one role. */
export type Caller = "anonymous" | UserRole;

/** Letters of the table's second column. */
const letterOf: Readonly<Record<Caller, string>> = {
  anonymous: "a",
  intake: "i",
  "data-officer": "o",
  investigator: "v",
  analyst: "n",
  approver: "p",
  steward: "s",
  administrator: "d",
  auditor: "u",
};
export const callers = Object.keys(letterOf) as readonly Caller[];

/**
 * How the asker stands to the case file asked about. `named`: a member who is named for the sealed one; `colleague`: of its organisation, without
 * its scope; `nobody`: without any scope.
 */
export const relations = ["member", "named", "colleague", "stranger", "nobody"] as const;
export type Relation = (typeof relations)[number];

/** States of the case file asked about. */
export const states = ["open", "protected", "erased", "sealed"] as const;
export type State = (typeof states)[number];

/** One line of the table: one route, for the roles it names. */
export interface AccessRow {
  readonly route: string;
  readonly who: readonly Caller[];
  /** What is answered, by relation and state; null when the route is about no case file. */
  readonly answers: Readonly<Record<Relation, Readonly<Record<State, string>>>> | null;
  /** The input, with `$caseFile`, `$identifier` and the like where an id belongs. */
  readonly asked: string;
}

/** Reads `docs/access.md`, the table that people wrote and argue with: the lines of each route. Throws when one cannot be read. */
export function readAccessTable(): ReadonlyMap<string, readonly [AccessRow, ...AccessRow[]]> {
  const routes = new Map<string, readonly [AccessRow, ...AccessRow[]]>();
  for (const row of readRows()) routes.set(row.route, [row, ...(routes.get(row.route) ?? [])]);
  return routes;
}

function readRows(): readonly AccessRow[] {
  const text = readFileSync(new URL("../../../../docs/access.md", import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line.startsWith("| `"))
    .map(readRow);
}

function readRow(line: string): AccessRow {
  const [route = "", who = "", ...rest] = line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
  const [member = "", colleague = "", stranger = "", nobody = "", asked = ""] = rest;
  if (rest.length !== 5) throw new SyntaxError(`The line of ${route} in docs/access.md has not seven columns.`);
  return {
    route: plain(route),
    who: callers.filter((caller) => who.includes(letterOf[caller])),
    answers:
      member === "–"
        ? null
        : {
            member: byState(member),
            named: { ...byState(member), sealed: wordsOf(member)[4] ?? byState(member).open },
            colleague: byState(colleague),
            stranger: byState(stranger),
            nobody: byState(nobody),
          },
    asked: asked === "" ? "{}" : plain(asked),
  };
}

/** One word for every state, or one for each; what is sealed is answered as what was erased unless a word says otherwise. */
function byState(cell: string): Readonly<Record<State, string>> {
  const [open = "", kept = open, erased = open, sealed = erased] = wordsOf(cell);
  return { open, protected: kept, erased, sealed };
}

/** The words of a cell, marks of footnotes aside. */
function wordsOf(cell: string): readonly string[] {
  return cell.split("/").map((word) => word.replace(/[¹²³⁴]/, "").trim());
}

function plain(cell: string): string {
  return cell.replaceAll("`", "");
}
