import type { Claims } from "../claims.ts";
import { mark } from "./marked-texts.ts";

/** Claims of a server's log that each line is one object that we wrote, about one a request, and that nothing that was sent stands in it. */
export function claimLog(claims: Claims, log: string, requests: number): void {
  const lines = log.split("\n").filter((line) => line !== "");
  const forged = lines.filter((line) => !isEntry(line)).length;
  const told = lines.filter((line) => line.includes(mark)).length;
  claims.make({
    claim: "raw newlines in the log, and texts that were sent",
    figure: `${forged} lines that are no entry and ${told} with a text, of ${lines.length}`,
    isHeld: forged === 0 && told === 0 && lines.length >= requests / 2,
  });
}

function isEntry(line: string): boolean {
  try {
    const entry: unknown = JSON.parse(line);
    return typeof entry === "object" && entry !== null && "level" in entry && "time" in entry;
  } catch {
    return false;
  }
}
