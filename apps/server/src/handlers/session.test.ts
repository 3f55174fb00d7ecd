import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashPassword } from "../access/password.ts";
import { buildServer } from "../http/start-server.ts";
import { addPerson } from "../instance/people.ts";
import { openTemporaryInstance } from "../testing/temporary-instance.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  await addPerson(
    server.instance.record,
    { userId: "test", purpose: "test" },
    {
      name: "Mali",
      organisationId: "river-house",
      roles: ["analyst"],
      scopes: ["river-house"],
      isDemo: false,
      passwordHash: await hashPassword("river stones are cold"),
    },
  );
});
afterAll(() => server.close());

describe("signing in", () => {
  it("takes name and password, whatever the case of the name, and gives a cookie that scripts cannot read", async () => {
    const response = await server.call(null, "signIn", { name: " mali", password: "river stones are cold" });
    expect(await response.json()).toMatchObject({ principal: { name: "Mali", organisation: "River House" } });
    expect(response.headers.get("set-cookie")).toMatch(/^__Host-throughline-4177=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Strict$/);
  });

  it("answers a wrong password, an unknown name and a person without a password alike", async () => {
    const answers = await Promise.all(
      [
        ["Mali", "wrong"],
        ["Nobody", "wrong"],
        ["intake", ""],
      ].map(async ([name, password]) => {
        const response = await server.call(null, "signIn", { name, password });
        return [response.status, await response.text(), response.headers.get("set-cookie")];
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(401);
  });

  it("lets eight of fifty attempts at once be tried, and says to the others to wait", async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, async () => (await server.call(null, "signIn", { name: "auditor", password: "wrong" })).status),
    );
    expect(answers.filter((status) => status === 401)).toHaveLength(8);
    expect(answers.filter((status) => status === 429)).toHaveLength(42);
  });

  it("ends every session of a person whose password is set anew, and of one who was removed", async () => {
    const { record } = server.instance;
    const actor = { userId: "test", purpose: "test" };
    const person = { organisationId: "river-house", roles: ["analyst" as const], scopes: ["river-house"], isDemo: false };
    const userId = await addPerson(record, actor, { ...person, name: "Dao", passwordHash: await hashPassword("river stones are cold") });
    const cookie = await server.signIn("Dao");
    const statusOf = async (): Promise<number> => (await server.get("/api/status", cookie)).status;
    expect(await statusOf()).toBe(200);
    await record.setPasswordHash(actor, userId, await hashPassword("mountain paths are steep"));
    expect(await statusOf()).toBe(401);
    const second = await server.signIn("Dao");
    await record.removeUser(actor, userId);
    expect((await server.get("/api/status", second)).status).toBe(401);
  });

  it("is slowed down after eight wrong attempts", async () => {
    for (let attempt = 0; attempt < 8; attempt++) await server.call(null, "signIn", { name: "approver", password: "wrong" });
    expect((await server.call(null, "signIn", { name: "approver", password: "wrong" })).status).toBe(429);
  });

  it("is asked for again after a restart, which the answer tells apart from never having signed in", async () => {
    const sessionOf = async (cookie?: string): Promise<unknown> => (await server.get("/api/status", cookie)).json();
    expect(await sessionOf()).toMatchObject({ code: "not-signed-in", params: { session: "none" } });
    const cookie = await server.signIn("analyst");
    server.running.sessions.end(cookie.split("=")[1] ?? "");
    expect(await sessionOf(cookie)).toMatchObject({ code: "not-signed-in", params: { session: "ended" } });
  });

  it("ends with signing out", async () => {
    const cookie = await server.signIn("analyst");
    const headers = { "content-type": "application/json", "x-throughline-contract": "1" };
    expect((await server.send("DELETE", "/api/session", { cookie, headers, body: "{}" })).status).toBe(200);
    expect((await server.get("/api/status", cookie)).status).toBe(401);
  });

  it("as a demo person is refused outside the demo", async () => {
    const [user] = await server.instance.record.users();
    expect((await server.call(null, "signInAsDemo", { userId: user?.userId })).status).toBe(403);
  });
});

describe("a demo", () => {
  it("offers its people, and stamps whoever signs in", async () => {
    const demo = await openTestServer({ isDemo: true });
    const { isDemo, demoPeople } = await demo.ask("analyst", "session", {});
    expect(isDemo).toBe(true);
    const response = await demo.call(null, "signInAsDemo", { userId: demoPeople[0]?.userId });
    expect(await response.json()).toMatchObject({ principal: { isDemo: true } });
    await demo.close();
  });
});

describe("setting up", () => {
  it("takes the token once, makes the first administrator, and signs them in", async () => {
    const { instance, remove } = await openTemporaryInstance();
    const { fetch, setUpToken, server: running } = await buildServer({ instance, port: 4177, logLevel: "silent", checksAnswers: true });
    const ask = (token: string): Promise<Response> =>
      fetch(
        new Request("http://127.0.0.1:4177/api/set-up", {
          method: "POST",
          headers: { "content-type": "application/json", "x-throughline-contract": "1" },
          body: JSON.stringify({ token, name: "Mali", password: "river stones are cold", organisation: "River House", country: "TH" }),
        }),
      );
    expect((await ask("wrong")).status).toBe(403);
    const answers = await Promise.all([ask(setUpToken ?? ""), ask(setUpToken ?? "")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403]);
    expect((await instance.record.users()).map(({ roles }) => roles)).toEqual([["administrator", "intake", "investigator", "analyst"]]);
    await running.imports.close();
    await instance.close();
    await remove();
  });
});
