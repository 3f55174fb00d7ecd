import { randomBytes } from "node:crypto";
import { openAuditStore } from "@throughline/record/audit/audit-store";
import { verifyAudit } from "@throughline/record/audit/verify-audit";
import { fillAuditLog, tamperings, tamperOnce } from "@throughline/record/testing/tamper-audit";
import { seededRandom } from "../../seeded-random.ts";
import type { Claims } from "../claims.ts";
import type { Setting } from "../setting.ts";

const events = 10_000;
const ofEach = 10;

/** An audit log of ten thousand events, changed in each way at random places: found each time, the first bad entry named. */
export async function verifyTamper(claims: Claims, { seed, folder }: Setting): Promise<void> {
  const random = seededRandom(seed);
  const store = openAuditStore({ dataDirectory: folder, key: randomBytes(32) });
  try {
    const head = fillAuditLog(store, events);
    const untouched = verifyAudit(store, head);
    claims.make({
      claim: "an audit log that nobody changed",
      figure: `${untouched.entries} entries, ${untouched.damage.length} damaged`,
      isHeld: untouched.entries === events && untouched.damage.length === 0,
    });
    for (const tampering of tamperings) {
      const found = Array.from({ length: ofEach }, () =>
        tamperOnce(store, head, { tampering, at: 2 + random.below(events - 2), random: random.fraction() }),
      );
      const [all, named] = [found.filter(({ isFound }) => isFound).length, found.filter(({ isFirstNamed }) => isFirstNamed).length];
      claims.make({
        claim: `${tampering}, among ${events} audit events${tampering === "cut" ? ", signed again, against a head kept outside" : ""}`,
        figure: `${all} of ${ofEach} found, the first bad entry named in ${named}`,
        isHeld: all === ofEach && named === ofEach,
      });
    }
    const after = verifyAudit(store, head).damage.length;
    claims.make({ claim: "the log, put back after each", figure: `${after} entries damaged`, isHeld: after === 0 });
  } finally {
    store.connection.close();
  }
}
