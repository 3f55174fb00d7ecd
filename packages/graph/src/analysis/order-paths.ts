import { BestFirstQueue } from "./best-first-queue.ts";
import { compareText } from "./compare-text.ts";
import type { Path, SearchSide, Step } from "./path.ts";

/** Every step of every shortest path, by the node it starts from, towards the second end. */
export type Steps = ReadonlyMap<string, ReadonlyMap<string, Step>>;

/** A beginning of a path; `bound` is the best weakest link any way on from here has. */
interface Beginning extends Path {
  readonly bound: number;
}

/** The steps of the shortest paths through the meeting nodes, each by the strongest relation between its two nodes. */
export async function stepsBetween(
  start: SearchSide,
  end: SearchSide,
  meeting: readonly string[],
  askWeights: (nodes: readonly string[]) => Promise<ReadonlyMap<string, number>>,
): Promise<Steps> {
  const taken = [
    ...walkBack(start, meeting),
    ...walkBack(end, meeting).map(({ from, step }) => ({ from: step.to, step: { ...step, to: from } })),
  ];
  const identifiers = taken.flatMap(({ from, step }) =>
    step.type === "seen-in" ? [from, step.to].filter((node) => node.startsWith("i:")) : [],
  );
  const weights = await askWeights([...new Set(identifiers)].sort());
  const steps = new Map<string, Map<string, Step>>();
  for (const { from, step } of taken) {
    const weight = step.type === "seen-in" ? (weights.get(from) ?? weights.get(step.to) ?? 0) : 1;
    const known = steps.get(from) ?? new Map<string, Step>();
    steps.set(from, known);
    const before = known.get(step.to);
    if (before === undefined || weight > before.weight || (weight === before.weight && step.edgeId < before.edgeId)) {
      known.set(step.to, { ...step, weight });
    }
  }
  return steps;
}

/**
 * Exactly the first `limit` paths by weakest link descending, then by node ids. Best first over beginnings: each one taken
 * has a completion that comes before all that still waits, so about `limit × length` are opened however many paths there are.
 */
export function orderPaths(from: string, to: string, steps: Steps, limit: number): Path[] {
  const reach = bestReach(steps, to);
  const queue = new BestFirstQueue<Beginning>(compareBeginnings);
  queue.add({ nodes: [from], steps: [], weakest: 1, bound: reach(from) });
  const paths: Path[] = [];
  while (paths.length < limit) {
    const taken = queue.take();
    if (taken === undefined) break;
    const last = taken.nodes[taken.nodes.length - 1] ?? "";
    if (last === to) paths.push({ nodes: taken.nodes, steps: taken.steps, weakest: taken.weakest });
    else for (const step of steps.get(last)?.values() ?? []) queue.add(goOn(taken, step, reach));
  }
  return paths;
}

function goOn(beginning: Beginning, step: Step, reach: (node: string) => number): Beginning {
  const weakest = Math.min(beginning.weakest, step.weight);
  return { nodes: [...beginning.nodes, step.to], steps: [...beginning.steps, step], weakest, bound: Math.min(weakest, reach(step.to)) };
}

/** Every step between the meeting nodes and the end of one side, leading away from that end. */
function walkBack(side: SearchSide, meeting: readonly string[]): { from: string; step: Omit<Step, "weight"> }[] {
  const steps: { from: string; step: Omit<Step, "weight"> }[] = [];
  const seen = new Set(meeting);
  const waiting = [...meeting];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    for (const { from, hop } of side.nearer.get(node) ?? []) {
      steps.push({ from, step: { to: node, type: hop.type, edgeId: hop.edgeId } });
      if (!seen.has(from)) waiting.push(from);
      seen.add(from);
    }
  }
  return steps;
}

/** The best weakest link from a node to the end; recursion is as deep as a path is long. */
function bestReach(steps: Steps, end: string): (node: string) => number {
  const known = new Map<string, number>([[end, 1]]);
  const reach = (node: string): number => {
    const before = known.get(node);
    if (before !== undefined) return before;
    let best = 0;
    for (const { to, weight } of steps.get(node)?.values() ?? []) best = Math.max(best, Math.min(weight, reach(to)));
    known.set(node, best);
    return best;
  };
  return reach;
}

function compareBeginnings(a: Beginning, b: Beginning): number {
  return b.bound - a.bound || compareNodes(a.nodes, b.nodes);
}

function compareNodes(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < a.length && at < b.length; at++) {
    const order = compareText(a[at] ?? "", b[at] ?? "");
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
