import { describe, expect, it } from "vitest";
import { refusalWords } from "./refusal-words.ts";

describe("refusalWords", () => {
  it("says each refusal as a sentence of its own", () => {
    const sentences = Object.values(refusalWords);
    expect(new Set(sentences).size).toBe(sentences.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*[.]$/u);
  });
});
