import type { AccessStage, Subject } from "./access-stage.ts";
import { type AccessRow, type Caller, callers, type Relation, relations, type State, states } from "./access-table.ts";
import type { TestServer } from "./test-server.ts";

/** How many cells of the matrix were asked, and those that were answered otherwise than the table says, in words. */
export interface MatrixFound {
  readonly cells: number;
  readonly wrong: readonly string[];
}

interface Answered {
  readonly status: number;
  readonly text: string;
}

/** Asks a route as every caller, in every relation, about a case file in every state. `rows` are all lines of the route: a caller whom none names is denied. */
export async function checkAccess(
  server: TestServer,
  stage: AccessStage,
  rows: readonly [AccessRow, ...AccessRow[]],
): Promise<MatrixFound> {
  const wrong: string[] = [];
  const cells = callers.flatMap((caller) => cellsOf(caller, rows[0].answers !== null));
  for (const { caller, relation, state } of cells) {
    const own = rows.find(({ who }) => who.includes(caller));
    const row = own ?? rows[0];
    const name = caller === "anonymous" ? null : stage.nameOf(caller, relation);
    const word = await wordFor(server, stage, { name, row, state });
    const found = row.answers === null && word !== "denied" ? "may" : word;
    const expected = own === undefined ? "denied" : (own.answers?.[relation][state] ?? "may");
    if (found !== expected) wrong.push(`${row.route} for ${caller}, ${relation}, ${state}: ${found}, not ${expected}`);
  }
  return { cells: cells.length, wrong };
}

interface Cell {
  readonly caller: Caller;
  readonly relation: Relation;
  readonly state: State;
}

/** Nobody who signed in stands in no relation; a route that is about no case file has no states. */
function cellsOf(caller: Caller, isAboutCaseFile: boolean): readonly Cell[] {
  return relations
    .slice(caller === "anonymous" ? -1 : 0)
    .flatMap((relation) => states.slice(0, isAboutCaseFile ? states.length : 1).map((state) => ({ caller, relation, state })));
}

/** The table's word for what somebody is answered. */
async function wordFor(
  server: TestServer,
  { own, unknown }: AccessStage,
  { name, row, state }: { readonly name: string | null; readonly row: AccessRow; readonly state: State },
): Promise<string> {
  const subject = own[state];
  const answered = await ask(server, name, row.route, fillPlaces(row.asked, [subject]));
  if (answered.status < 400) return wordOf(answered.text, subject);
  const { code } = JSON.parse(answered.text) as { code: string };
  if (code === "not-allowed" || code === "not-signed-in") return "denied";
  const never = await ask(server, name, row.route, fillPlaces(row.asked, [unknown]));
  return never.status === answered.status && never.text === answered.text ? "unknown" : code;
}

function wordOf(text: string, { value, places }: Subject): string {
  if (text === '{"done":true}') return "done";
  if (text.includes(value)) return "shows";
  return ["identifier", "caseFile", "submission", "packet"].some((place) => text.includes(places.get(place) ?? "no such place"))
    ? "names"
    : "nothing";
}

/**
 * Puts an id of Hill House, and then one that never was, in each place of a line's input where an id stands, all others being River House's
 * own: an analyst, who may read none of Hill House, has to be answered the same bytes.
 */
export async function checkMismatchedIds(server: TestServer, stage: AccessStage, row: AccessRow): Promise<MatrixFound> {
  const caller = ["analyst", "investigator", "approver"].find((role) => row.who.some((one) => one === role));
  if (caller === undefined) return { cells: 0, wrong: [] };
  const wrong: string[] = [];
  const places = [...row.asked.matchAll(placeOfId)].length;
  let cells = 0;
  for (let at = 0; at < places; at += 1) {
    for (const state of states) {
      const mixedWith = (other: Subject): string =>
        fillPlaces(
          row.asked,
          Array.from({ length: places }, (_, place) => (place === at ? other : stage.own.open)),
        );
      const name = `${caller}, member`;
      const foreign = await ask(server, name, row.route, mixedWith(stage.foreign[state]));
      const never = await ask(server, name, row.route, mixedWith(stage.unknown));
      cells += 1;
      if (foreign.status !== never.status || foreign.text !== never.text) wrong.push(`${row.route}, id ${at + 1}, ${state}`);
    }
  }
  return { cells, wrong };
}

const placeOfId = /\$(\w+)/g;

/** Fills the places of a line's input one after the other, each from its subject; the last subject serves for all that follow. */
export function fillPlaces(asked: string, subjects: readonly Subject[]): string {
  let at = 0;
  return asked.replace(placeOfId, (_, place: string) => {
    const subject = subjects[Math.min(at, subjects.length - 1)];
    at += 1;
    const id = subject?.places.get(place);
    if (id === undefined) throw new SyntaxError(`docs/access.md names a place that there is not: $${place}.`);
    return id;
  });
}

async function ask(server: TestServer, name: string | null, route: string, input: string): Promise<Answered> {
  const response = await server.call(name, route, JSON.parse(input) as Record<string, unknown>);
  if (response.headers.get("content-type")?.startsWith("text/event-stream") === true) {
    await response.body?.cancel();
    return { status: response.status, text: "" };
  }
  return { status: response.status, text: await response.text() };
}
