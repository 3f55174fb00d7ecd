import { once } from "node:events";
import { createWriteStream } from "node:fs";

/** Writes a long CSV of so many rows, five of a case file, without holding it: handles, phones and accounts that are all well formed. */
export async function writeLongFile(path: string, rows: number): Promise<void> {
  const out = createWriteStream(path);
  out.write("Case no.,Kind,Value,Bank,Role,Date\n");
  for (let row = 0; row < rows; row += 1) {
    if (!out.write(`${lineOf(row)}\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

function lineOf(row: number): string {
  const reference = `L-${Math.floor(row / 5)}`;
  const date = `2026-01-${String(1 + (row % 28)).padStart(2, "0")}`;
  if (row % 3 === 0) return `${reference},telegram,@longfile${row},,recruiter,${date}`;
  if (row % 3 === 1) return `${reference},phone,+668${String(10_000_000 + (row % 89_999_999))},,contact,${date}`;
  return `${reference},bank account,${String(2_000_000_000 + row)},KBank,paid to,${date}`;
}
