import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lineReader } from "../testing/line-reader.ts";
import { createInstance } from "./create-instance.ts";
import { readEnvironment } from "./environment.ts";
import { openInstance } from "./open-instance.ts";

/** Longer than a follower takes to notice. */
const aWhileMs = 1500;

describe("the graph beside a record", () => {
  let folder = "";
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "throughline-follower-"));
    await createInstance({ ...location(), isUnencrypted: false });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const location = () => ({ dataDirectory: join(folder, "data"), keyFile: join(folder, "data.key") });
  const isThere = (): boolean => existsSync(join(folder, "data", "graph", "current"));
  const open = (isFollowing: boolean) => openInstance({ ...location(), environment: readEnvironment({}), reader: lineReader, isFollowing });
  const addOrganisation = { organisationId: "riverbank", name: "Riverbank", country: "TH", isDemo: false };

  it("is begun by whoever follows what is recorded", async () => {
    const instance = await open(true);
    try {
      await instance.record.addOrganisation({ userId: "test", purpose: "test" }, addOrganisation);
      await expect.poll(isThere, { timeout: 10_000 }).toBe(true);
    } finally {
      await instance.close();
    }
  });

  it("is left alone by a command that asks nothing of it, and made when one does", async () => {
    const instance = await open(false);
    try {
      await instance.record.addOrganisation({ userId: "test", purpose: "test" }, addOrganisation);
      await new Promise((resolve) => setTimeout(resolve, aWhileMs));
      expect(isThere()).toBe(false);
      expect(await instance.projector.catchUp()).toBe(true);
      expect(isThere()).toBe(true);
    } finally {
      await instance.close();
    }
  });
});
