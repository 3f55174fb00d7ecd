/**
 * An unexpected failure with a stable code. The message names files, lines, columns and statements,
 * never a value from a case (STYLE: Errors); tests assert `code`, not the message.
 */
export class ThroughlineError extends Error {
  readonly code: string;

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "ThroughlineError";
    this.code = code;
  }
}
