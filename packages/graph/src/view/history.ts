/** Steps of a person on a value that never changes in place: undo and redo take an earlier or later one again. */
export interface History<State> {
  readonly past: readonly Step<State>[];
  readonly present: Step<State>;
  readonly future: readonly Step<State>[];
}

export interface Step<State> {
  /** What was done, in words: "expanded TQ5x…9fGh". Kept in memory only. */
  readonly did: string;
  readonly state: State;
}

const mostSteps = 200;

export function startHistory<State>(state: State): History<State> {
  return { past: [], present: { did: "", state }, future: [] };
}

/** The history with one more step; what had been undone is forgotten, and so is what lies more than 200 steps back. */
export function recordStep<State>(history: History<State>, did: string, state: State): History<State> {
  return { past: [...history.past, history.present].slice(-mostSteps), present: { did, state }, future: [] };
}

/** The history one step back; itself when there is none. */
export function undo<State>(history: History<State>): History<State> {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future] };
}

/** The history one step on again; itself when nothing was undone. */
export function redo<State>(history: History<State>): History<State> {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.present], present: next, future };
}
