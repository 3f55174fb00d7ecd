import { expect, it } from "vitest";
import { credentialMark, SessionStore } from "./session-store.ts";

const minute = 60_000;

it("knows whose session a token is until it ends", () => {
  const sessions = new SessionStore();
  const token = sessions.start("user-1", "mark");
  expect(sessions.find(token)).toMatchObject({ userId: "user-1", credential: "mark" });
  sessions.end(token);
  expect(sessions.find(token)).toBeNull();
  expect(sessions.find("made-up")).toBeNull();
});

it("ends a session that was not used for a quarter of an hour", () => {
  let now = 0;
  const sessions = new SessionStore(() => now);
  const token = sessions.start("user-1", "");
  now = 14 * minute;
  sessions.touch(token);
  now += 14 * minute;
  expect(sessions.find(token)).not.toBeNull();
  now += minute;
  expect(sessions.find(token)).toBeNull();
  sessions.touch(token);
  expect(sessions.find(token)).toBeNull();
});

it("ends a session that a screen keeps asking about and nobody uses", () => {
  let now = 0;
  const sessions = new SessionStore(() => now);
  const token = sessions.start("user-1", "");
  for (; now < 15 * minute; now += minute / 12) expect(sessions.find(token)).not.toBeNull();
  expect(sessions.find(token)).toBeNull();
});

it("ends a session after eight hours however busy", () => {
  let now = 0;
  const sessions = new SessionStore(() => now);
  const token = sessions.start("user-1", "");
  for (; now < 8 * 60 * minute; now += 10 * minute) {
    expect(sessions.find(token)).not.toBeNull();
    sessions.touch(token);
  }
  expect(sessions.find(token)).toBeNull();
});

it("marks each password another way, and no password with nothing", () => {
  expect(new Set([credentialMark(null), credentialMark("$argon2id$one"), credentialMark("$argon2id$two")]).size).toBe(3);
});
