import type { Damage } from "@throughline/record/record-keeping";
import type { Fetch } from "./app.ts";
import { answerProblem, HttpProblem, toProblem } from "./problem.ts";
import { checkHostAndOrigin } from "./request-checks.ts";
import { secure } from "./security-headers.ts";
import type { StaticFiles } from "./static-files.ts";

/** Places named at most. */
const mostNamed = 5;

/** What is served in place of a damaged record: the page, and one problem that says where the damage is and what to do. */
export function createDamagedApp(damage: readonly Damage[], staticFiles: StaticFiles, hosts: ReadonlySet<string>): Fetch {
  const words = explainDamage(damage);
  return async (request) => {
    try {
      checkHostAndOrigin(request, hosts);
      const { pathname } = new URL(request.url);
      if (pathname === "/health") return secure(Response.json({ status: "ok" }));
      if (pathname === "/ready" || pathname === "/api" || pathname.startsWith("/api/")) throw new HttpProblem("record-damaged", 503, words);
      return secure(await staticFiles.answer(pathname));
    } catch (error) {
      return secure(answerProblem(toProblem(error).problem));
    }
  };
}

/** Where a record is damaged, and the remedy. */
export function explainDamage(damage: readonly Damage[]): string {
  const places = damage
    .slice(0, mostNamed)
    .map(({ where, reason }) => `${where} (${reason})`)
    .join(", ");
  const more = damage.length > mostNamed ? ` and ${damage.length - mostNamed} more` : "";
  return `The record is damaged: ${places}${more}. Nothing of it is served, so that nothing wrong is shown. If the key file is the right one, restore a backup with: throughline record restore FILE`;
}
