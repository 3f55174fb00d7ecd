import type { UserRole } from "@throughline/model/vocabulary";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { hashPassword } from "../access/password.ts";
import { showCode } from "../testing/authenticator.ts";
import { openTestServer, type TestServer } from "../testing/test-server.ts";

const actor = { userId: "test", purpose: "test" };
const password = "river stones are cold";

/** River House's administrator, who has a second step, and two members, who have none. */
describe("an organisation that asks a second step of everybody", () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer();
    const passwordHash = await hashPassword(password);
    const add = (name: string, organisationId: string, role: UserRole): Promise<void> =>
      server.instance.record.addUser(
        actor,
        { userId: name, name, organisationId, roles: [role], scopes: [organisationId], isDemo: false },
        passwordHash,
      );
    await add("admin", "river-house", "administrator");
    await add("member", "river-house", "analyst");
    await add("later", "river-house", "analyst");
    await add("elsewhere", "hill-house", "analyst");
  });
  afterAll(async () => {
    vi.useRealTimers();
    await server.close();
  });

  const signIn = (name: string) => server.call(null, "signIn", { name, password });
  const bodyOf = async (response: Response): Promise<Record<string, unknown>> => (await response.json()) as Record<string, unknown>;
  const enrol = async (ticket: unknown): Promise<Response> => {
    const { secret } = await bodyOf(await server.call(null, "signInEnrol", { ticket }));
    return server.call(null, "signInEnrolConfirm", { ticket, code: showCode(String(secret)) });
  };

  it("is asked by an administrator who has one, and by nobody else", async () => {
    const refused = await server.call("admin", "secondStepDemand", { isDemanded: true });
    expect([refused.status, (await bodyOf(refused))["code"]]).toEqual([409, "needs-own-second-step"]);
    const { secret } = await server.ask("admin", "secondStepBegin", { password });
    await server.ask("admin", "secondStepConfirm", { code: showCode(secret) });
    await server.ask("member", "secondStep", {});
    await server.ask("admin", "secondStepDemand", { isDemanded: true });
    expect((await server.ask("admin", "people", {})).isSecondStepDemanded).toBe(true);
    const told = await server.instance.audit.read({ organisationId: "river-house", limit: 50 });
    expect(told.map(({ deed, action, outcome }) => `${deed} ${action} ${outcome}`)).toEqual(
      expect.arrayContaining(["administration secondStepDemand refused", "administration secondStepDemand done"]),
    );
  });

  it("ends the session of whoever has none on their next request, and nobody's elsewhere", async () => {
    const answer = await server.call("member", "secondStep", {});
    expect([answer.status, (await bodyOf(answer))["code"]]).toEqual([401, "not-signed-in"]);
    expect((await server.call("admin", "people", {})).status).toBe(200);
    expect(await bodyOf(await signIn("elsewhere"))).toMatchObject({ ticket: null, owesSecondStep: false });
  });

  it("leads whoever has none from the password to setting one up, and to nothing else", async () => {
    const first = await signIn("later");
    const { ticket, ...said } = await bodyOf(first);
    expect([said, first.headers.get("set-cookie")]).toEqual([{ principal: null, secondSteps: [], owesSecondStep: true }, null]);
    expect((await bodyOf(await server.call(null, "signInCode", { ticket, code: "000000" })))["code"]).toBe("wrong-code");
    expect((await bodyOf(await server.call(null, "signInEnrolConfirm", { ticket, code: "000000" })))["code"]).toBe("enrolment-ended");
    const entered = await enrol(ticket);
    expect(entered.headers.get("set-cookie")).toMatch(/^__Host-/);
    const { principal, recoveryCodes } = await bodyOf(entered);
    expect(principal).toMatchObject({ name: "later" });
    expect(recoveryCodes).toHaveLength(10);
    expect((await bodyOf(await server.call(null, "signInEnrol", { ticket })))["code"]).toBe("sign-in-ended");
    const again = await bodyOf(await signIn("later"));
    expect(again).toMatchObject({ owesSecondStep: false, ticket: expect.any(String) });
    const withRecovery = await server.call(null, "signInCode", { ticket: again["ticket"], code: (recoveryCodes as string[])[0] });
    expect(withRecovery.status).toBe(200);
  });

  it("gives nobody a secret for a ticket that is made up, or for somebody who has a second step", async () => {
    for (const endpoint of ["signInEnrol", "signInEnrolConfirm"])
      expect(
        (await bodyOf(await server.call(null, endpoint, { ticket: "made-up", ...(endpoint === "signInEnrol" ? {} : { code: "1" }) })))[
          "code"
        ],
      ).toBe("sign-in-ended");
    const { ticket } = await bodyOf(await signIn("admin"));
    expect((await bodyOf(await server.call(null, "signInEnrol", { ticket })))["code"]).toBe("second-step-on");
  });

  it("asks no more once an administrator says so", async () => {
    await server.ask("admin", "secondStepDemand", { isDemanded: false });
    expect(await bodyOf(await signIn("member"))).toMatchObject({ ticket: null, owesSecondStep: false, principal: { name: "member" } });
  });

  it("gives ten fresh recovery codes for a proof, and the old ones let nobody in any more", async () => {
    const { secret } = await server.ask("elsewhere", "secondStepBegin", { password });
    const { recoveryCodes: old } = await server.ask("elsewhere", "secondStepConfirm", { code: showCode(secret) });
    const { recoveryCodes: fresh } = await server.ask("elsewhere", "recoveryCodesRenew", {});
    expect(new Set([...old, ...fresh]).size).toBe(20);
    expect((await server.ask("elsewhere", "secondStep", {})).recoveryCodes).toBe(10);
    const { ticket } = await bodyOf(await signIn("elsewhere"));
    expect((await server.call(null, "signInCode", { ticket, code: old[0] })).status).toBe(403);
    expect((await server.call(null, "signInCode", { ticket, code: fresh[0] })).status).toBe(200);
    expect((await bodyOf(await server.call("analyst", "recoveryCodesRenew", {})))["code"]).toBe("no-second-step");
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 6 * 60_000 });
    expect((await bodyOf(await server.call("elsewhere", "recoveryCodesRenew", {})))["code"]).toBe("proof-needed");
  });
});
