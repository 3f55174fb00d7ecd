/**
 * The session cookie: `__Host-`, so that no other host or path can set one, Secure, HttpOnly, SameSite=Strict. Chromium and Firefox keep
 * a Secure cookie of http on this machine's own address; Safari does not. The name carries the port, so that a demo and a real
 * instance side by side do not share one.
 */
export function sessionCookieName(port: number): string {
  return `__Host-throughline-${port}`;
}

/** The token in a request's cookies, or "". */
export function readSessionToken(request: Request, port: number): string {
  const name = `${sessionCookieName(port)}=`;
  const cookie = (request.headers.get("cookie") ?? "").split(/;\s*/).find((pair) => pair.startsWith(name));
  return cookie?.slice(name.length) ?? "";
}

/** `Set-Cookie` for a new session; it ends with the browser or on the server, whichever comes first. */
export function setSessionCookie(token: string, port: number): string {
  return `${sessionCookieName(port)}=${token}; Path=/; Secure; HttpOnly; SameSite=Strict`;
}

/** `Set-Cookie` that removes the session's cookie. */
export function clearSessionCookie(port: number): string {
  return `${sessionCookieName(port)}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0`;
}
