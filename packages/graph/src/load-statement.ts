import { readFileSync } from "node:fs";

/** Root of the package, the same from `src/` and from `dist/`. */
const packageRoot = new URL("../", import.meta.url);

/** Text of a file in `packages/graph/src/embedded/`; read from the sources also when the build runs. */
export function loadSql(name: string): string {
  return readFileSync(new URL(`src/embedded/${name}.sql`, packageRoot), "utf8");
}

/** The statements of the Neo4j engine, at the root of the repository. */
export const cypherFolder = new URL("../../cypher/", packageRoot);

/** Text of a file in `cypher/`, e.g. `read/frontier`. */
export function loadCypher(name: string): string {
  return readFileSync(new URL(`${name}.cypher`, cypherFolder), "utf8");
}

/** The statements of a file that holds several, separated by a line end after `;`. */
export function splitStatements(text: string): readonly string[] {
  return text
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
