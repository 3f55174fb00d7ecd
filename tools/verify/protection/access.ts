import { endpoints } from "@throughline/server/contract/endpoints";
import { rawEndpoints } from "@throughline/server/contract/raw-endpoints";
import { checkAccess, checkMismatchedIds, type MatrixFound } from "@throughline/server/testing/access-matrix";
import { setAccessStage } from "@throughline/server/testing/access-stage";
import { readAccessTable } from "@throughline/server/testing/access-table";
import { openTestServer } from "@throughline/server/testing/test-server";
import type { Claims } from "../claims.ts";

/** Wrong cells named in a figure. */
const mostNamed = 3;

/** Every route × caller × relation × state against `docs/access.md`, and ids of another organisation in every place where an id can stand. */
export async function verifyAccess(claims: Claims): Promise<void> {
  const table = readAccessTable();
  const routes = [...Object.keys(endpoints), ...Object.keys(rawEndpoints)];
  const without = routes.filter((route) => !table.has(route));
  claims.make({
    claim: "routes without a line in docs/access.md",
    figure: `${without.length} of ${routes.length}`,
    isHeld: without.length === 0,
  });
  const server = await openTestServer();
  try {
    const stage = await setAccessStage(server);
    const mixed: MatrixFound[] = [];
    for (const [row] of table.values()) mixed.push(await checkMismatchedIds(server, stage, row));
    const asked: MatrixFound[] = [];
    for (const rows of table.values()) asked.push(await checkAccess(server, stage, rows));
    claimAll(claims, "cells of route, caller, relation and state answered as docs/access.md says", asked);
    claimAll(claims, "ids of another organisation answered, to the byte, like one that never was", mixed);
  } finally {
    await server.close();
  }
}

function claimAll(claims: Claims, claim: string, found: readonly MatrixFound[]): void {
  const cells = found.reduce((sum, one) => sum + one.cells, 0);
  const wrong = found.flatMap((one) => one.wrong);
  const named = wrong.length === 0 ? "" : `: ${wrong.slice(0, mostNamed).join("; ")}`;
  claims.make({ claim, figure: `${cells - wrong.length} of ${cells}${named}`, isHeld: wrong.length === 0 && cells > 0 });
}
