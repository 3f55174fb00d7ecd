import type { Claims } from "../claims.ts";
import { runParts } from "../run-parts.ts";
import { inOwnFolder, type Setting } from "../setting.ts";
import { verifyAccess } from "./access.ts";
import { verifyErasure } from "./erasure.ts";
import { verifyTamper } from "./tamper.ts";

/** `npm run verify -- protection [--seed N] [--only PART]`: that nobody sees, changes or reveals what they should not, at full size. */
const parts: readonly (readonly [name: string, verify: (claims: Claims, setting: Setting) => Promise<void>])[] = [
  ["access", verifyAccess],
  ["tamper", verifyTamper],
  ["erasure", verifyErasure],
];

await runParts(
  "protection",
  parts.map(([name, verify]) => [name, (claims, seed) => inOwnFolder({ seed, size: "full" }, (setting) => verify(claims, setting))]),
);
