/**
 * An expected failure is a value. `Outcome` is what every step that may refuse its input returns;
 * the unexpected throws a {@link ThroughlineError}.
 */
export type Outcome<Value, Reason extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Reason };

/** Wraps a value that was taken. */
export function taken<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value };
}

/** Wraps the reason, a stable code, why a value could not be taken. Never carries the value itself. */
export function refused<Reason extends string>(reason: Reason): { readonly ok: false; readonly reason: Reason } {
  return { ok: false, reason };
}
