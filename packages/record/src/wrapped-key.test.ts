import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { createKeyFile, isKeyWrapped, readKeyFile } from "./key-file.ts";
import { createWrappedKeyFile, readWrappedKey, unwrapKeyFile, wrapKeyFile } from "./wrapped-key.ts";

const folder = mkdtempSync(join(tmpdir(), "throughline-wrapped-"));
const passphrase = "rain on a tin roof ฝน";
let files = 0;
let path = "";

beforeEach(() => {
  files += 1;
  path = join(folder, `key-${files}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const hexOf = (key: Uint8Array): string => Buffer.from(key).toString("hex");

describe("a key file wrapped by a passphrase", () => {
  it("gives the key for its passphrase, in whatever form it was typed, and holds it in no other", async () => {
    const key = await createWrappedKeyFile(path, passphrase.normalize("NFD"));
    expect(hexOf(await readWrappedKey(path, passphrase.normalize("NFC")))).toBe(hexOf(key));
    expect(readFileSync(path, "utf8")).not.toContain(hexOf(key));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(() => readKeyFile(path)).toThrow(expect.objectContaining({ code: "passphrase-needed" }));
  });

  it("is wrapped and laid open again in its place, with the same key and nothing left beside it", async () => {
    const key = createKeyFile(path);
    await wrapKeyFile(path, passphrase);
    expect([isKeyWrapped(path), statSync(path).mode & 0o777]).toEqual([true, 0o600]);
    await expect(wrapKeyFile(path, passphrase)).rejects.toMatchObject({ code: "key-wrapped" });
    await expect(unwrapKeyFile(path, `${passphrase}!`)).rejects.toMatchObject({ code: "passphrase-wrong" });
    await unwrapKeyFile(path, passphrase);
    await expect(unwrapKeyFile(path, passphrase)).rejects.toMatchObject({ code: "key-not-wrapped" });
    expect(hexOf(readKeyFile(path))).toBe(hexOf(key));
    expect(readdirSync(folder).filter((name) => name.startsWith(`key-${files}`))).toEqual([`key-${files}`]);
  });

  it("opens with no other passphrase, and not when a sign of it was changed", async () => {
    await createWrappedKeyFile(path, passphrase);
    for (const other of [`${passphrase} `, passphrase.toUpperCase(), ""])
      await expect(readWrappedKey(path, other)).rejects.toMatchObject({ code: "passphrase-wrong" });
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace("t=3", "t=2"));
    await expect(readWrappedKey(path, passphrase)).rejects.toMatchObject({ code: "passphrase-wrong" });
    writeFileSync(
      path,
      text.replace(/.\n$/, (end) => (end === "0\n" ? "1\n" : "0\n")),
    );
    await expect(readWrappedKey(path, passphrase)).rejects.toMatchObject({ code: "passphrase-wrong" });
  });

  it("is refused when it asks for more memory than there is, or is cut", async () => {
    await createWrappedKeyFile(path, passphrase);
    const text = readFileSync(path, "utf8");
    for (const changed of [text.replace("m=65536", "m=99999999"), text.replace("t=3", "t=0"), text.trimEnd().slice(0, -2)]) {
      writeFileSync(path, changed);
      await expect(readWrappedKey(path, passphrase)).rejects.toMatchObject({ code: "key-unreadable" });
    }
  });

  it("takes no short passphrase, and overwrites nothing", async () => {
    await expect(createWrappedKeyFile(path, "fourteen signs")).rejects.toMatchObject({ code: "passphrase-too-short" });
    createKeyFile(path);
    const before = readFileSync(path, "utf8");
    await expect(createWrappedKeyFile(path, passphrase)).rejects.toMatchObject({ code: "key-exists" });
    expect(readFileSync(path, "utf8")).toBe(before);
  });
});
