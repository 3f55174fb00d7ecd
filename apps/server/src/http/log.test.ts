import { Writable } from "node:stream";
import { ThroughlineError } from "@throughline/model/throughline-error";
import { expect, it } from "vitest";
import { describeError, openLog } from "./log.ts";

const canary = "CANARY 7731";

it("writes one object a line, with its level and time and no name of the machine", () => {
  let written = "";
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      written += chunk.toString("utf8");
      done();
    },
  });
  const log = openLog("info", destination);
  log.info({ endpoint: "find" }, "two\nlines");
  const [line = "", ...rest] = written.split("\n");
  expect(rest).toEqual([""]);
  const { time, ...entry } = JSON.parse(line);
  expect(entry).toEqual({ level: 30, endpoint: "find", msg: "two\nlines" });
  expect(new Date(time).toISOString()).toBe(time);
});

it("says of a stranger's error its class and where it happened, and no word of it", () => {
  const described = describeError(new RangeError(`${canary}\n    ${canary} at the end`));
  expect(Object.keys(described)).toEqual(["error", "frames"]);
  expect(described["error"]).toBe("RangeError");
  expect(JSON.stringify(described)).not.toContain(canary);
  const frames = described["frames"] as string[];
  expect(frames.length).toBeGreaterThan(0);
  for (const frame of frames) expect(frame).toMatch(/^at \S/);
});

it("says of our own error its code and words", () => {
  expect(describeError(new ThroughlineError("some-code", "What happened."))).toMatchObject({
    code: "some-code",
    message: "What happened.",
  });
});

it("describes a cause in the same way, and names at most twelve places", () => {
  const deep = (left: number): Error => (left === 0 ? new Error(canary) : deep(left - 1));
  const described = describeError(new ThroughlineError("some-code", "What.", { cause: deep(40) }));
  expect(described).toMatchObject({ cause: { error: "Error" } });
  expect(JSON.stringify(described)).not.toContain(canary);
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 40;
  expect(describeError(deep(40))["frames"]).toHaveLength(12);
  Error.stackTraceLimit = limit;
});

it("says of what is no error what sort of thing it is, and of an error without a place nothing", () => {
  expect(describeError(canary)).toEqual({ error: "string" });
  const placeless = new Error(canary);
  delete placeless.stack;
  expect(describeError(placeless)).toEqual({ error: "Error", frames: [] });
});
