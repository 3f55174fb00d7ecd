import type { z } from "zod";

/**
 * A question is one typed shape with two bodies of the same name:
 * `cypher/read/<name>.cypher` and `packages/graph/src/embedded/<name>.sql`.
 */
export interface Question<Params extends object, Row extends object> {
  /** Kebab-case; also the file name of both bodies. */
  readonly name: string;
  /** One sentence: what is asked. */
  readonly asks: string;
  readonly params: z.ZodType<Params>;
  readonly row: z.ZodType<Row>;
  /** Columns of the total order the rows come in; the last is a unique ASCII key. */
  readonly order: readonly (keyof Row & string)[];
}
