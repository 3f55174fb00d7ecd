import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { repositoryRoot } from "../repository-root.ts";
import { findMissingPlatformPackages, type LockedPackage, type Lockfile } from "./platform-packages.ts";

const lockfile: Lockfile = JSON.parse(readFileSync(join(repositoryRoot, "package-lock.json"), "utf8"));
const entries = Object.entries(lockfile.packages);

describe("the lockfile", () => {
  test("holds every platform's build of every package, so that it installs on other machines", () => {
    expect(findMissingPlatformPackages(lockfile)).toEqual([]);
  });

  test("holds more than one platform's build of each native package", () => {
    const withPlatforms = entries.filter(([, entry]) => entry.os !== undefined).length;
    expect(withPlatforms).toBeGreaterThan(50);
    for (const native of ["libsql", "@biomejs/biome", "turbo", "esbuild", "@node-rs/argon2"]) {
      expect(platformsOf(native), native).toEqual(expect.arrayContaining(["darwin", "linux", "win32"]));
    }
  });

  test("names no registry but npm's own", () => {
    const elsewhere = entries.filter(([, { link, resolved }]) => resolved !== undefined && link !== true && !isFromNpm(resolved));
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  test("is seen to lack a platform when one is taken out", () => {
    const packages: Record<string, LockedPackage> = { ...lockfile.packages };
    delete packages["node_modules/@biomejs/cli-darwin-arm64"];
    expect(findMissingPlatformPackages({ packages })).toEqual(["node_modules/@biomejs/biome > @biomejs/cli-darwin-arm64"]);
  });
});

function isFromNpm(resolved: string): boolean {
  return resolved.startsWith("https://registry.npmjs.org/");
}

function platformsOf(name: string): readonly string[] {
  const builds = Object.keys(lockfile.packages[`node_modules/${name}`]?.optionalDependencies ?? {});
  return builds.flatMap((build) => lockfile.packages[`node_modules/${build}`]?.os ?? []);
}
