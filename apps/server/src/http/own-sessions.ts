import { describeBrowser } from "../access/describe-browser.ts";
import type { ListedSession } from "../access/session-store.ts";
import type { RunningServer } from "./running-server.ts";
import { clearSessionCookie, readSessionToken, setSessionCookie } from "./session-cookie.ts";

/** The caller's session, and the others of the same person: what a handler may do with them, without seeing a token. */
export interface OwnSessions {
  /** Names the caller's session, as a list of them does; "" when they have none. */
  readonly id: string;
  /** Begins the caller's session, in place of the one they had. `credential` marks what they proved themselves with. */
  start(userId: string, credential: string): void;
  end(): void;
  /** Notes that the caller has just proved that it is them. */
  prove(): void;
  list(): readonly ListedSession[];
  /** False when the caller has no session of this id. */
  endOne(sessionId: string): boolean;
  /** Ends all but the caller's; returns how many. */
  endOthers(): number;
}

/** A request's sessions, and what its answer has to say of them. */
export interface RequestSessions {
  readonly own: OwnSessions;
  /** `Set-Cookie` headers for the answer. */
  readonly cookies: readonly string[];
  /** Who has just signed in; empty when nobody did. */
  signedIn(): string;
}

/** Opens the sessions of whoever sent a request. */
export function openOwnSessions({ sessions, port }: Pick<RunningServer, "sessions" | "port">, request: Request): RequestSessions {
  const token = readSessionToken(request, port);
  const cookies: string[] = [];
  let signedIn = "";
  const own: OwnSessions = {
    id: sessions.find(token)?.sessionId ?? "",
    start(userId, credential) {
      signedIn = userId;
      if (token !== "") sessions.end(token);
      const browser = describeBrowser(request.headers.get("user-agent") ?? "");
      cookies.push(setSessionCookie(sessions.start({ userId, credential, browser }), port));
    },
    end() {
      sessions.end(token);
      cookies.push(clearSessionCookie(port));
    },
    prove: () => sessions.prove(token),
    list: () => sessions.list(token),
    endOne: (sessionId) => sessions.endOne(token, sessionId),
    endOthers: () => sessions.endOthers(token),
  };
  return { own, cookies, signedIn: () => signedIn };
}
