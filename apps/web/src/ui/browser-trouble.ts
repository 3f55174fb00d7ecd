/** What went wrong in the reader's own browser; the message is for them. */
export class BrowserTrouble extends Error {
  constructor(words: string) {
    super(words);
    this.name = "BrowserTrouble";
  }
}
