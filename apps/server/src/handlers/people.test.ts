import type { UserRole } from "@throughline/model/vocabulary";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { addPerson } from "../instance/people.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const password = "river stones are cold";
const actor = { userId: "test", purpose: "test" };

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  await add("hill-administrator", "hill-house", ["administrator", "intake"]);
  await add("second", "river-house", ["administrator"]);
});
afterAll(() => server.close());

const add = (name: string, organisationId: string, roles: UserRole[], scopes = [organisationId]): Promise<string> =>
  addPerson(server.instance.record, actor, { name, organisationId, roles, scopes, isDemo: false, passwordHash: null });
const idOf = async (name: string): Promise<string> =>
  (await server.instance.record.users()).find((user) => user.name === name)?.userId ?? "";
const accessOf = async (name: string) => {
  const user = (await server.instance.record.users()).find((one) => one.name === name);
  return user === undefined ? null : { roles: user.roles, scopes: user.scopes };
};
const problemOf = async (response: Response): Promise<string> =>
  response.ok ? "done" : ((await response.json()) as { code: string }).code;
const ask = async (by: string | null, endpoint: string, input: Record<string, unknown>): Promise<string> =>
  problemOf(await server.call(by, endpoint, input));
const inviting = (name: string, roles: UserRole[] = ["analyst"], scopes = ["river-house"]) => ({ name, roles, scopes });
const accept = (token: string): Promise<Response> => server.call(null, "invitationAccept", { token, password });

describe("inviting somebody", () => {
  it("gives a link that lets them set a password, once, with what they were given", async () => {
    const { token } = await server.ask("administrator", "personInvite", inviting("Nok"));
    expect(await server.call(null, "invitation", { token }).then((response) => response.json())).toEqual({
      name: "Nok",
      organisation: "River House",
      roles: ["analyst"],
    });
    const answers = await Promise.all([accept(token), accept(token)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    const cookie =
      answers
        .find(({ ok }) => ok)
        ?.headers.get("set-cookie")
        ?.split(";")[0] ?? "";
    expect((await server.get("/api/leads", cookie)).status).toBe(200);
    expect(await accessOf("Nok")).toEqual({ roles: ["analyst"], scopes: ["river-house"] });
    expect(await ask(null, "signIn", { name: "Nok", password })).toBe("done");
    expect(await ask(null, "invitation", { token })).toBe("no-invitation");
  });

  it("puts them in the inviting organisation, with its scopes alone", async () => {
    expect(await ask("administrator", "personInvite", inviting("Ploy", ["analyst"], ["hill-house"]))).toBe("scope-not-yours");
    expect(await ask("administrator", "personInvite", { ...inviting("Ploy"), organisationId: "hill-house" })).toBe("wrong-input");
    expect(await ask("analyst", "personInvite", inviting("Ploy"))).toBe("not-allowed");
  });

  it("takes no name that somebody has, or that is kept for somebody", async () => {
    await server.ask("administrator", "personInvite", inviting("Som"));
    expect(await ask("administrator", "personInvite", inviting(" sOm "))).toBe("name-taken");
    expect(await ask("administrator", "personInvite", inviting("stranger"))).toBe("name-taken");
    expect(await ask("administrator", "personInvite", inviting("  "))).toBe("wrong-input");
  });

  it("holds 72 hours", async () => {
    const { token } = await server.ask("administrator", "personInvite", inviting("Late"));
    const now = Date.now();
    vi.useFakeTimers({ toFake: ["Date"], now: now + 72 * 3_600_000 - 60_000 });
    expect(await ask(null, "invitation", { token })).toBe("done");
    vi.setSystemTime(now + 72 * 3_600_000 + 60_000);
    expect(await problemOf(await accept(token))).toBe("no-invitation");
    vi.useRealTimers();
    expect(await accessOf("Late")).toBeNull();
  });

  it("holds no more once it is taken back, or whoever sent it is no administrator", async () => {
    const { token, invitationId } = await server.ask("administrator", "personInvite", inviting("Back"));
    expect(await ask("hill-administrator", "invitationWithdraw", { invitationId })).toBe("not-found");
    expect(await ask("administrator", "invitationWithdraw", { invitationId })).toBe("done");
    expect(await problemOf(await accept(token))).toBe("no-invitation");

    await add("third", "river-house", ["administrator"]);
    const sent = await server.ask("third", "personInvite", inviting("Orphan", ["administrator"]));
    expect(await ask("administrator", "personChange", { userId: await idOf("third"), roles: ["analyst"], scopes: [] })).toBe("done");
    expect(await problemOf(await accept(sent.token))).toBe("no-invitation");
    expect((await server.ask("administrator", "people", {})).invitations.map(({ name }) => name)).not.toContain("Orphan");
  });

  it("keeps no token, in the record or the log", async () => {
    const { token } = await server.ask("administrator", "personInvite", inviting("Secret"));
    const { entries } = await server.ask("auditor", "audit", { deed: "administration", limit: 100 });
    expect(entries[0]).toMatchObject({ action: "personInvite", person: "administrator", outcome: "done" });
    const kept = [
      await server.ask("administrator", "people", {}),
      entries,
      await server.instance.record.invitations("river-house", new Date().toISOString()),
    ];
    expect(JSON.stringify(kept)).not.toContain(token);
  });
});

describe("changing what somebody may do", () => {
  it("binds on their next request, in both directions", async () => {
    const userId = await add("Dao", "river-house", ["analyst"]);
    const cookie = await server.signIn("Dao");
    const read = async (): Promise<number> => (await server.get("/api/leads", cookie)).status;
    expect(await read()).toBe(200);
    expect(await ask("administrator", "personChange", { userId, roles: ["intake"], scopes: [] })).toBe("done");
    expect(await read()).toBe(403);
    expect(await ask("administrator", "personChange", { userId, roles: ["analyst"], scopes: ["river-house"] })).toBe("done");
    expect(await read()).toBe(200);
    expect(await ask("administrator", "personRemove", { userId })).toBe("done");
    expect(await read()).toBe(401);
  });

  it("answers a person of another organisation like one who never was", async () => {
    const [foreign, never] = [await idOf("stranger"), "00000000-0000-4000-8000-000000000000"];
    for (const [endpoint, more] of [
      ["personChange", { roles: ["analyst"], scopes: [] }],
      ["personRemove", {}],
    ] as const) {
      const answers = await Promise.all(
        [foreign, never].map(async (userId) => {
          const response = await server.call("administrator", endpoint, { userId, ...more });
          return [response.status, await response.text()];
        }),
      );
      expect(answers[0]).toEqual(answers[1]);
      expect(answers[0]?.[0]).toBe(404);
    }
    expect((await server.ask("administrator", "people", {})).people.map(({ name }) => name)).not.toContain("stranger");
  });

  it("gives nobody a scope of another organisation, and leaves one that the operator gave", async () => {
    const userId = await add("Guest", "river-house", ["analyst"], ["river-house", "hill-house"]);
    expect(await ask("administrator", "personChange", { userId, roles: ["investigator"], scopes: ["hill-house"] })).toBe("done");
    expect(await ask("administrator", "personChange", { userId, roles: ["investigator"], scopes: [] })).toBe("done");
    expect(await ask("administrator", "personChange", { userId, roles: ["investigator"], scopes: ["hill-house"] })).toBe("scope-not-yours");
  });

  it("lets nobody raise themselves, and lets them give up what they have", async () => {
    const userId = await add("Fourth", "river-house", ["administrator", "intake"], []);
    expect(await ask("Fourth", "personChange", { userId, roles: ["administrator", "analyst"], scopes: [] })).toBe("above-oneself");
    expect(await ask("Fourth", "personChange", { userId, roles: ["administrator"], scopes: ["river-house"] })).toBe("above-oneself");
    expect(await ask("Fourth", "personChange", { userId, roles: ["intake"], scopes: [] })).toBe("done");
    expect(await ask("Fourth", "people", {})).toBe("not-allowed");
  });

  it("keeps the last administrator of an organisation, whoever asks", async () => {
    const userId = await idOf("hill-administrator");
    expect(await ask("hill-administrator", "personRemove", { userId })).toBe("last-administrator");
    expect(await ask("hill-administrator", "personChange", { userId, roles: ["intake"], scopes: ["hill-house"] })).toBe(
      "last-administrator",
    );
    await expect(server.instance.record.removeUser(actor, userId)).rejects.toMatchObject({ code: "last-administrator" });
    await add("hill-second", "hill-house", ["administrator"]);
    expect(await ask("hill-administrator", "personRemove", { userId })).toBe("done");
    expect(await ask("hill-second", "personRemove", { userId: await idOf("hill-second") })).toBe("last-administrator");
  });

  it("leaves one of two administrators who remove each other at once", async () => {
    const [a, b] = [await add("Pair A", "empty-house", ["administrator"]), await add("Pair B", "empty-house", ["administrator"])];
    const answers = await Promise.all([ask("Pair A", "personRemove", { userId: b }), ask("Pair B", "personRemove", { userId: a })]);
    expect(answers.filter((answer) => answer === "done")).toHaveLength(1);
    expect((await server.instance.record.users()).filter(({ organisationId }) => organisationId === "empty-house")).toHaveLength(1);
  });
});
