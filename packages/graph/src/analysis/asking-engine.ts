import type { GraphEngine } from "../graph-engine.ts";

/** Either engine, as far as the analysis needs one. With a position, some answers are kept until the graph moves. */
export type AskingEngine = Pick<GraphEngine, "ask"> & Partial<Pick<GraphEngine, "position">>;

interface Kept {
  readonly at: string;
  readonly answers: Map<string, Promise<unknown>>;
}

const mostKept = 32;
const kept = new WeakMap<AskingEngine, Kept>();

/**
 * The answer that was made under this key at the graph's present position, else a new one. Only for what is small, dear to ask
 * and a function of the key and the graph; `key` has to hold the reader's scopes.
 */
export async function rememberAnswer<Answer>(engine: AskingEngine, key: string, make: () => Promise<Answer>): Promise<Answer> {
  const position = await engine.position?.();
  if (position === undefined || position === null) return make();
  const { answers } = keptAt(engine, `${position.recordId} ${position.seq} ${position.headHash}`);
  const known = answers.get(key);
  // Answers under one key are all made by the same function, which the key names.
  if (known !== undefined) return known as Promise<Answer>;
  if (answers.size >= mostKept) answers.clear();
  const answer = make();
  answers.set(key, answer);
  answer.catch(() => answers.delete(key));
  return answer;
}

function keptAt(engine: AskingEngine, at: string): Kept {
  const before = kept.get(engine);
  if (before?.at === at) return before;
  const now = { at, answers: new Map<string, Promise<unknown>>() };
  kept.set(engine, now);
  return now;
}
