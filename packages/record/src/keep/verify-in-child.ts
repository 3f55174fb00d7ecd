import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ThroughlineError } from "@throughline/model/throughline-error";
import type { StoreOptions } from "../store/record-store.ts";
import { refuseWhileLocked } from "./lock-file.ts";
import type { Verification } from "./verify-record.ts";

type Message = { readonly where: string } | { readonly verification: Verification } | { readonly failure: string };

/**
 * Verifies a record in a child process, so that damage which aborts the reader is found and named instead of ending us.
 * `isQuick` checks the chain and the bodies only. Throws `key-wrong`, `record-missing` and `record-locked` as opening does.
 */
export async function verifyInChild(options: StoreOptions, isQuick = false): Promise<Verification> {
  refuseWhileLocked(options.dataDirectory);
  const child = fork(fileURLToPath(new URL("../../dist/keep/verify-child.js", import.meta.url)), [], {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  let where = "record.db";
  let outcome: Message | null = null;
  child.on("message", (message: Message) => {
    if ("where" in message) where = message.where;
    else outcome = message;
  });
  child.send({
    dataDirectory: options.dataDirectory,
    key: options.key === null ? null : Buffer.from(options.key).toString("hex"),
    isQuick,
  });
  await new Promise<void>((resolve) => child.once("exit", () => resolve()));
  return verificationFrom(outcome, where);
}

function verificationFrom(outcome: Message | null, where: string): Verification {
  if (outcome !== null && "verification" in outcome) return outcome.verification;
  if (outcome !== null && "failure" in outcome && ["record-missing", "record-newer", "key-wrong"].includes(outcome.failure)) {
    throw new ThroughlineError(
      outcome.failure,
      "The record cannot be verified: it is not there, the key is not its own, or a newer Throughline wrote it.",
    );
  }
  return { entries: 0, damage: [{ where, reason: "unreadable-page" }] };
}
