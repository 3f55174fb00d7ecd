/**
 * The session cookie. `__Host-` names need Secure, which a browser grants to https only; on http loopback it is a plain
 * HttpOnly, SameSite=Strict cookie whose name carries the port, so that a demo and a real instance side by side do not share one.
 */
export function sessionCookieName(port: number): string {
  return `throughline-${port}`;
}

/** The token in a request's cookies, or "". */
export function readSessionToken(request: Request, port: number): string {
  const name = `${sessionCookieName(port)}=`;
  const cookie = (request.headers.get("cookie") ?? "").split(/;\s*/).find((pair) => pair.startsWith(name));
  return cookie?.slice(name.length) ?? "";
}

/** `Set-Cookie` for a new session; it ends with the browser or on the server, whichever comes first. */
export function setSessionCookie(token: string, port: number): string {
  return `${sessionCookieName(port)}=${token}; Path=/; HttpOnly; SameSite=Strict`;
}

/** `Set-Cookie` that removes the session's cookie. */
export function clearSessionCookie(port: number): string {
  return `${sessionCookieName(port)}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;
}
