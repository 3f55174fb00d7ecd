import { describe, expect, test } from "vitest";
import { openClaims } from "../claims.ts";
import { inOwnFolder } from "../setting.ts";
import { verifyErasure } from "./erasure.ts";
import { verifyHiddenExports } from "./hidden-exports.ts";
import { verifyHostileInput } from "./hostile-input.ts";
import { verifyNoninterference } from "./noninterference.ts";
import { verifyPersons } from "./persons.ts";
import { verifyPrivilegeWalk } from "./privilege-walk.ts";

/** Parts of the verification that no test beside the code shows. */
describe("protection, in small", () => {
  test.each([
    ["keeps erased what was erased, whichever backup is restored", verifyErasure],
    ["lets nobody end above whoever granted it", verifyPrivilegeWalk],
    ["answers the same whether or not there are hidden case files", verifyNoninterference],
    ["exports nothing that another organisation protects", verifyHiddenExports],
    ["keeps what is said of persons in the record alone, until it is erased", verifyPersons],
    ["takes naughty texts without an error of the server or a forged line of the log", verifyHostileInput],
  ])("%s", { timeout: 180_000 }, async (_, verify) => {
    const lines: string[] = [];
    const claims = openClaims("protection", (line) => lines.push(line));
    await inOwnFolder({ seed: 7, size: "small" }, (setting) => verify(claims, setting));
    expect(lines.some((line) => line.startsWith("held"))).toBe(true);
    expect(lines.filter((line) => line.startsWith("FELL SHORT"))).toEqual([]);
  });
});
