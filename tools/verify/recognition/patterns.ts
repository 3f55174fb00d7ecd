import { extractCandidates } from "@throughline/ingest/extract/extract-candidates";
import type { Claims } from "../claims.ts";

const length = 100_000;
const mostMs = 200;
const runs = 3;
const signs = [..."aZ09@.-_+:/()[]{}<>=#,;'\"\n\t \u00a0\u200b\u0301กေ๐微é😀"];
const patterns =
  `a- |1 |1 1 1 |a.|a@|@a|@@|[.]|[[((|(1|1(|1-|1.|-1|+6 |+66 81 |0x|0x1|bc1q|T1 |T123abcd |TR7NHqjeKQ xGTCi8q8ZY |DE12 |DE12|http://|http://.|://|000201|
line |line id: |Telegram |tg@a1 |passport A1 |account 1 |bank 12345 |bank 123456 |KBank 1234567890 |phone 0812 |call |order |Binance 1|wallet |my |boss |
KK Park |微信|微信号a|a[at]|a [dot] b|a (at) b (dot) c |(at)|4111 1111 1111 1111 |12:30 |2024-01-01 |$1 |1,|A1|1A|é1|၁ |က္|12345\n|1\n|x: a|a\u200b|a_b |
Bank: KBank\nAccount: 12345678901\n|Account: 123456\n|01/02/2024, 10:10 - Boss: my 0812345678\n|@abc |Telegram @abc |020 5555 |浙A|UQ tag: 1 |a [at] b |KK园区5栋|GCash 091712 `
    .replaceAll("\n\n", "\n")
    .split("|")
    .map((pattern) => pattern.replace(/^\n/u, ""));

/** 100 kB of any repeated sign or pattern takes no more than 200 ms of this thread's processor time: the best of three runs. */
export async function verifyPatterns(claims: Claims): Promise<void> {
  const times = [...signs, ...patterns, `${"a".repeat(64)}@`].map((pattern) => ({ pattern, ms: timeOf(pattern) }));
  const [slowest] = times.toSorted((left, right) => right.ms - left.ms);
  claims.make({
    claim: `${length / 1000} kB of each of ${times.length} signs and patterns`,
    figure: `at most ${slowest?.ms.toFixed(0)} ms (${JSON.stringify(slowest?.pattern)}), asked ${mostMs} ms`,
    isHeld: (slowest?.ms ?? 0) <= mostMs,
  });
}

function timeOf(pattern: string): number {
  const text = pattern.repeat(Math.ceil(length / pattern.length)).slice(0, length);
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run += 1) {
    const start = process.cpuUsage();
    extractCandidates(text, { country: "TH" });
    best = Math.min(best, process.cpuUsage(start).user / 1000);
  }
  return best;
}
