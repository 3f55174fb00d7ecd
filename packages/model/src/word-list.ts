/** The words of a list written as one text, parted by `|`; white space around each is dropped. For tables of words in many scripts. */
export function wordList(text: string): readonly string[] {
  return text
    .split("|")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
