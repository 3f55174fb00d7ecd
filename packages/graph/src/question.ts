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
  /** Columns of the total order the rows come in, ascending unless named below; together unique, and ASCII or integers. */
  readonly order: readonly (keyof Row & string)[];
  /** Columns of the order that descend. */
  readonly descending?: readonly (keyof Row & string)[];
  /** Values of a column of the order that come after all others, in this sequence. */
  readonly last?: Readonly<Partial<Record<keyof Row & string, readonly number[]>>>;
  /** True for bounds over all scopes that only plan what to ask next: its rows are never shown nor sent to a reader. */
  readonly isPlanning?: true;
}
