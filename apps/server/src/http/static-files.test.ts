import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openStaticFiles } from "./static-files.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-static-"));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, "dist", "assets"), { recursive: true });
writeFileSync(join(folder, "secret.txt"), "outside");
writeFileSync(join(folder, "dist", "index.html"), '<meta name="csp-nonce" content="__NONCE__">');
writeFileSync(join(folder, "dist", "assets", "main-1.js"), "export {};");
const files = openStaticFiles(join(folder, "dist"));

it("gives each page its own nonce, in the page and in the policy", async () => {
  const pages = await Promise.all([files.answer("/"), files.answer("/leads")]);
  const nonces = await Promise.all(pages.map(async (page) => /content="([^"]+)"/.exec(await page.text())?.[1] ?? ""));
  expect(new Set(nonces).size).toBe(2);
  expect(pages[0]?.headers.get("content-security-policy")).toContain(`'nonce-${nonces[0]}'`);
  expect(pages[0]?.headers.get("cache-control")).toBe("no-store");
});

it("answers its files with their type, the page's own file included", async () => {
  const script = await files.answer("/assets/main-1.js");
  expect(script.headers.get("content-type")).toContain("text/javascript");
  expect(script.headers.get("cache-control")).toContain("immutable");
  expect(await (await files.answer("/index.html")).text()).not.toContain("__NONCE__");
});

it.each(["/../secret.txt", "/assets/../../secret.txt", "/%2e%2e/secret.txt", "//secret.txt"])(
  "answers %s with its page, never with a file outside",
  async (path) => {
    expect(await (await files.answer(path)).text()).not.toContain("outside");
  },
);

it("says how to build what is not built", async () => {
  const answer = await openStaticFiles(join(folder, "nothing")).answer("/");
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain("npm run build");
});
