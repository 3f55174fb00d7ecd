/** Why two names are alike, in the order it is told. */
export const nameReasons = [
  "same-words",
  "other-script",
  "sounds-alike",
  "spelt-otherwise",
  "initials",
  "joined-otherwise",
  "other-order",
  "more-words",
  "other-form",
] as const;
export type NameReason = (typeof nameReasons)[number];

const words: Readonly<Record<NameReason, string>> = {
  "same-words": "the same words",
  "other-script": "the same sounds in another script",
  "sounds-alike": "words that sound alike",
  "spelt-otherwise": "a word spelt nearly so",
  initials: "an initial for a whole word",
  "joined-otherwise": "words joined otherwise",
  "other-order": "in another order",
  "more-words": "one has a word that the other has not",
  "other-form": "another legal form",
};

/** The reasons as a sentence: "The same words, in another order, another legal form." */
export function sayWhyNames(reasons: readonly NameReason[]): string {
  const said = nameReasons
    .filter((reason) => reasons.includes(reason))
    .map((reason) => words[reason])
    .join(", ");
  return said === "" ? "" : `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}
