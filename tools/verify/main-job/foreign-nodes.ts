import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { startNeo4j } from "../../neo4j-local/start-neo4j.ts";
import { askThroughline, runThroughline, type Variables } from "../../throughline-command.ts";
import type { Claims } from "../claims.ts";
import { graphOn, type Setting } from "../setting.ts";

const foreignNodes = 3;

/** A Neo4j that holds somebody else's nodes is refused, with a sentence, and left as it was; the record takes the import all the same. */
export async function verifyForeignNodes(claims: Claims, { folder }: Setting): Promise<void> {
  const file = join(folder, "intake.csv");
  const data = ["--data", join(folder, "data")];
  await writeFile(file, "case,kind,value\nRB-1,telegram,@invented_one\nRB-2,telegram,@invented_one\n");
  await askThroughline(["init", ...data]);
  const server = await startNeo4j({ dataDirectory: join(folder, "neo4j") });
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  try {
    await driver.executeQuery("UNWIND range(1, $count) AS number CREATE (:Film {number: number})", { count: neo4j.int(foreignNodes) });
    const variables = graphOn(server);
    const { accepted } = await askThroughline<{ readonly accepted: number }>(
      ["import", file, "--organisation", "Riverbank", ...data],
      variables,
    );
    const endings = await runEach(["leads", "graph verify", "graph rebuild", "graph status"], data, variables);
    const left = await countNodes(driver);
    claims.make({
      claim: "a Neo4j with somebody else's nodes",
      figure: `${endings.map(({ words, status }) => `${words} ends with ${status}`).join(", ")}; ${left} of ${foreignNodes} nodes there, ${accepted} of 2 rows in the record`,
      isHeld: endings.every(({ status, says }) => status === 3 && says) && left === foreignNodes && accepted === 2,
    });
  } finally {
    await driver.close();
    await server.stop();
  }
}

interface Ending {
  readonly words: string;
  readonly status: number | null;
  /** True when the output names the cause. */
  readonly says: boolean;
}

async function runEach(commands: readonly string[], data: readonly string[], variables: Variables): Promise<readonly Ending[]> {
  const endings: Ending[] = [];
  for (const words of commands) {
    const { status, stdout, stderr } = await runThroughline([...words.split(" "), ...data], variables);
    endings.push({ words, status, says: /not Throughline's|somebody else's/.test(stdout + stderr) });
  }
  return endings;
}

async function countNodes(driver: Driver): Promise<number> {
  const { records } = await driver.executeQuery("MATCH (node) RETURN count(node) AS nodes");
  return Number(records[0]?.get("nodes"));
}
