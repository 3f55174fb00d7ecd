import type { Page } from "playwright-core";
import type { Visitor } from "../../visitor.ts";
import { type MarkedText, numbersIn } from "./marked-texts.ts";

/** A person at a browser with hostile texts, and what stood on each screen they came to. */
export interface Tour {
  readonly page: Page;
  readonly address: string;
  /** The same person's other way in, for what would take long by hand. */
  readonly visitor: Visitor;
  readonly texts: readonly MarkedText[];
  /** Proves in the page's session that it is still the person: what leaves is answered without the question on the screen. */
  prove(): Promise<void>;
  /** Looks at a screen as it stands now. */
  look(screen: string, page?: Page): Promise<void>;
}

/** What was seen: the texts each screen showed, how often it was looked at, and how many elements a text had become. */
export interface Sight {
  readonly textsOn: Map<string, Set<number>>;
  looks: number;
  madeOfTexts: number;
}

/** Elements and attributes that no screen of ours has and that our texts would make. */
const made = [
  ...["onload", "onerror", "ontoggle", "onfocus", "srcdoc", "form[action]", "[href^='javascript:']"].map((part) =>
    /[[]/.test(part) ? part : `[${part}]`,
  ),
  ...["script:not([src])", "iframe", "base", "math", "object", "embed", "video", "meta[http-equiv=refresh]"],
].join();

/** Everything of a document that a reader could see, and the values of its fields, which its markup does not hold. */
const readScreen = `({
  made: document.querySelectorAll(${JSON.stringify(made)}).length,
  shown: [document.documentElement.textContent, ...Array.from(document.querySelectorAll("input, textarea"), ({ value }) => value)].join(" "),
})`;

/** A tour's `look`, which writes into a sight. */
export function lookInto(sight: Sight, usual: Page): Tour["look"] {
  return async (screen, page = usual) => {
    const { made, shown } = await page.evaluate<{ made: number; shown: string }>(readScreen);
    const seen = sight.textsOn.get(screen) ?? new Set();
    for (const number of numbersIn(shown)) seen.add(number);
    sight.textsOn.set(screen, seen);
    sight.looks += 1;
    sight.madeOfTexts += made;
  };
}

/** Lists of at most so many. */
export function inLots<One>(all: readonly One[], size: number): One[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));
}
