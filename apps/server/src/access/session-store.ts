import { createHash, randomBytes } from "node:crypto";

interface Session {
  readonly userId: string;
  readonly startedAt: number;
  usedAt: number;
}

/** A session ends eight hours after it began, whatever happens. */
const longestMs = 8 * 60 * 60 * 1000;
/** A session ends when it was not used for an hour. */
const idleMs = 60 * 60 * 1000;

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
  start(userId: string): string {
    this.#forgetEnded();
    const token = randomBytes(32).toString("base64url");
    const at = this.#now();
    this.#sessions.set(hashToken(token), { userId, startedAt: at, usedAt: at });
    return token;
  }

  /** The person a token belongs to, or null when there is no such session or it has ended. */
  use(token: string): string | null {
    const session = this.#sessions.get(hashToken(token));
    if (session === undefined || this.#hasEnded(session)) return null;
    session.usedAt = this.#now();
    return session.userId;
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

function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
