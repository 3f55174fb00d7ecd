import { ThroughlineError } from "@throughline/model/throughline-error";
import { type Logger, pino } from "pino";

export type Log = Pick<Logger, "info" | "warn" | "error">;

/** A log on stderr, one JSON object a line. What is logged is chosen field by field: no URL, no body, no name, no value from a case. */
export function openLog(level: string, destination: NodeJS.WritableStream = process.stderr): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

/**
 * What a log may say of an error: its class, its code, where it happened. The message is kept for our own errors only,
 * which name files, lines and statements; a stranger's message may quote a value.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
    .slice(0, 12);
  const isOurs = error instanceof ThroughlineError;
  return {
    error: error.name,
    ...(isOurs ? { code: error.code, message: error.message } : {}),
    frames,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
