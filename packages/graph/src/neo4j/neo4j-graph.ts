import { readdirSync } from "node:fs";
import type { ProjectionBatch } from "@throughline/record/change-feed";
import { CanonicalDigest, digestSections } from "../canonical-lines.ts";
import type { ApplyOptions, GraphPosition, WritableGraph } from "../graph-engine.ts";
import { GraphError } from "../graph-error.ts";
import { graphVersion } from "../graph-version.ts";
import { cypherFolder, loadCypher } from "../load-statement.ts";
import type { Question } from "../question.ts";
import { applyBatch } from "./apply-batch.ts";
import { type Neo4jAddress, Neo4jConnection } from "./connect.ts";

/**
 * Opens a graph on a Neo4j server or cluster. Connects when first asked, so that a server that is down fails the asking and not the start.
 * Before anything is read or written, the database is refused when it holds nodes without our marker, and the schema is there.
 */
export function openNeo4jGraph(address: Neo4jAddress): WritableGraph {
  const connection = new Neo4jConnection(address);
  const statements = new Map<string, string>();
  let ready: Promise<void> | null = null;
  const whenReady = (): Promise<void> => {
    ready ??= prepare(connection).catch((error: unknown) => {
      ready = null;
      throw error;
    });
    return ready;
  };
  const statementOf = (name: string): string => {
    const statement = statements.get(name) ?? loadCypher(`read/${name}`);
    statements.set(name, statement);
    return statement;
  };
  const graph: WritableGraph = {
    name: "neo4j",
    position: async () => {
      await whenReady();
      const [at] = await connection.read("read-position", loadCypher("repair/read-position"), {});
      return (at as GraphPosition | undefined) ?? null; // columns of that statement
    },
    apply: async (batch: ProjectionBatch, options: ApplyOptions = {}) => {
      await whenReady();
      await connection.write("a batch", (transaction) => applyBatch(transaction, batch, options));
    },
    clear: async () => {
      await whenReady();
      await removeAll(connection);
    },
    ask: async <Params extends object, Row extends object>(question: Question<Params, Row>, params: Params) => {
      await whenReady();
      // The differential test parses rows with the question's schema.
      return (await connection.read(question.name, statementOf(question.name), params)) as readonly Row[];
    },
    digest: async () => {
      await whenReady();
      return connection.write("the digest", async (transaction) => {
        const digest = new CanonicalDigest();
        for (const section of digestSections) {
          digest.begin(section);
          for (const row of await transaction.run(loadCypher(`digest/${section}`), {})) digest.add(Object.values(row));
        }
        return digest.finish();
      });
    },
    replace: async (fill) => {
      await graph.clear();
      await fill(graph);
    },
    close: () => connection.close(),
  };
  return graph;
}

/** The position goes first and a mark stays to the last, so that a removal cut short is gone on with and never taken for a graph. */
async function removeAll(connection: Neo4jConnection): Promise<void> {
  for (const name of ["begin-removal", "remove-all", "end-removal"]) await connection.alone(name, loadCypher(`repair/${name}`), {});
}

async function prepare(connection: Neo4jConnection): Promise<void> {
  await connection.greet();
  const [counted] = (await connection.read("count-nodes", loadCypher("repair/count-nodes"), { version: graphVersion })) as readonly {
    nodes: number;
    ours: number;
    mustGo: boolean;
  }[]; // columns of that statement
  if (counted === undefined || counted.nodes !== counted.ours) {
    throw new GraphError(
      "graph-not-ours",
      "the Neo4j database holds nodes that are not Throughline's: give it an empty database of its own",
    );
  }
  if (counted.mustGo) await removeAll(connection);
  for (const file of readdirSync(new URL("schema/", cypherFolder)).sort()) {
    const name = `schema/${file.replace(/\.cypher$/, "")}`;
    await connection.alone(name, loadCypher(name), {});
  }
  await connection.alone("await-indexes", "CALL db.awaitIndexes(60)", {});
}
