import { expect, it } from "vitest";
import { openPlainEngine } from "../testing/plain-engine.ts";
import { RandomRecord } from "../testing/random-record.ts";
import { type AskingEngine, rememberAnswer } from "./asking-engine.ts";

async function openAt() {
  const record = new RandomRecord({ seed: 4 });
  const plain = await openPlainEngine(record.feed);
  const at = { recordId: "11111111-1111-4111-8111-111111111111", seq: 1, headHash: "a".repeat(64) };
  const engine: AskingEngine = { ask: plain.ask, position: async () => ({ ...at }) };
  return { engine, at, plain };
}

it("gives the same answer under one key until the graph moves, and another under another key", async () => {
  const { engine, at, plain } = await openAt();
  let made = 0;
  const ask = (key: string) => rememberAnswer(engine, key, async () => ++made);
  expect([await ask("one"), await ask("one"), await ask("two")]).toEqual([1, 1, 2]);
  at.seq = 2;
  expect([await ask("one"), await ask("two")]).toEqual([3, 4]);
  plain.close();
});

it("keeps no answer that failed, nor any of an engine without a position", async () => {
  const { engine, plain } = await openAt();
  await expect(rememberAnswer(engine, "key", () => Promise.reject(new RangeError("asked too much")))).rejects.toThrow(RangeError);
  expect(await rememberAnswer(engine, "key", async () => "well")).toBe("well");
  expect(await rememberAnswer({ ask: plain.ask }, "key", async () => "new")).toBe("new");
  plain.close();
});
