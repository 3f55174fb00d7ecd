import { Writable } from "node:stream";
import { naughtyTexts } from "@throughline/model/testing/naughty-texts";
import { setAccessStage } from "@throughline/server/testing/access-stage";
import { readAccessTable } from "@throughline/server/testing/access-table";
import { checkBodies } from "@throughline/server/testing/belongs-nowhere";
import { openLoggingServer } from "@throughline/server/testing/open-logging-server";
import { openTestServer } from "@throughline/server/testing/test-server";
import type { Claims } from "../claims.ts";
import type { Setting } from "../setting.ts";
import { mark } from "./marked-texts.ts";
import { claimLog } from "./server-log.ts";
import { personSinks, textSinks } from "./text-sinks.ts";

const mostNamed = 5;
/** In small, one text in so many. */
const everyInSmall = 25;

/** Naughty texts into every place that takes one, and bodies that hold what does not belong there. */
export async function verifyHostileInput(claims: Claims, { size }: Setting): Promise<void> {
  await sendTexts(claims, size === "full" ? 1 : everyInSmall);
  await sendBodies(claims);
}

async function sendTexts(claims: Claims, every: number): Promise<void> {
  let log = "";
  const written = new Writable({
    write: (chunk: Buffer, _, done) => {
      log += chunk.toString("utf8");
      done();
    },
  });
  const server = await openLoggingServer(written);
  try {
    const stage = await setAccessStage(server);
    const cookie = await server.signIn("analyst");
    const upload = await server.send("POST", "/api/imports", {
      cookie,
      headers: { "x-file-name": "waits.csv" },
      body: "case,kind,value\nA,telegram,@somebody_here\n",
    });
    const { importId } = (await upload.json()) as { importId: string };
    const identifier = stage.own.open.places.get("identifier") ?? "";
    const caseFile = stage.own.open.places.get("caseFile") ?? "";
    const approver = await server.signIn("approver");
    const sinks = Object.entries({
      ...textSinks(server, { cookie, importId, identifier }),
      ...personSinks(server, { cookie: approver, caseFile }),
    });
    const chosen = naughtyTexts.filter((_, at) => at % every === 0);
    const failed: string[] = [];
    for (const { of, text } of chosen) {
      for (const [sink, send] of sinks) {
        const response = await send(`${text}${mark}`);
        await response.body?.cancel();
        if (response.status >= 500) failed.push(`${sink}, ${of}: ${response.status}`);
      }
    }
    claims.make({
      claim: "server errors (5xx) from naughty texts in every place that takes one",
      figure: `${failed.length} of ${chosen.length * sinks.length} requests, ${chosen.length} texts in ${sinks.length} places${failed.length === 0 ? "" : `: ${[...new Set(failed)].slice(0, mostNamed).join("; ")}`}`,
      isHeld: failed.length === 0 && chosen.length > 0,
    });
    claimLog(claims, log, chosen.length * sinks.length);
  } finally {
    await server.close();
  }
}

async function sendBodies(claims: Claims): Promise<void> {
  const server = await openTestServer();
  try {
    const stage = await setAccessStage(server);
    let bodies = 0;
    const wrong: string[] = [];
    for (const [row] of readAccessTable().values()) {
      const found = await checkBodies(server, stage, row);
      bodies += found.bodies;
      wrong.push(...found.wrong);
    }
    claims.make({
      claim: "bodies with extra, duplicate and inherited fields: refused, nothing changed",
      figure: `${bodies - wrong.length} of ${bodies}${wrong.length === 0 ? "" : `: ${wrong.slice(0, mostNamed).join("; ")}`}`,
      isHeld: wrong.length === 0 && bodies > 0,
    });
  } finally {
    await server.close();
  }
}
