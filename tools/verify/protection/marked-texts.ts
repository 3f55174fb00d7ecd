import { type NaughtyText, naughtyTexts } from "@throughline/model/testing/naughty-texts";
import type { Size } from "../setting.ts";

/** Stands in every text that is sent, to be looked for where it must not be. */
export const mark = "tlmark7731";

/** A text that ends in a mark of its own, so that a screen that shows it is known to. */
export interface MarkedText extends NaughtyText {
  readonly number: number;
}

/** In small, every shape of markup once and one of so many others. */
const everyInSmall = 80;

/** The texts that screens are shown, each with its mark. */
export function markedTexts(size: Size): readonly MarkedText[] {
  const others = naughtyTexts.filter(({ of }) => !runs.has(of));
  const markup = naughtyTexts.filter(({ of, text }) => runs.has(of) && (size === "full" || /^<[^/]/.test(text)));
  const chosen = [...markup, ...others.filter((_, at) => size === "full" || at % everyInSmall === 0)];
  return chosen.map(({ of, text }, number) => ({ of, number, text: `${text}${mark}n${number}z` }));
}

/** Classes of texts that would do something on a screen if they became a part of it. */
const runs: ReadonlySet<string> = new Set(["markup", "beacon"]);

/** True for a text that would do something if it became a part of a screen. */
export function wouldRun({ of }: NaughtyText): boolean {
  return runs.has(of);
}

/** The numbers of the texts that stand in what a screen shows, whatever the case of their letters. */
export function numbersIn(shown: string): number[] {
  return [...shown.matchAll(new RegExp(`${mark}n(\\d+)z`, "giu"))].map(([, number]) => Number(number));
}

/** The texts in lines of at most `most` signs: each that would run alone, the others as many as go into one. */
export function inLines(texts: readonly MarkedText[], most: number): string[] {
  const fitting = texts.filter(({ text }) => text.length <= most);
  return [
    ...fitting.filter(wouldRun).map(({ text }) => text),
    ...packed(
      fitting.filter((one) => !wouldRun(one)),
      most,
    ),
  ];
}

/** The texts in as few lines of at most `most` signs as they go into. */
export function packed(texts: readonly MarkedText[], most: number): string[] {
  const lines: string[] = [];
  for (const { text } of texts.filter((one) => one.text.length <= most)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + text.length < most) lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(text);
  }
  return lines;
}
