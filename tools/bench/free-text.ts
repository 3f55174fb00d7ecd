import { extractCandidates } from "@throughline/ingest/extract/extract-candidates";
import { recogniseAs } from "@throughline/model/identifier/registry";
import { inventChat } from "../recognition-corpus/invent-chat.ts";
import { type Answered, type Benchmark, type BenchmarkResult, digestOf, timeRuns } from "./benchmark.ts";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

const repetition = { warmUps: 1, runs: 3 } as const;
const unitsPerSize = 1000;
const seed = 12;
const context = { country: "TH" } as const;

/** The expressions that pages and answers on the web give for these eight kinds. */
const eightPasses: readonly RegExp[] = [
  /[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+\.[a-zA-Z]{2,}/g,
  /https?:\/\/[^\s<>"]+|www\.[^\s<>"]+/g,
  /\b(?:bc1[a-z0-9]{25,59}|[13][a-km-zA-HJ-NP-Z1-9]{25,34})\b/g,
  /\b0x[a-fA-F0-9]{40}\b/g,
  /\bT[1-9A-HJ-NP-Za-km-z]{33}\b/g,
  /\+?\d[\d\s().-]{7,}\d/g,
  /\b[A-Z]{2}\d{2}[A-Z0-9]{11,30}\b/g,
  /@[A-Za-z0-9_]{5,32}/g,
];

/**
 * B12: identifiers in a chat, sizes in thousands of UTF-16 units. Beside eight regular expressions, which say nothing of kind, key or check.
 * Recall is over the identifiers the chat is known to hold: a find counts when it overlaps one, and is right when it does. A line is void when
 * ours finds fewer. The second line is what no extraction that checks what it finds can do without: the rules alone, told where each value stands
 * and which rule reads it.
 */
export const freeText: Benchmark = {
  id: "B12",
  what: "identifiers in free text, thousands of units",
  sizes: [20_000],
  async *run({ size }) {
    const { text, identifiers } = inventChat({ units: size * unitsPerSize, seed });
    const extracted = await timeRuns(repetition, async () => extractCandidates(text, context));
    const checked = await timeRuns(repetition, async () => extracted.value.filter(({ rule, raw }) => recogniseAs(rule, raw, context).ok));
    const peer = await timeRuns(repetition, async () => matchAllPasses(text));
    const foundByPeer = countFound(identifiers, peer.value);
    const answered = (ms: number, found: number): Answered => ({ figure: ms, digest: digestOf([`found ${Math.min(found, foundByPeer)}`]) });
    const line = (what: string, { ms, value }: { readonly ms: number; readonly value: readonly Stretch[] }): BenchmarkResult => ({
      name: `${what}: ${sayFound(identifiers, value)}; by the peer ${sayFound(identifiers, peer.value)}`,
      size,
      unit: "ms",
      repetition,
      ours: answered(ms, countFound(identifiers, value)),
      peerName: "eight regular expressions",
      peer: answered(peer.ms, foundByPeer),
    });
    yield line("free text", extracted);
    yield line("its rules alone, told where and which", checked);
  },
};

function sayFound(identifiers: readonly Stretch[], finds: readonly Stretch[]): string {
  return `${countFound(identifiers, finds)} of ${identifiers.length} found, ${countFound(finds, identifiers)} of ${finds.length} finds right`;
}

/** Every stretch that one of the expressions matches, in order. */
export function matchAllPasses(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const pass of eightPasses) {
    for (const { index, 0: matched } of text.matchAll(pass)) found.push({ start: index, end: index + matched.length });
  }
  return found.sort((left, right) => left.start - right.start);
}

/** How many identifiers a find overlaps. */
export function countFound(identifiers: readonly Stretch[], finds: readonly Stretch[]): number {
  let count = 0;
  let first = 0;
  for (const { start, end } of identifiers) {
    while (first < finds.length && (finds[first]?.end ?? 0) <= start - longest) first += 1;
    for (let at = first; at < finds.length && (finds[at]?.start ?? 0) < end; at += 1) {
      if ((finds[at]?.end ?? 0) <= start) continue;
      count += 1;
      break;
    }
  }
  return count;
}

/** No find is longer, so none that ends further back can be followed by one that reaches further. */
const longest = 800;
