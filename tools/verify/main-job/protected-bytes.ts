import { join } from "node:path";
import { makeDemoFolder } from "../../demo/demo-files.ts";
import { startNeo4j } from "../../neo4j-local/start-neo4j.ts";
import type { Claims } from "../claims.ts";
import { findInFiles } from "../find-texts.ts";
import { graphOn, type Setting } from "../setting.ts";
import { countFound, findInStores } from "../stores.ts";
import { findFaults } from "./ground-truth.ts";

/** After the demo, neither graph store holds a protected holder's value: the embedded one opened with its key, Neo4j's files byte for byte. */
export async function verifyProtectedBytes(claims: Claims, { seed, folder }: Setting): Promise<void> {
  const values = makeDemoFolder(seed).groundTruth.protectedHolders.map(({ value }) => value.replace("+", ""));
  const embedded = join(folder, "embedded");
  await findFaults(seed, embedded, {});
  const inEmbedded = await findInStores(join(embedded, "data"), "graph", values);
  claims.make({
    claim: "protected values in the embedded graph",
    figure: countFound(inEmbedded, values.length),
    isHeld: inEmbedded.length === 0,
  });

  const dataDirectory = join(folder, "neo4j");
  const neo4j = await startNeo4j({ dataDirectory });
  const faults = await findFaults(seed, join(folder, "beside-neo4j"), graphOn(neo4j)).finally(() => neo4j.stop());
  claims.make({ claim: "ground truth on Neo4j", figure: faults[0] ?? "as planted", isHeld: faults.length === 0 });
  const inNeo4j = await findInFiles(dataDirectory, values);
  claims.make({ claim: "protected values in Neo4j's files", figure: countFound(inNeo4j, values.length), isHeld: inNeo4j.length === 0 });
}
