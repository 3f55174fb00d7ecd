import type { UserRole } from "@throughline/model/vocabulary";
import { openTestServer, type TestServer } from "@throughline/server/testing/test-server";
import { type SeededRandom, seededRandom } from "../../seeded-random.ts";
import type { Claims } from "../claims.ts";
import type { Setting } from "../setting.ts";
import { PrivilegeWalk } from "./privilege-actions.ts";
import { isAdministrator, type Model, mandateOf, type Somebody } from "./privilege-model.ts";
import { addHouses } from "./random-houses.ts";

const sequences = { full: 500, small: 6 } as const;
const actionsOfEach = 30;
/** Sequences on one server, each in organisations of its own: more would make every request read many people. */
const sequencesOfServer = 10;
const mostNamed = 3;

interface Found {
  actions: number;
  done: number;
  readonly wrong: string[];
  readonly above: string[];
}

/** Random administrators, and others, do what administrators do, to anybody: nobody ends above whoever granted it. */
export async function verifyPrivilegeWalk(claims: Claims, { seed, size }: Setting): Promise<void> {
  const found: Found = { actions: 0, done: 0, wrong: [], above: [] };
  const count = sequences[size];
  for (let first = 0; first < count; first += sequencesOfServer) {
    const server = await openTestServer();
    try {
      for (let at = first; at < Math.min(count, first + sequencesOfServer); at += 1)
        await walkOnce(server, seededRandom(seed * 100_000 + at), { at, found });
    } finally {
      await server.close();
    }
  }
  const figure = `${count} sequences of ${actionsOfEach} actions, ${found.done} of ${found.actions} done`;
  const claim = (words: string, faults: readonly string[]): void =>
    claims.make({
      claim: words,
      figure: `${figure}, ${faults.length} otherwise${faults.length === 0 ? "" : `: ${faults.slice(0, mostNamed).join("; ")}`}`,
      isHeld: faults.length === 0 && found.done > 0 && found.done < found.actions,
    });
  claim("administrative actions done and refused as docs/adr/0019 and 0026 say, and binding on the next request", found.wrong);
  claim("people who ended with what nobody could grant them, and organisations without an administrator", found.above);
}

async function walkOnce(server: TestServer, random: SeededRandom, { at, found }: { at: number; found: Found }): Promise<void> {
  const houses = [`walk-${at}-a`, `walk-${at}-b`] as const;
  await addHouses(server, houses);
  const founders = await addFounders(server, houses);
  const walk = new PrivilegeWalk(server, { random, houses, prefix: `walk ${at}`, founders });
  await walk.begin();
  for (let action = 0; action < actionsOfEach; action += 1) {
    const { words, isDone, isRight } = await walk.act();
    found.actions += 1;
    if (isDone) found.done += 1;
    if (!isRight) found.wrong.push(`sequence ${at}, action ${action + 1}: ${words} ${isDone ? "done" : "refused"}`);
  }
  found.above.push(...(await findAbove(server, { walk, houses, founders })).map((words) => `sequence ${at}: ${words}`));
}

/** Two organisations as the operator made them: two administrators, and one who reads both organisations' case files. */
async function addFounders({ instance: { record } }: TestServer, [a, b]: readonly [string, string]): Promise<readonly Somebody[]> {
  const founder = (name: string, organisationId: string, roles: readonly UserRole[], scopes: readonly string[]): Somebody => ({
    name: `${organisationId} ${name}`,
    userId: crypto.randomUUID(),
    organisationId,
    roles,
    scopes,
  });
  const founders = [
    founder("first", a, ["administrator"], []),
    founder("second", a, ["administrator", "intake"], [a]),
    founder("reader", a, ["analyst"], [a, b]),
    founder("first", b, ["administrator", "auditor"], [b]),
    founder("worker", b, ["investigator"], [b]),
  ];
  for (const person of founders) await record.addUser({ userId: "test", purpose: "test" }, { ...person, isDemo: false }, null);
  return founders;
}

interface Ended {
  readonly walk: PrivilegeWalk;
  readonly houses: readonly string[];
  readonly founders: readonly Somebody[];
}

/** Looks at the record alone: who has what nobody there could have given, and what differs from the model. */
async function findAbove({ instance: { record } }: TestServer, { walk, houses, founders }: Ended): Promise<readonly string[]> {
  const users = (await record.users()).filter(({ organisationId }) => houses.includes(organisationId));
  const faults = users.flatMap(({ userId, name, organisationId, scopes, roles }) => {
    const founder = founders.find((one) => one.userId === userId);
    const granted = walk.grantedBy(userId);
    const foreign = scopes.filter((scope) => scope !== organisationId && founder?.scopes.includes(scope) !== true);
    const isOfGranters = founder !== undefined || granted?.organisationId === organisationId;
    const isKnown = isSame(walk.model.people.get(userId), { roles, scopes });
    return [
      ...(foreign.length === 0 ? [] : [`${name} reads another organisation's case files`]),
      ...(isOfGranters ? [] : [`${name} is of another organisation than whoever let them in`]),
      ...(isKnown ? [] : [`${name} has other roles or scopes than were given`]),
    ];
  });
  const without = houses.filter((house) => !users.some((user) => user.organisationId === house && user.roles.includes("administrator")));
  const ungiven = (await record.mandates())
    .filter(({ giverId }) => houses.includes(giverId))
    .map(({ giverId, holderId }) => mandateOf(giverId, holderId))
    .filter((mandate) => !walk.model.mandates.has(mandate));
  return [...faults, ...without.map((house) => `${house} has no administrator`), ...ungiven, ...findLost(walk.model, users)];
}

function isSame(known: Somebody | undefined, found: Pick<Somebody, "roles" | "scopes">): boolean {
  const text = ({ roles, scopes }: Pick<Somebody, "roles" | "scopes">): string => JSON.stringify([[...roles].sort(), [...scopes].sort()]);
  return known !== undefined && text(known) === text(found);
}

function findLost(model: Model, users: readonly { readonly userId: string }[]): readonly string[] {
  const lost = [...model.people.values()].filter(({ userId }) => !users.some((user) => user.userId === userId));
  return lost.map((person) => `${person.name} is gone${isAdministrator(model, person) ? ", an administrator" : ""}`);
}
