import { randomBytes, randomUUID } from "node:crypto";
import { hashToken } from "./hash-token.ts";

/** Whose session it is, and from where. */
export interface SessionOwner {
  readonly userId: string;
  /** What the person proved themselves with when it began, as {@link credentialMark} has it. */
  readonly credential: string;
  /** The browser's family and system, in words: what its owner knows it by in a list. */
  readonly browser: string;
}

interface Session extends SessionOwner {
  /** Names it in a list: nothing of the token can be told from it. */
  readonly sessionId: string;
  readonly startedAt: number;
  usedAt: number;
  /** When its person last proved that it is them; long ago for whoever signed in without proving anything. */
  provenAt: number;
}

/** A session as its owner may see it. Times are milliseconds since 1970. */
export interface ListedSession extends Pick<Session, "sessionId" | "browser" | "startedAt" | "usedAt"> {
  /** True for the session of whoever asks. */
  readonly isThisOne: boolean;
}

/** A session ends eight hours after it began, whatever happens. */
const longestMs = 8 * 60 * 60 * 1000;
/** A session ends when nobody used it for a quarter of an hour. */
const idleMs = 15 * 60 * 1000;
/** How long a proof is good for: a machine left unlocked for longer lets nothing out. */
const provenMs = 5 * 60 * 1000;

/**
 * Sessions on the server's side: the cookie holds a random token, the store its hash. They live in memory,
 * so a restart signs everybody out.
 */
export class SessionStore {
  readonly #sessions = new Map<string, Session>();
  readonly #now: () => number;

  constructor(now: () => number = () => Date.now()) {
    this.#now = now;
  }

  /** Begins a session and returns its token: 43 characters of base64url. Signing in with a password is a proof as well. */
  start({ userId, credential, browser }: SessionOwner): string {
    this.#forgetEnded();
    const token = randomBytes(32).toString("base64url");
    const at = this.#now();
    const provenAt = credential === "" ? Number.NEGATIVE_INFINITY : at;
    this.#sessions.set(hashToken(token), { userId, credential, browser, sessionId: randomUUID(), startedAt: at, usedAt: at, provenAt });
    return token;
  }

  /** Notes that the session's person has just proved that it is them. */
  prove(token: string): void {
    const session = this.#sessions.get(hashToken(token));
    if (session !== undefined && !this.#hasEnded(session)) session.provenAt = this.#now();
  }

  /** True for five minutes after a proof. */
  isProven(token: string): boolean {
    const session = this.#sessions.get(hashToken(token));
    return session !== undefined && !this.#hasEnded(session) && this.#now() - session.provenAt < provenMs;
  }

  /** The person a token belongs to, or null when there is no such session or it has ended. */
  find(token: string): Pick<Session, "userId" | "credential" | "sessionId"> | null {
    const session = this.#sessions.get(hashToken(token));
    return session === undefined || this.#hasEnded(session) ? null : session;
  }

  /** Notes that a person used the session. What a screen asks by itself, again and again, is no use. */
  touch(token: string): void {
    const session = this.#sessions.get(hashToken(token));
    if (session !== undefined && !this.#hasEnded(session)) session.usedAt = this.#now();
  }

  end(token: string): void {
    this.#sessions.delete(hashToken(token));
  }

  /** The sessions of the person a token belongs to, the last used first. None when the token is nobody's. */
  list(token: string): readonly ListedSession[] {
    const own = hashToken(token);
    return this.#sessionsLike(token)
      .map(([key, { sessionId, browser, startedAt, usedAt }]) => ({ sessionId, browser, startedAt, usedAt, isThisOne: key === own }))
      .sort((a, b) => b.usedAt - a.usedAt || b.startedAt - a.startedAt);
  }

  /** Ends one session of the person a token belongs to. False when they have none of this id, whoever else may. */
  endOne(token: string, sessionId: string): boolean {
    const found = this.#sessionsLike(token).find(([, session]) => session.sessionId === sessionId);
    return found !== undefined && this.#sessions.delete(found[0]);
  }

  /** Ends all sessions of the person a token belongs to but its own; returns how many. */
  endOthers(token: string): number {
    const own = hashToken(token);
    const others = this.#sessionsLike(token).filter(([key]) => key !== own);
    for (const [key] of others) this.#sessions.delete(key);
    return others.length;
  }

  /** Sessions of one person that hold: those begun with an earlier password are over, though nothing has asked for them yet. */
  #sessionsLike(token: string): readonly (readonly [key: string, session: Session])[] {
    const own = this.find(token);
    if (own === null) return [];
    return [...this.#sessions].filter(
      ([, session]) => session.userId === own.userId && session.credential === own.credential && !this.#hasEnded(session),
    );
  }

  #hasEnded({ startedAt, usedAt }: Session): boolean {
    return this.#now() - startedAt >= longestMs || this.#now() - usedAt >= idleMs;
  }

  #forgetEnded(): void {
    for (const [key, session] of this.#sessions) if (this.#hasEnded(session)) this.#sessions.delete(key);
  }
}

/**
 * What a session remembers of the password it began with: nothing that helps to guess it, and another one once the password
 * is set anew, by whatever process. Null is a person without a password, as demo people are.
 */
export function credentialMark(passwordHash: string | null): string {
  return passwordHash === null ? "" : hashToken(passwordHash);
}
