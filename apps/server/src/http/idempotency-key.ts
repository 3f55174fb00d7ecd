import { HttpProblem } from "./problem.ts";

/**
 * The `Idempotency-Key` of a request, or null. The browser makes one for each thing it asks to be made and sends it again when the
 * answer was lost; whoever makes things makes one thing for one key of one person.
 */
export function readIdempotencyKey(request: Request): string | null {
  const key = request.headers.get("idempotency-key");
  if (key !== null && !/^[\w-]{16,128}$/.test(key))
    throw new HttpProblem("wrong-idempotency-key", 400, "The Idempotency-Key has to be 16 to 128 letters, digits, hyphens or underscores.");
  return key;
}
