import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { encodeBase32 } from "../access/base32.ts";
import { hashPassword } from "../access/password.ts";
import { PasskeyAsking, PasskeyMaking } from "../contract/passkey-endpoints.ts";
import { addPerson } from "../instance/people.ts";
import { showCode } from "../testing/authenticator.ts";
import { type Otherwise, SoftwareAuthenticator } from "../testing/software-authenticator.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const password = "river stones are cold";
const actor = { userId: "test", purpose: "test" };
const here = "http://localhost:4177";
const secretOfTests = new Uint8Array(20).fill(7);

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(async () => {
  vi.useRealTimers();
  await server.close();
});

type Body = Record<string, unknown> & { readonly code?: string };
const bodyOf = async (response: Response): Promise<Body> => ({ status: response.status, ...((await response.json()) as Body) });
const call = async (name: string | null, endpoint: string, input: Record<string, unknown> = {}): Promise<Body> =>
  bodyOf(await server.call(name, endpoint, input));
const addMember = async (name: string): Promise<string> => {
  const person = { name, organisationId: "river-house", roles: ["analyst" as const], scopes: ["river-house"], isDemo: false };
  return addPerson(server.instance.record, actor, { ...person, passwordHash: await hashPassword(password) });
};
/** Without the status, which no contract has. */
const parsed = <Shape>(shape: { parse(value: unknown): Shape }, { status: _, ...body }: Body): Shape => shape.parse(body);

/** A person with a passkey on an authenticator of their own. */
const addOwner = async (name: string, authenticator = new SoftwareAuthenticator(here)): Promise<SoftwareAuthenticator> => {
  await addMember(name);
  await addPasskey(name, authenticator);
  return authenticator;
};
const addPasskey = async (name: string, authenticator: SoftwareAuthenticator, otherwise: Otherwise = {}, label = "Phone"): Promise<Body> =>
  call(name, "passkeyAdd", authenticator.make(parsed(PasskeyMaking, await call(name, "passkeyBegin", { name: label })), otherwise));

const beginSignIn = async (name: string): Promise<{ ticket: string; asked: PasskeyAsking }> => {
  const { ticket } = await call(null, "signIn", { name, password });
  return { ticket: String(ticket), asked: parsed(PasskeyAsking, await call(null, "signInPasskeyBegin", { ticket })) };
};

describe("adding a passkey", () => {
  it("takes a proof and a name, gives ten recovery codes with the first, and ends the sessions that began without one", async () => {
    await addMember("Mali");
    const elsewhere = await server.signIn("Mali");
    const first = new SoftwareAuthenticator(here);
    const { recoveryCodes } = await addPasskey("Mali", first);
    expect(new Set(recoveryCodes as string[]).size).toBe(10);
    expect((await server.get("/api/status", elsewhere)).status).toBe(401);
    expect(await addPasskey("Mali", new SoftwareAuthenticator(here), {}, "Key in the drawer")).toEqual({ status: 200, recoveryCodes: [] });
    const { passkeys } = await server.ask("Mali", "passkeys", {});
    expect(passkeys).toMatchObject([
      { name: "Phone", usedAt: null },
      { name: "Key in the drawer", usedAt: null },
    ]);
    expect(await server.ask("Mali", "secondStep", {})).toEqual({ isOn: false, recoveryCodes: 10 });
    expect((await call("analyst", "passkeyBegin", { name: "Phone" })).code).toBe("no-password");
  });

  it("tells the authenticator neither who it is nor their name, and asks it to know its person", async () => {
    const userId = await addMember("Malivanh");
    const asked = await call("Malivanh", "passkeyBegin", { name: "Phone" });
    expect(JSON.stringify(asked)).not.toMatch(new RegExp(`Malivanh|${userId}|${Buffer.from(userId).toString("base64url")}`));
    expect(asked).toMatchObject({
      rp: { id: "localhost" },
      attestation: "none",
      authenticatorSelection: { residentKey: "discouraged", userVerification: "required" },
    });
  });

  it.each<[string, Otherwise]>([
    ["another challenge", { challenge: "bm90IHRoaXMgb25l" }],
    ["another origin", { origin: "http://localhost:4178" }],
    ["another site", { rpId: "attacker.example" }],
    ["a use and not a making", { type: "webauthn.get" }],
    ["a person not verified", { isVerified: false }],
    ["nobody there", { isPresent: false }],
    ["a frame in another page", { isInFrame: true }],
    ["a copy that says it cannot be one", { flags: 0x10 }],
  ])("refuses %s, all alike, and keeps nothing", async (what, otherwise) => {
    const name = `Maker ${what}`;
    await addMember(name);
    expect(await addPasskey(name, new SoftwareAuthenticator(here), otherwise)).toMatchObject({ status: 403, code: "wrong-passkey" });
    expect((await server.ask(name, "passkeys", {})).passkeys).toEqual([]);
  });

  it("takes each challenge once, from the session that it was given to, within two minutes", async () => {
    await addMember("Dao");
    const authenticator = new SoftwareAuthenticator(here);
    const made = authenticator.make(parsed(PasskeyMaking, await call("Dao", "passkeyBegin", { name: "Phone" })));
    expect(await call("Dao", "passkeyAdd", made)).toMatchObject({ status: 200 });
    expect(await call("Dao", "passkeyAdd", made)).toMatchObject({ code: "wrong-passkey" });
    await addMember("Keo");
    const asked = parsed(PasskeyMaking, await call("Dao", "passkeyBegin", { name: "Other" }));
    expect(await call("Keo", "passkeyAdd", authenticator.make(asked))).toMatchObject({ code: "wrong-passkey" });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 2 * 60_000 });
    expect(await call("Dao", "passkeyAdd", authenticator.make(asked))).toMatchObject({ code: "wrong-passkey" });
    vi.useRealTimers();
  });
});

describe("signing in with a passkey", () => {
  it("is offered to whoever gave the password, and gives a session for the passkey alone; the list says when", async () => {
    const authenticator = await addOwner("Nok");
    const first = await server.call(null, "signIn", { name: "Nok", password });
    expect(first.headers.get("set-cookie")).toBeNull();
    const { ticket, secondSteps, owesSecondStep } = await bodyOf(first);
    expect([secondSteps, owesSecondStep]).toEqual([["passkey"], false]);
    const asked = parsed(PasskeyAsking, await call(null, "signInPasskeyBegin", { ticket }));
    const entered = await server.call(null, "signInPasskey", { ticket, used: authenticator.use(asked) });
    expect(entered.headers.get("set-cookie")).toMatch(/^__Host-/);
    expect(await bodyOf(entered)).toMatchObject({ status: 200, principal: { name: "Nok" } });
    expect(await call(null, "signInPasskeyBegin", { ticket })).toMatchObject({ code: "sign-in-ended" });
    const { passkeys } = await server.ask("Nok", "passkeys", {});
    expect(passkeys[0]?.usedAt).toMatch(/^20/);
  });

  it("is offered beside the app, either lets in, and a recovery code does for whoever has passkeys alone", async () => {
    const userId = await addMember("Noy");
    const authenticator = new SoftwareAuthenticator(here);
    const { recoveryCodes } = await addPasskey("Noy", authenticator);
    const { ticket } = await call(null, "signIn", { name: "Noy", password });
    expect(await call(null, "signInCode", { ticket, code: "000000" })).toMatchObject({ code: "wrong-code" });
    expect(await call(null, "signInCode", { ticket, code: (recoveryCodes as string[])[0] })).toMatchObject({ status: 200 });
    await server.instance.record.setSecondStep(actor, { userId, secret: secretOfTests, step: 0, recoveryCodeHashes: [] });
    const again = await call(null, "signIn", { name: "Noy", password });
    expect(again["secondSteps"]).toEqual(["passkey", "app"]);
    const code = showCode(encodeBase32(secretOfTests));
    expect(await call(null, "signInCode", { ticket: again["ticket"], code })).toMatchObject({ status: 200 });
  });

  it.each<[string, Otherwise]>([
    ["another challenge", { challenge: "bm90IHRoaXMgb25l" }],
    ["another origin, as a page that passes itself off as this one has", { origin: "http://localhost.attacker.example:4177" }],
    ["this machine's own address on another port", { origin: "http://localhost:4178" }],
    ["another site", { rpId: "attacker.example" }],
    ["a making and not a use", { type: "webauthn.create" }],
    ["a person not verified", { isVerified: false }],
    ["nobody there", { isPresent: false }],
    ["a frame in another page", { isInFrame: true }],
    ["a counter that went back", { counter: 1 }],
  ])("refuses %s, to the byte like any other, and gives no session", async (what, otherwise) => {
    const name = `User ${what.slice(0, 12)}`;
    const authenticator = await addOwner(name, new SoftwareAuthenticator(here, { counter: 5 }));
    const { ticket, asked } = await beginSignIn(name);
    const refused = await server.call(null, "signInPasskey", { ticket, used: authenticator.use(asked, otherwise) });
    const nonsense = await server.call(null, "signInPasskey", { ticket, used: authenticator.use(asked) });
    expect([refused.status, refused.headers.get("set-cookie")]).toEqual([403, null]);
    expect(await refused.text()).toBe(await nonsense.text());
    const fresh = parsed(PasskeyAsking, await call(null, "signInPasskeyBegin", { ticket }));
    expect(await call(null, "signInPasskey", { ticket, used: authenticator.use(fresh) })).toMatchObject({ status: 200 });
  });

  it("refuses what was sent before, somebody else's passkey, and one for another's ticket", async () => {
    const [own, other] = [await addOwner("Som"), await addOwner("Lao")];
    const { ticket, asked } = await beginSignIn("Som");
    const used = own.use(asked);
    expect(await call(null, "signInPasskey", { ticket, used: other.use(asked) })).toMatchObject({ code: "wrong-passkey" });
    expect(await call(null, "signInPasskey", { ticket, used })).toMatchObject({ code: "wrong-passkey" });
    const [first, second] = [await beginSignIn("Som"), await beginSignIn("Som")];
    expect(await call(null, "signInPasskey", { ticket: second.ticket, used: own.use(first.asked) })).toMatchObject({
      code: "wrong-passkey",
    });
    const good = own.use(first.asked);
    expect(await call(null, "signInPasskey", { ticket: first.ticket, used: good })).toMatchObject({ status: 200 });
    expect(await call(null, "signInPasskey", { ticket: first.ticket, used: good })).toMatchObject({ code: "sign-in-ended" });
  });

  it("takes the passkey of an authenticator that never counts, again and again", async () => {
    const phone = await addOwner("Bua", new SoftwareAuthenticator(here, { counter: 0 }));
    for (const _ of [1, 2]) {
      const { ticket, asked } = await beginSignIn("Bua");
      expect(await call(null, "signInPasskey", { ticket, used: phone.use(asked) })).toMatchObject({ status: 200 });
    }
  });

  it("stops after eight in ten minutes, whatever ticket they are sent with; a code still lets their owner in", async () => {
    await addMember("Pim");
    const authenticator = new SoftwareAuthenticator(here);
    const { recoveryCodes } = await addPasskey("Pim", authenticator);
    const { ticket, asked } = await beginSignIn("Pim");
    const statuses: unknown[] = [];
    for (let guess = 0; guess < 9; guess += 1)
      statuses.push((await call(null, "signInPasskey", { ticket, used: authenticator.use(asked, { rpId: "x" }) }))["status"]);
    expect(statuses).toEqual([403, 403, 403, 403, 403, 403, 403, 403, 429]);
    expect(await call(null, "signInCode", { ticket, code: (recoveryCodes as string[])[0] })).toMatchObject({ status: 200 });
  });

  it("tells nobody without the password whether there is one", async () => {
    await addOwner("Fon");
    await addMember("Fah");
    const answers = await Promise.all(
      ["Fon", "Fah", "Nobody"].map(async (name) => (await server.call(null, "signIn", { name, password: "wrong" })).text()),
    );
    expect(new Set(answers).size).toBe(1);
    expect(await call(null, "signInPasskeyBegin", { ticket: "made-up" })).toMatchObject({ status: 401, code: "sign-in-ended" });
    const { ticket } = await call(null, "signIn", { name: "Fah", password });
    expect(ticket).toBeNull();
  });
});

describe("a passkey", () => {
  it("is the proof before anything leaves where somebody has one, and a code does as well; the password is not enough", async () => {
    const authenticator = new SoftwareAuthenticator(here);
    await addMember("Tip");
    const { recoveryCodes } = await addPasskey("Tip", authenticator);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 6 * 60_000 });
    expect(await call("Tip", "leadsCsv")).toMatchObject({ code: "proof-needed", params: { by: "passkey" } });
    const asked = parsed(PasskeyAsking, await call("Tip", "provePasskeyBegin"));
    expect(await call("Tip", "provePasskey", authenticator.use(asked, { isVerified: false }))).toMatchObject({ code: "wrong-passkey" });
    expect(await call("Tip", "proof")).toMatchObject({ code: "proof-needed" });
    const again = parsed(PasskeyAsking, await call("Tip", "provePasskeyBegin"));
    const used = authenticator.use(again);
    expect(await call("Tip", "provePasskey", used)).toEqual({ status: 200, done: true });
    expect(await call("Tip", "provePasskey", used)).toMatchObject({ code: "wrong-passkey" });
    expect(await call("Tip", "proof")).toMatchObject({ status: 200 });
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 6 * 60_000 });
    expect(await call("Tip", "prove", { proof: password })).toMatchObject({ code: "wrong-code" });
    expect(await call("Tip", "prove", { proof: (recoveryCodes as string[])[0] })).toMatchObject({ status: 200 });
    vi.useRealTimers();
  });

  it("is added and removed within five minutes of a proof alone, and never somebody else's", async () => {
    await addOwner("Wan");
    await addOwner("Joy");
    const passkeyId = (await server.ask("Wan", "passkeys", {})).passkeys[0]?.passkeyId ?? "";
    const never = "00000000-0000-4000-8000-000000000000";
    const [others, nobodys] = [
      await server.call("Joy", "passkeyRemove", { passkeyId }),
      await server.call("Joy", "passkeyRemove", { passkeyId: never }),
    ];
    expect([others.status, await others.text()]).toEqual([404, await nobodys.text()]);
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 6 * 60_000 });
    expect(await call("Wan", "passkeyRemove", { passkeyId })).toMatchObject({ code: "proof-needed" });
    expect(await call("Wan", "passkeyBegin", { name: "Phone" })).toMatchObject({ code: "proof-needed" });
    vi.useRealTimers();
    expect(await call("Wan", "passkeyRemove", { passkeyId })).toEqual({ status: 200, done: true });
    expect(await call(null, "signIn", { name: "Wan", password })).toMatchObject({ ticket: null, secondSteps: [] });
  });

  it("is set up in order to sign in where the organisation asks everybody, once, and the last one stays", async () => {
    const { record } = server.instance;
    await record.addUser(
      actor,
      { userId: "chief", name: "Chief", organisationId: "hill-house", roles: ["administrator"], scopes: [], isDemo: false },
      await hashPassword(password),
    );
    await addPasskey("Chief", new SoftwareAuthenticator(here));
    await server.ask("Chief", "secondStepDemand", { isDemanded: true });
    const passkeyId = (await server.ask("Chief", "passkeys", {})).passkeys[0]?.passkeyId ?? "";
    expect(await call("Chief", "passkeyRemove", { passkeyId })).toMatchObject({ status: 409, code: "last-second-step" });
    await record.addUser(
      actor,
      { userId: "late", name: "Late", organisationId: "hill-house", roles: ["analyst"], scopes: [], isDemo: false },
      await hashPassword(password),
    );
    const { ticket, owesSecondStep } = await call(null, "signIn", { name: "Late", password });
    const thief = await call(null, "signIn", { name: "Late", password });
    expect(owesSecondStep).toBe(true);
    const authenticator = new SoftwareAuthenticator(here);
    const asked = parsed(PasskeyMaking, await call(null, "signInEnrolPasskeyBegin", { ticket, name: "Phone" }));
    const { secret } = await call(null, "signInEnrol", { ticket: thief["ticket"] });
    const entered = await server.call(null, "signInEnrolPasskey", { ticket, made: authenticator.make(asked) });
    expect(entered.headers.get("set-cookie")).toMatch(/^__Host-/);
    expect((await bodyOf(entered))["recoveryCodes"]).toHaveLength(10);
    const late = { ticket: thief["ticket"], code: showCode(String(secret)) };
    expect(await call(null, "signInEnrolConfirm", late)).toMatchObject({ code: "second-step-on" });
    expect(await call(null, "signInEnrolPasskeyBegin", { ticket: thief["ticket"], name: "Mine" })).toMatchObject({
      code: "second-step-on",
    });
  });

  it("stands in the audit log when it is added, used, refused and removed, without its name or key", async () => {
    const entries = await server.instance.audit.read({ organisationId: "river-house", limit: 1000 });
    const said = new Set(entries.map(({ action, outcome, code }) => `${action} ${outcome} ${code}`.trim()));
    for (const one of [
      "passkeyAdd done",
      "passkeyAdd denied wrong-passkey",
      "passkeyRemove done",
      "signInPasskey done",
      "provePasskey done",
      "provePasskey denied wrong-passkey",
    ])
      expect(said).toContain(one);
    expect(JSON.stringify(entries)).not.toMatch(/Phone|drawer/);
  });
});
