import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hashPassword } from "../access/password.ts";
import { addPerson } from "../instance/people.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const password = "river stones are cold";
const headers = { "content-type": "application/json", "x-throughline-contract": "1" };

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

/** A person of River House with a password, by a name no other test uses. */
async function addMember(name: string): Promise<void> {
  await addPerson(
    server.instance.record,
    { userId: "test", purpose: "test" },
    {
      name,
      organisationId: "river-house",
      roles: ["analyst"],
      scopes: ["river-house"],
      isDemo: false,
      passwordHash: await hashPassword(password),
    },
  );
}

const ask = (method: string, path: string, cookie: string, body: unknown = {}): Promise<Response> =>
  server.send(method, path, { cookie, headers, ...(method === "GET" ? {} : { body: JSON.stringify(body) }) });
const statusOf = async (cookie: string): Promise<number> => (await server.get("/api/status", cookie)).status;

/** Signs in by name and password, from a browser. */
async function signInFrom(name: string, secret: string, userAgent: string): Promise<string> {
  const response = await server.send("POST", "/api/session", {
    headers: { ...headers, "user-agent": userAgent },
    body: JSON.stringify({ name, password: secret }),
  });
  return response.headers.get("set-cookie")?.split(";")[0] ?? "";
}

describe("one's own sessions", () => {
  it("are listed with the browser's family and system alone, and which of them asks", async () => {
    await addMember("Mali");
    const phone = await signInFrom("Mali", password, "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0");
    const desk = await signInFrom("Mali", password, "Mozilla/5.0 (Windows NT 10.0) SecretModel/7 Chrome/141.0 Safari/537.36");
    await statusOf(phone);
    const text = await (await ask("GET", "/api/account/sessions", desk)).text();
    expect(JSON.parse(text)).toMatchObject({
      sessions: [
        { browser: "Chrome on Windows", isThisOne: true },
        { browser: "Firefox on Android", isThisOne: false },
      ],
    });
    for (const secret of [desk.split("=")[1] ?? "-", phone.split("=")[1] ?? "-", "SecretModel"]) expect(text).not.toContain(secret);
  });

  it("end one by one, and all others at once, from the next request on", async () => {
    const [desk, phone, tablet] = [await server.signIn("Mali"), await server.signIn("Mali"), await server.signIn("Mali")];
    const { sessions } = (await (await ask("GET", "/api/account/sessions", phone)).json()) as {
      sessions: { sessionId: string; isThisOne: boolean }[];
    };
    const own = sessions.find(({ isThisOne }) => isThisOne)?.sessionId ?? "";
    expect((await ask("DELETE", `/api/account/sessions/${own}`, desk)).status).toBe(200);
    expect(await Promise.all([desk, phone, tablet].map(statusOf))).toEqual([200, 401, 200]);
    expect(await (await ask("DELETE", "/api/account/sessions", desk)).json()).toMatchObject({ ended: expect.any(Number) });
    expect(await Promise.all([desk, tablet].map(statusOf))).toEqual([200, 401]);
  });

  it("of somebody else are answered like ones that never were, and go on", async () => {
    const [analyst, stranger] = [await server.signIn("analyst"), await server.signIn("stranger")];
    const { sessions } = (await (await ask("GET", "/api/account/sessions", stranger)).json()) as { sessions: { sessionId: string }[] };
    const foreign = await ask("DELETE", `/api/account/sessions/${sessions[0]?.sessionId}`, analyst);
    const never = await ask("DELETE", "/api/account/sessions/00000000-0000-4000-8000-000000000000", analyst);
    expect([foreign.status, await foreign.text()]).toEqual([never.status, await never.text()]);
    await ask("DELETE", "/api/account/sessions", analyst);
    expect(await statusOf(stranger)).toBe(200);
  });
});

describe("changing one's own password", () => {
  const change = (cookie: string, old: string, newPassword: string): Promise<Response> =>
    ask("PUT", "/api/account/password", cookie, { password: old, newPassword });

  it("asks for the old one, ends the other sessions, and goes on in a new one", async () => {
    await addMember("Dao");
    const [desk, phone] = [await server.signIn("Dao"), await server.signIn("Dao")];
    expect((await change(desk, "mountain paths are steep", "another long password")).status).toBe(403);
    expect(await Promise.all([desk, phone].map(statusOf))).toEqual([200, 200]);
    const changed = await change(desk, password, "mountain paths are steep");
    const cookie = changed.headers.get("set-cookie")?.split(";")[0] ?? "";
    expect(await Promise.all([desk, phone, cookie].map(statusOf))).toEqual([401, 401, 200]);
    expect(await signInFrom("Dao", password, "")).toBe("");
    expect(await signInFrom("Dao", "mountain paths are steep", "")).not.toBe("");
  });

  it("takes no short one", async () => {
    expect((await change(await server.signIn("Mali"), password, "short")).status).toBe(400);
  });

  it("counts guesses at the old one among the attempts to sign in", async () => {
    await addMember("Keo");
    const cookie = await server.signIn("Keo");
    const answers = await Promise.all(
      Array.from({ length: 9 }, async () => (await change(cookie, "wrong", "another long password")).status),
    );
    expect(answers.sort()).toEqual([403, 403, 403, 403, 403, 403, 403, 403, 429]);
    expect(await signInFrom("Keo", password, "")).toBe("");
  });

  it("is not for people without a password, as demo people are", async () => {
    expect((await change(await server.signIn("analyst"), "", "another long password")).status).toBe(403);
  });

  it("is told to the audit log without a word of either", async () => {
    const { entries } = await server.ask("auditor", "audit", { deed: "sign-in", limit: 100 });
    expect(
      entries.filter(({ action, person, outcome }) => action === "passwordChange" && person === "Dao" && outcome === "done"),
    ).toHaveLength(1);
    expect(JSON.stringify(entries)).not.toContain("mountain");
  });
});
