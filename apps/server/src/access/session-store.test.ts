import { expect, it } from "vitest";
import { credentialMark, SessionStore } from "./session-store.ts";

const minute = 60_000;
const mali = { userId: "user-1", credential: "", browser: "Firefox on Linux" };

it("knows whose session a token is until it ends", () => {
  const sessions = new SessionStore();
  const token = sessions.start({ ...mali, credential: "mark" });
  expect(sessions.find(token)).toMatchObject({ userId: "user-1", credential: "mark" });
  sessions.end(token);
  expect(sessions.find(token)).toBeNull();
  expect(sessions.find("made-up")).toBeNull();
});

it("ends a session that was not used for a quarter of an hour", () => {
  let now = 0;
  const sessions = new SessionStore(() => now);
  const token = sessions.start(mali);
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
  const token = sessions.start(mali);
  for (; now < 15 * minute; now += minute / 12) expect(sessions.find(token)).not.toBeNull();
  expect(sessions.find(token)).toBeNull();
});

it("ends a session after eight hours however busy", () => {
  let now = 0;
  const sessions = new SessionStore(() => now);
  const token = sessions.start(mali);
  for (; now < 8 * 60 * minute; now += 10 * minute) {
    expect(sessions.find(token)).not.toBeNull();
    sessions.touch(token);
  }
  expect(sessions.find(token)).toBeNull();
});

it("takes the use of a session that never was for nothing", () => {
  const sessions = new SessionStore();
  expect(() => sessions.touch("made-up")).not.toThrow();
  expect(sessions.find("made-up")).toBeNull();
});

it("forgets none that is in use when another begins", () => {
  let now = 0;
  const sessions = new SessionStore(() => now);
  const first = sessions.start(mali);
  now = 14 * minute;
  const second = sessions.start({ ...mali, userId: "user-2" });
  expect(sessions.find(first)).toMatchObject({ userId: "user-1" });
  now = 20 * minute;
  sessions.start({ ...mali, userId: "user-3" });
  expect(sessions.find(first)).toBeNull();
  expect(sessions.find(second)).toMatchObject({ userId: "user-2" });
});

it("marks each password another way, and no password with nothing", () => {
  expect(credentialMark(null)).toBe("");
  expect(new Set([credentialMark(null), credentialMark("$argon2id$one"), credentialMark("$argon2id$two")]).size).toBe(3);
});

it("lists a person's own sessions, the last used first, and which of them asks, without their tokens", () => {
  let now = 0;
  const sessions = new SessionStore(() => now);
  const desk = sessions.start(mali);
  now = minute;
  const phone = sessions.start({ ...mali, browser: "Chrome on Android" });
  sessions.start({ ...mali, userId: "user-2" });
  now = 2 * minute;
  sessions.touch(desk);
  const listed = sessions.list(desk);
  expect(listed).toMatchObject([
    { browser: "Firefox on Linux", startedAt: 0, usedAt: 2 * minute, isThisOne: true },
    { browser: "Chrome on Android", startedAt: minute, usedAt: minute, isThisOne: false },
  ]);
  for (const token of [desk, phone]) expect(JSON.stringify(listed)).not.toContain(token);
  expect(sessions.list("made-up")).toEqual([]);
});

it("lists no session that has ended, nor one of an earlier password", () => {
  let now = 0;
  const sessions = new SessionStore(() => now);
  sessions.start(mali);
  now = 15 * minute;
  sessions.start({ ...mali, credential: "earlier" });
  const token = sessions.start(mali);
  expect(sessions.list(token)).toHaveLength(1);
});

it("ends one session of its owner by its id, and nobody else's", () => {
  const sessions = new SessionStore();
  const [desk, phone, stranger] = [sessions.start(mali), sessions.start(mali), sessions.start({ ...mali, userId: "user-2" })];
  const idOf = (token: string): string => sessions.list(token).find(({ isThisOne }) => isThisOne)?.sessionId ?? "";
  const [phoneId, strangerId] = [idOf(phone), idOf(stranger)];
  expect(sessions.endOne(desk, strangerId)).toBe(false);
  expect(sessions.endOne("made-up", phoneId)).toBe(false);
  expect(sessions.endOne(desk, phoneId)).toBe(true);
  expect(sessions.endOne(desk, phoneId)).toBe(false);
  expect([desk, phone, stranger].map((token) => sessions.find(token) !== null)).toEqual([true, false, true]);
});

it("ends all others of its owner and stays itself", () => {
  const sessions = new SessionStore();
  const [desk, phone, tablet] = [sessions.start(mali), sessions.start(mali), sessions.start(mali)];
  const stranger = sessions.start({ ...mali, userId: "user-2" });
  expect(sessions.endOthers(desk)).toBe(2);
  expect([desk, phone, tablet, stranger].map((token) => sessions.find(token) !== null)).toEqual([true, false, false, true]);
});

it("holds a proof for five minutes, which signing in with a password was, and without one was not", () => {
  let now = 0;
  const sessions = new SessionStore(() => now);
  const [known, demo] = [sessions.start({ ...mali, credential: "mark" }), sessions.start({ ...mali, credential: credentialMark(null) })];
  expect([sessions.isProven(known), sessions.isProven(demo), sessions.isProven("nobody's")]).toEqual([true, false, false]);
  now += 5 * 60_000;
  expect(sessions.isProven(known)).toBe(false);
  sessions.prove(demo);
  sessions.prove("nobody's");
  expect([sessions.isProven(known), sessions.isProven(demo), sessions.isProven("nobody's")]).toEqual([false, true, false]);
  now += 5 * 60_000 - 1;
  expect(sessions.isProven(demo)).toBe(true);
  now += 1;
  expect(sessions.isProven(demo)).toBe(false);
});
