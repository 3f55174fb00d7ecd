import type { Claims } from "../claims.ts";
import { runParts } from "../run-parts.ts";
import { inOwnFolder, type Setting } from "../setting.ts";
import { verifyAccess } from "./access.ts";
import { verifyErasure } from "./erasure.ts";
import { verifyHiddenExports } from "./hidden-exports.ts";
import { verifyHostileInput } from "./hostile-input.ts";
import { verifyHostileScreens } from "./hostile-screens.ts";
import { verifyNoninterference, verifyNoninterferenceOnNeo4j } from "./noninterference.ts";
import { verifyPersons } from "./persons.ts";
import { verifyPrivilegeWalk } from "./privilege-walk.ts";
import { verifyTamper } from "./tamper.ts";
import { verifyWaysOut } from "./ways-out.ts";

/** `npm run verify -- protection [--seed N] [--only PART]`: that nobody sees, changes or reveals what they should not, at full size. */
const parts: readonly (readonly [name: string, verify: (claims: Claims, setting: Setting) => Promise<void>])[] = [
  ["access", verifyAccess],
  ["privilege-walk", verifyPrivilegeWalk],
  ["tamper", verifyTamper],
  ["erasure", verifyErasure],
  ["noninterference", verifyNoninterference],
  ["noninterference-neo4j", verifyNoninterferenceOnNeo4j],
  ["hidden-exports", verifyHiddenExports],
  ["ways-out", verifyWaysOut],
  ["persons", verifyPersons],
  [
    "hostile-input",
    async (claims, setting) => {
      await verifyHostileInput(claims, setting);
      await verifyHostileScreens(claims, setting);
    },
  ],
];

await runParts(
  "protection",
  parts.map(([name, verify]) => [name, (claims, seed) => inOwnFolder({ seed, size: "full" }, (setting) => verify(claims, setting))]),
);
