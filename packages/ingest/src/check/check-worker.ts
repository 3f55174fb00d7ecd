import { parentPort } from "node:worker_threads";
import { openTextCheck } from "./check-text.ts";
import type { CheckedText } from "./checked-text.ts";
import type { CheckOrder, CheckReport } from "./text-checker.ts";

const checkText = openTextCheck();

parentPort?.on("message", ({ number, text, context }: CheckOrder) => {
  parentPort?.postMessage({ number, checked: checkOrNull(text, context) } satisfies CheckReport);
});

function checkOrNull(text: string, context: CheckOrder["context"]): CheckedText | null {
  try {
    return checkText(text, context);
  } catch {
    return null;
  }
}
