import { createHash, randomBytes } from "node:crypto";

interface Session {
  readonly userId: string;
  /** What the person proved themselves with when it began, as {@link credentialMark} has it. */
  readonly credential: string;
  readonly startedAt: number;
  usedAt: number;
}

/** A session ends eight hours after it began, whatever happens. */
const longestMs = 8 * 60 * 60 * 1000;
/** A session ends when nobody used it for a quarter of an hour. */
const idleMs = 15 * 60 * 1000;

/**
 * Sessions on the server's side: the cookie holds a random token, the store its hash. They live in memory,
 * so a restart signs everybody out.
 */
export class SessionStore {
  readonly #sessions = new Map<string, Session>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** Begins a session and returns its token: 43 characters of base64url. */
  start(userId: string, credential: string): string {
    this.#forgetEnded();
    const token = randomBytes(32).toString("base64url");
    const at = this.#now();
    this.#sessions.set(hashToken(token), { userId, credential, startedAt: at, usedAt: at });
    return token;
  }

  /** The person a token belongs to, or null when there is no such session or it has ended. */
  find(token: string): Pick<Session, "userId" | "credential"> | null {
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

function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
