import { ThroughlineError } from "@throughline/model/throughline-error";
import { z } from "zod";

const Shape = z.object({
  NEO4J_URI: z
    .string()
    .regex(/^(neo4j|bolt)(\+s|\+ssc)?:\/\/\S+$/, "has to begin with neo4j:// or bolt:// (or neo4j+s://)")
    .optional(),
  NEO4J_USER: z.string().min(1, "is empty").optional(),
  NEO4J_PASSWORD: z.string().min(1, "is empty").optional(),
  NEO4J_DATABASE: z.string().min(1, "is empty").optional(),
  THROUGHLINE_DATA: z.string().min(1, "is empty").optional(),
  THROUGHLINE_KEY_FILE: z.string().min(1, "is empty").optional(),
  THROUGHLINE_LOG: z.enum(["error", "warn", "info", "debug", "silent"], "has to be error, warn, info, debug or silent").default("warn"),
});

/** What the environment sets, parsed. */
export interface Environment {
  readonly neo4j: { readonly uri: string; readonly user: string; readonly password: string; readonly database?: string } | null;
  readonly dataDirectory: string | undefined;
  readonly keyFile: string | undefined;
  readonly logLevel: string;
}

/** Reads the environment. Throws `wrong-environment` naming every variable that is wrong at once, never its value. */
export function readEnvironment(variables: Readonly<Record<string, string | undefined>>): Environment {
  const parsed = Shape.safeParse(variables);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  if (variables.NEO4J_URI !== undefined) {
    for (const name of ["NEO4J_USER", "NEO4J_PASSWORD"]) {
      if (variables[name] === undefined) problems.push(`${name} is missing: NEO4J_URI needs it`);
    }
  }
  if (!parsed.success || problems.length > 0) {
    throw new ThroughlineError(
      "wrong-environment",
      `The environment is not right:\n${problems.map((problem) => `  ${problem}`).join("\n")}`,
    );
  }
  const {
    NEO4J_URI,
    NEO4J_USER = "",
    NEO4J_PASSWORD = "",
    NEO4J_DATABASE,
    THROUGHLINE_DATA,
    THROUGHLINE_KEY_FILE,
    THROUGHLINE_LOG,
  } = parsed.data;
  const database = NEO4J_DATABASE === undefined ? {} : { database: NEO4J_DATABASE };
  return {
    neo4j: NEO4J_URI === undefined ? null : { uri: NEO4J_URI, user: NEO4J_USER, password: NEO4J_PASSWORD, ...database },
    dataDirectory: THROUGHLINE_DATA,
    keyFile: THROUGHLINE_KEY_FILE,
    logLevel: THROUGHLINE_LOG,
  };
}
