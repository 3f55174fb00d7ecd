import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { encodeBase32 } from "../access/base32.ts";
import { hashPassword } from "../access/password.ts";
import { addPerson } from "../instance/people.ts";
import { showCode } from "../testing/authenticator.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const password = "river stones are cold";
const actor = { userId: "test", purpose: "test" };
const secretOfTests = new Uint8Array(20).fill(7);

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

/** A person of River House with a password and, unless `secret` is null, a second step whose last code was long ago. */
async function addMember(name: string, secret: Uint8Array | null = secretOfTests): Promise<void> {
  const person = { name, organisationId: "river-house", roles: ["analyst" as const], scopes: ["river-house"], isDemo: false };
  const userId = await addPerson(server.instance.record, actor, { ...person, passwordHash: await hashPassword(password) });
  if (secret !== null) await server.instance.record.setSecondStep(actor, { userId, secret, step: 0, recoveryCodeHashes: [] });
}

const codeOfNow = (stepsAhead = 0): string => showCode(encodeBase32(secretOfTests), stepsAhead);
const signIn = async (name: string, secret = password) => {
  const response = await server.call(null, "signIn", { name, password: secret });
  return {
    status: response.status,
    cookie: response.headers.get("set-cookie"),
    ...((await response.json()) as { ticket?: string | null; code?: string }),
  };
};
const sendCode = async (ticket: string | null | undefined, code: string) => {
  const response = await server.call(null, "signInCode", { ticket: ticket ?? "", code });
  const body = (await response.json()) as { code?: string; principal?: { name: string } };
  return { status: response.status, code: body.code, name: body.principal?.name, cookie: response.headers.get("set-cookie") };
};

describe("signing in with a second step", () => {
  it("asks for the code when name and password are right, and gives a session for it alone", async () => {
    await addMember("Mali");
    const first = await signIn("Mali");
    expect(first).toMatchObject({ status: 200, cookie: null, principal: null, ticket: expect.stringMatching(/^[\w-]{43}$/) });
    expect(await sendCode(first.ticket, "000000")).toMatchObject({ status: 403, code: "wrong-code", cookie: null });
    expect(await sendCode("made-up", codeOfNow())).toMatchObject({ status: 401, code: "sign-in-ended", cookie: null });
    expect(await sendCode(first.ticket, codeOfNow())).toMatchObject({
      status: 200,
      name: "Mali",
      cookie: expect.stringMatching(/^__Host-/),
    });
    expect(await sendCode(first.ticket, codeOfNow(1))).toMatchObject({ code: "sign-in-ended" });
  });

  it("takes no code twice, and of five at once takes one", async () => {
    await addMember("Dao");
    const tickets = await Promise.all(Array.from({ length: 5 }, async () => (await signIn("Dao")).ticket));
    const code = codeOfNow();
    const answers = await Promise.all(tickets.map((ticket) => sendCode(ticket, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect((await sendCode((await signIn("Dao")).ticket, code)).code).toBe("wrong-code");
  });

  it("answers a wrong password of somebody with a second step like that of anybody, and of nobody", async () => {
    await addMember("Keo");
    const answers = await Promise.all(
      ["Keo", "Nobody", "analyst"].map(async (name) => {
        const response = await server.call(null, "signIn", { name, password: "wrong" });
        return [response.status, await response.text(), response.headers.get("set-cookie")];
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  it("stops guessing at a code after eight, whatever ticket it is sent with", async () => {
    await addMember("Noy");
    const tickets = [(await signIn("Noy")).ticket, (await signIn("Noy")).ticket];
    const statuses: number[] = [];
    for (let guess = 0; guess < 9; guess += 1) statuses.push((await sendCode(tickets[guess % 2], "000000")).status);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 403, 403, 403, 429]);
    expect((await sendCode(tickets[0], codeOfNow())).status).toBe(429);
  });

  it("gives no attempts at the code back for a right password", async () => {
    await addMember("Lao");
    for (let guess = 0; guess < 8; guess += 1) await signIn("Lao");
    expect((await signIn("Lao")).status).toBe(429);
  });

  it("forgets a right password after five minutes", async () => {
    await addMember("Som");
    const { ticket } = await signIn("Som");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 5 * 60_000 });
    expect((await sendCode(ticket, codeOfNow())).code).toBe("sign-in-ended");
    vi.useRealTimers();
  });
});

describe("turning the second step on", () => {
  it("asks for the password and a code, gives ten recovery codes once, and ends the other sessions", async () => {
    await addMember("Nok", null);
    const elsewhere = await server.signIn("Nok");
    expect((await server.call("Nok", "secondStepBegin", { password: "wrong" })).status).toBe(403);
    const { secret, uri } = await server.ask("Nok", "secondStepBegin", { password });
    expect(secret).toMatch(/^[A-Z2-7]{4}( [A-Z2-7]{4}){7}$/);
    expect(new URL(uri).searchParams.get("secret")).toBe(secret.replaceAll(" ", ""));
    expect((await server.call("Nok", "secondStepConfirm", { code: "000000" })).status).toBe(403);
    expect(await server.ask("Nok", "secondStep", {})).toEqual({ isOn: false, recoveryCodes: 0 });
    const { recoveryCodes } = await server.ask("Nok", "secondStepConfirm", { code: showCode(secret) });
    expect(new Set(recoveryCodes).size).toBe(10);
    expect(await server.ask("Nok", "secondStep", {})).toEqual({ isOn: true, recoveryCodes: 10 });
    expect((await server.get("/api/status", elsewhere)).status).toBe(401);
    expect((await server.call("Nok", "secondStepConfirm", { code: showCode(secret, 1) })).status).toBe(409);
    expect((await server.call("Nok", "secondStepBegin", { password })).status).toBe(409);

    const { ticket } = await signIn("Nok");
    expect((await sendCode(ticket, showCode(secret))).code).toBe("wrong-code");
    expect(await sendCode(ticket, (recoveryCodes[3] ?? "").toLowerCase())).toMatchObject({ status: 200, name: "Nok" });
    expect((await sendCode((await signIn("Nok")).ticket, recoveryCodes[3] ?? "")).code).toBe("wrong-code");
    expect(await server.ask("Nok", "secondStep", {})).toEqual({ isOn: true, recoveryCodes: 9 });

    expect((await server.call("Nok", "secondStepRemove", { password, code: "000000" })).status).toBe(403);
    expect((await server.call("Nok", "secondStepRemove", { password: "wrong", code: recoveryCodes[4] })).status).toBe(403);
    expect(await server.ask("Nok", "secondStepRemove", { password, code: recoveryCodes[4] })).toEqual({ done: true });
    expect((await signIn("Nok")).cookie).not.toBeNull();
  });

  it("is told to the audit log without secret or codes", async () => {
    const { entries } = await server.ask("auditor", "audit", { deed: "sign-in", limit: 500 });
    const actions = new Set(entries.filter(({ outcome }) => outcome === "done").map(({ action }) => action));
    for (const action of ["signInCode", "secondStepConfirm", "secondStepRemove"]) expect(actions).toContain(action);
    expect(JSON.stringify(entries)).not.toMatch(/[A-Z2-7]{4} [A-Z2-7]{4}/);
  });
});
