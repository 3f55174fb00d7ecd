import { distance } from "fastest-levenshtein";
import { soundLikeness } from "../sound/sound-distance.ts";
import type { NameReason } from "./name-reason.ts";
import type { NameToken } from "./read-name.ts";

/** How nearly two words are one: 0 for two words, and why. */
export interface TokenLikeness {
  readonly likeness: number;
  readonly reason: NameReason;
}

const none: TokenLikeness = { likeness: 0, reason: "same-words" };
const same: TokenLikeness = { likeness: 1, reason: "same-words" };
/** What sounds the same is written alike by chance now and then. */
const sameSound = 0.92;
const initial = 0.75;
/** Words less alike than this are two words: within a script, and over two, whose sounds are known roughly. */
const leastWithinScript = 0.82;
const leastOverScripts = 0.72;
const leastOfShort = 0.86;
const short = 4;

/** Compares two words of names: as written and as they sound within a script, as they sound over two. Symmetric. */
export function tokenLikeness(left: NameToken, right: NameToken): TokenLikeness {
  if (left.written === right.written) return same;
  if (left.sound === "" || right.sound === "") return none;
  if (isInitial(left, right) || isInitial(right, left)) return { likeness: initial, reason: "initials" };
  if (Math.min(left.written.length, right.written.length) === 1 && left.script === "Latn") return none;
  const isOneScript = left.script === right.script;
  if (left.sound === right.sound) return { likeness: sameSound, reason: isOneScript ? "sounds-alike" : "other-script" };
  const sound = soundLikeness(left.sound, right.sound);
  if (!isOneScript) return likely(sound, leastOver(left, right), "other-script");
  const spelling = 1 - distance(left.written, right.written) / Math.max(left.written.length, right.written.length);
  return likely((sound + spelling) / 2, leastWithinScript, "spelt-otherwise");
}

function likely(likeness: number, least: number, reason: NameReason): TokenLikeness {
  return likeness < least ? none : { likeness, reason };
}

function leastOver(left: NameToken, right: NameToken): number {
  return Math.min(left.sound.length, right.sound.length) < short ? leastOfShort : leastOverScripts;
}

function isInitial({ written, script }: NameToken, whole: NameToken): boolean {
  return (
    script === "Latn" && written.length === 1 && whole.script === "Latn" && whole.written.length > 1 && whole.written.startsWith(written)
  );
}
