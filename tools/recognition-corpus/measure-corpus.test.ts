import { describe, expect, it } from "vitest";
import { inventChat } from "./invent-chat.ts";
import { corpusLanguages, inventNotes } from "./invent-notes.ts";
import { measureCorpus } from "./measure-corpus.ts";
import { measurePayments } from "./measure-payments.ts";

const small = { notes: 160, seed: 7 };

describe("the corpus of invented notes", () => {
  it("has every language, and says where each identifier stands", () => {
    const notes = [...inventNotes(small)];
    expect(new Set(notes.map(({ language }) => language)).size).toBe(corpusLanguages.length);
    for (const { text, identifiers } of notes)
      for (const { start, end } of identifiers) expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
  });

  it("is the same for the same seed, and another for another", () => {
    expect([...inventNotes(small)]).toEqual([...inventNotes(small)]);
    expect([...inventNotes({ ...small, seed: 8 })]).not.toEqual([...inventNotes(small)]);
  });

  it("makes a chat that holds what it says", () => {
    const { text, identifiers } = inventChat({ units: 20_000, seed: 3 });
    expect(text.length).toBeGreaterThanOrEqual(20_000);
    expect(identifiers.length).toBeGreaterThan(10);
    for (const { start, end } of identifiers) expect(end).toBeGreaterThan(start);
  });
});

describe("extraction from the corpus, in small", () => {
  it("finds nearly all identifiers of nearly every language, and little else", () => {
    const { overall, languages } = measureCorpus(small);
    expect(overall.right / overall.found).toBeGreaterThanOrEqual(0.98);
    expect(overall.right / overall.there).toBeGreaterThanOrEqual(0.97);
    for (const [language, { right, there }] of languages) expect(right / there, language).toBeGreaterThanOrEqual(0.9);
  });

  it("finds nearly all payments, with their legs and dates", () => {
    const { dates, ...payments } = measurePayments({ rounds: 3, seed: 7 });
    for (const { there, found, right } of [payments, dates]) {
      expect(right / found).toBeGreaterThanOrEqual(0.95);
      expect(right / there).toBeGreaterThanOrEqual(0.9);
    }
  });
});
