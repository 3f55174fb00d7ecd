import { runParts } from "../run-parts.ts";
import { verifyCorpus } from "./corpus.ts";
import { verifyErrors } from "./errors.ts";
import { verifyLists } from "./lists.ts";
import { verifyPatterns } from "./patterns.ts";
import { verifyPayments } from "./payments.ts";
import { verifyPlaces } from "./places.ts";
import { verifySuggestions } from "./suggestions.ts";

/** `npm run verify -- recognition [--seed N] [--only PART]`: what recognition claims and a command can show, at full size. */
await runParts("recognition", [
  ["lists", verifyLists],
  ["errors", verifyErrors],
  ["places", verifyPlaces],
  ["corpus", verifyCorpus],
  ["payments", verifyPayments],
  ["patterns", verifyPatterns],
  ["suggestions", verifySuggestions],
]);
