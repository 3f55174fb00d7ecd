import { z } from "zod";
import { CheckAnswer, CheckCopyForm } from "./check-views.ts";
import { GatedCopy } from "./copy-endpoints.ts";
import { endpoint } from "./endpoint.ts";

/** A text to check: an interview note or a chat's page. Longer ones go through `throughline extract`. */
const checkInput = z.strictObject({
  text: z.string().max(100_000),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});

/** Checking a text that is kept nowhere. */
export const checkEndpoints = {
  check: endpoint({
    method: "POST",
    path: "/api/check",
    permission: "check",
    limit: "check",
    summary: "Check a text that is kept nowhere: its identifiers, what fails its check and was probably meant, payments and places",
    input: checkInput,
    output: CheckAnswer,
  }),
  checkCopy: endpoint({
    method: "POST",
    path: "/api/check/copy",
    permission: "check",
    limit: "check",
    summary: "What a text holds as a stamped working copy, or one suggestion, through the gate",
    input: checkInput.extend({ wanted: CheckCopyForm }),
    output: GatedCopy,
  }),
} as const;
