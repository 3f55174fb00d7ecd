import type { CDPSession, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findViolations } from "./find-violations.ts";
import { firstPassword, type OwnWorkbench, openOwnWorkbench } from "./own-workbench.ts";

const sheet = "case,kind,value\nRH-1,telegram,@sharedbytwo\nRH-2,telegram,@sharedbytwo\n";

describe("passkeys in a real browser", () => {
  let workbench: OwnWorkbench;
  /** This machine's name, as the server prints it. */
  let home: string;
  beforeAll(async () => {
    workbench = await openOwnWorkbench({ Mali: "analyst", Sok: "analyst", Chan: "administrator", Noy: "analyst" }, sheet);
    home = workbench.address.replace("127.0.0.1", "localhost");
  });
  afterAll(async () => {
    await workbench.close();
  });

  /** A page with an authenticator in its machine that knows its person. */
  const openPage = async (): Promise<{ page: Page; authenticator: Authenticator }> => {
    const page = await workbench.visit();
    await page.goto(home);
    return { page, authenticator: await plugIn(page) };
  };
  const giveName = async (page: Page, name: string): Promise<void> => {
    await page.getByRole("button", { name: "Sign in", exact: true }).waitFor();
    await page.getByLabel("Name").fill(name);
    await page.getByLabel(/^Password/).fill(firstPassword);
    await page.getByLabel(/^Password/).press("Enter");
  };
  const screens = (page: Page) => page.getByRole("navigation", { name: "Screens" });
  const use = (page: Page) => page.getByRole("button", { name: "Use your passkey" });
  const openAccount = async (page: Page): Promise<void> => {
    await screens(page).waitFor();
    await page.goto(`${new URL(page.url()).origin}/account`);
    await page.getByRole("region", { name: "Passkeys" }).waitFor();
  };
  const makePasskey = async (page: Page, name: string): Promise<void> => {
    await page.getByLabel("A name to know it by").fill(name);
    await page.keyboard.press("Enter");
  };
  /** Gives the first of the ten recovery codes on the screen. */
  const writeDownCodes = async (page: Page): Promise<string> => {
    const codes = page.getByRole("region", { name: "Recovery codes" }).getByRole("listitem");
    await codes.nth(9).waitFor();
    const first = await codes.first().innerText();
    await page.getByRole("button", { name: "I have written them down" }).press("Enter");
    return first;
  };
  const signOut = async (page: Page, name: string): Promise<void> => {
    await page.getByRole("button", { name: `Signed in as ${name}` }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "Sign in" }).waitFor();
  };

  it("are added by keyboard, let in after the password, prove that it is still them before a packet, and are removed", async () => {
    const { page } = await openPage();
    await giveName(page, "Mali");
    await openAccount(page);
    await page.getByRole("button", { name: "Add a passkey…" }).press("Enter");
    await makePasskey(page, "โทรศัพท์ของฉัน");
    await page.getByText("Second step: on").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await writeDownCodes(page);
    await page.getByText("not used yet").waitFor();
    await page.getByRole("button", { name: "Add a passkey…" }).press("Enter");
    await makePasskey(page, "Again");
    await page.getByText("This device holds a passkey of yours already").waitFor();

    await signOut(page, "Mali");
    await giveName(page, "Mali");
    await use(page).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await screens(page).waitFor();

    workbench.waitSixMinutes();
    await page.goto(home);
    await page
      .getByRole("checkbox", { name: /^Choose/ })
      .first()
      .click();
    await page.getByRole("link", { name: /Packet \(1\)/ }).click();
    await page.getByLabel("Title of the packet").fill("With a passkey");
    await page.getByRole("button", { name: "Make the packet" }).click();
    await use(page).waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: /print/ }).first().waitFor();

    await openAccount(page);
    await page
      .getByText(/last used/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Remove โทรศัพท์ของฉัน…" }).press("Enter");
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Remove it" }).press("Enter");
    await page.getByText("Second step: off").waitFor();
    await page.context().close();
  });

  it("say what is wrong when the device does not verify its person, and give way to a recovery code; at the machine's number they say where they work", async () => {
    const { page, authenticator } = await openPage();
    await giveName(page, "Sok");
    await openAccount(page);
    await page.getByRole("button", { name: "Add a passkey…" }).press("Enter");
    await makePasskey(page, "Laptop");
    const code = await writeDownCodes(page);
    await signOut(page, "Sok");
    await authenticator.cdp.send("WebAuthn.setUserVerified", { authenticatorId: authenticator.id, isUserVerified: false });
    await giveName(page, "Sok");
    await use(page).press("Enter");
    await page.getByText("No passkey was used").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Use a code instead" }).press("Enter");
    await page.getByLabel("One of your recovery codes").fill(code);
    await page.keyboard.press("Enter");
    await screens(page).waitFor();
    await page.context().close();

    const byNumber = await workbench.signIn("Sok");
    await byNumber.getByRole("link", { name: home }).waitFor();
    expect(await findViolations(byNumber)).toEqual([]);
    await byNumber.getByLabel("One of your recovery codes").waitFor();
    await byNumber.getByRole("link", { name: home }).press("Enter");
    await expect.poll(() => new URL(byNumber.url()).origin).toBe(home);
    await byNumber.context().close();
  });

  it.each([
    [1440, "light"],
    [360, "dark"],
  ] as const)("are what somebody sets up who needs a second step to sign in, at %i px, %s", async (width, colorScheme) => {
    const name = width === 1440 ? "Chan" : "Noy";
    const { page } = await openPage();
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await giveName(page, name);
    if (name === "Chan") {
      await openAccount(page);
      await page.getByRole("button", { name: "Add a passkey…" }).press("Enter");
    } else {
      await page.getByRole("button", { name: "Set up a passkey" }).press("Enter");
    }
    await page.getByLabel("A name to know it by").waitFor();
    expect(await findViolations(page)).toEqual([]);
    await makePasskey(page, "A security key with a long name that its owner gave it, 2026");
    await writeDownCodes(page);
    await openAccount(page);
    await page.getByText("Second step: on").waitFor();
    expect(await findViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await page.getByRole("button", { name: /^Remove A security key/ }).press("Enter");
    if (name === "Chan") {
      await page.goto(`${home}/people`);
      await page.getByLabel("Everybody of this organisation needs a second step").press("Space");
      await expect.poll(() => page.getByLabel("Everybody of this organisation needs a second step").isChecked()).toBe(true);
    } else {
      await page.getByRole("button", { name: "Remove it" }).press("Enter");
      await page.getByText("this is your last").waitFor();
    }
    await page.context().close();
  });

  it("asked for nothing elsewhere, and the page's policies stopped nothing of it", () => {
    expect(workbench.faults.filter((fault) => !/status of (?:401|403|409)/.test(fault))).toEqual([]);
  });
});

interface Authenticator {
  readonly cdp: CDPSession;
  readonly id: string;
}

/** Chromium's own authenticator in software, as the page's machine has one built in. */
async function plugIn(page: Page): Promise<Authenticator> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("WebAuthn.enable");
  const { authenticatorId } = await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, id: authenticatorId };
}
