import { expect, it } from "vitest";
import { SessionStore } from "./session-store.ts";

const minute = 60_000;

it("knows whose session a token is until it ends", () => {
  const sessions = new SessionStore();
  const token = sessions.start("user-1");
  expect(sessions.use(token)).toBe("user-1");
  sessions.end(token);
  expect(sessions.use(token)).toBeNull();
  expect(sessions.use("made-up")).toBeNull();
});

it("ends a session that was not used for an hour", () => {
  let now = 0;
  const sessions = new SessionStore(() => now);
  const token = sessions.start("user-1");
  now = 59 * minute;
  expect(sessions.use(token)).toBe("user-1");
  now += 60 * minute;
  expect(sessions.use(token)).toBeNull();
});

it("ends a session after eight hours however busy", () => {
  let now = 0;
  const sessions = new SessionStore(() => now);
  const token = sessions.start("user-1");
  for (; now < 8 * 60 * minute; now += 10 * minute) expect(sessions.use(token)).toBe("user-1");
  expect(sessions.use(token)).toBeNull();
});
