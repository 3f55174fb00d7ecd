import { readFileSync } from "node:fs";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { z } from "zod";

const Shape = z.object({
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/\S+$/, "has to begin with neo4j:// or bolt:// (or neo4j+s://)")
    .optional(),
  NEO4J_USER: z.string().min(1, "is empty").optional(),
  NEO4J_PASSWORD: z.string().min(1, "is empty").optional(),
  NEO4J_AUTH_FILE: z.string().min(1, "is empty").optional(),
  NEO4J_DATABASE: z.string().min(1, "is empty").optional(),
  THROUGHLINE_DATA: z.string().min(1, "is empty").optional(),
  THROUGHLINE_KEY_FILE: z.string().min(1, "is empty").optional(),
  THROUGHLINE_PASSPHRASE_FILE: z.string().min(1, "is empty").optional(),
  THROUGHLINE_LOG: z.enum(["error", "warn", "info", "debug", "silent"], "has to be error, warn, info, debug or silent").default("warn"),
});

/** What the environment sets, parsed. */
export interface Environment {
  readonly neo4j: { readonly uri: string; readonly user: string; readonly password: string; readonly database?: string } | null;
  readonly dataDirectory: string | undefined;
  readonly keyFile: string | undefined;
  readonly passphraseFile: string | undefined;
  readonly logLevel: string;
}

/** Reads the environment. Throws `wrong-environment` naming every variable that is wrong at once, never its value. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const parsed = Shape.safeParse(variables);
  const secret = variables.NEO4J_AUTH_FILE === undefined ? undefined : readAuthFile(variables.NEO4J_AUTH_FILE);
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`)),
    ...(secret === null ? ["NEO4J_AUTH_FILE names no file that holds USER/PASSWORD"] : []),
    ...missingBeside(variables),
  ];
  if (!parsed.success || problems.length > 0) {
    throw new ThroughlineError(
      "wrong-environment",
      `The environment is not right:\n${problems.map((problem) => `  ${problem}`).join("\n")}`,
    );
  }
  const { NEO4J_URI: uri, NEO4J_USER = "", NEO4J_PASSWORD = "", NEO4J_DATABASE: database } = parsed.data;
  const { THROUGHLINE_DATA: dataDirectory, THROUGHLINE_KEY_FILE: keyFile, THROUGHLINE_LOG: logLevel } = parsed.data;
  const { THROUGHLINE_PASSPHRASE_FILE: passphraseFile } = parsed.data;
  const credentials = secret ?? { user: NEO4J_USER, password: NEO4J_PASSWORD };
  const neo4j = uri === undefined ? null : { uri, ...credentials, ...(database === undefined ? {} : { database }) };
  return { neo4j, dataDirectory, keyFile, passphraseFile, logLevel };
}

/** What NEO4J_URI needs beside it: user and password, or a file that holds both. */
function missingBeside(variables: Readonly<Record<string, string | undefined>>): string[] {
  if (variables.NEO4J_URI === undefined || variables.NEO4J_AUTH_FILE !== undefined) return [];
  return ["NEO4J_USER", "NEO4J_PASSWORD"]
    .filter((name) => variables[name] === undefined)
    .map((name) => `${name} is missing: NEO4J_URI needs it, or NEO4J_AUTH_FILE`);
}

/** User and password from a file of the form Neo4j's own image reads: `USER/PASSWORD`. A container's secret is such a file. */
function readAuthFile(file: string): { user: string; password: string } | null {
  try {
    const [, user = "", password = ""] = /^([^/]+)\/(.+)$/s.exec(readFileSync(file, "utf8").trim()) ?? [];
    return user === "" || password === "" ? null : { user, password };
  } catch {
    return null;
  }
}
