import { ThroughlineError } from "@throughline/model/throughline-error";
import type { StoreOptions } from "../store/record-store.ts";
import { askChild, keyInMessage } from "./ask-child.ts";
import { refuseWhileLocked } from "./lock-file.ts";
import type { Verification } from "./verify-record.ts";

type Answer = { readonly verification: Verification } | { readonly failure: string };

/**
 * Verifies a record in a child process, so that damage which aborts the reader is found and named instead of ending us.
 * `isQuick` checks the chain and the bodies only. Throws `key-wrong`, `record-missing` and `record-locked` as opening does.
 */
export async function verifyInChild(options: StoreOptions, isQuick = false): Promise<Verification> {
  refuseWhileLocked(options.dataDirectory);
  const { dataDirectory, key } = options;
  const message = { dataDirectory, key: keyInMessage(key), isQuick };
  const { answer, where } = await askChild<Answer>(new URL("../../dist/keep/verify-child.js", import.meta.url), message, "record.db");
  return verificationFrom(answer, where);
}

function verificationFrom(answer: Answer | null, where: string): Verification {
  if (answer !== null && "verification" in answer) return answer.verification;
  if (answer !== null && ["record-missing", "record-newer", "key-wrong"].includes(answer.failure)) {
    throw new ThroughlineError(
      answer.failure,
      "The record cannot be verified: it is not there, the key is not its own, or a newer Throughline wrote it.",
    );
  }
  return { entries: 0, damage: [{ where, reason: "unreadable-page" }] };
}
