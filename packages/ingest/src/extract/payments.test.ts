import { describe, expect, it } from "vitest";
import { extractCandidates } from "./extract-candidates.ts";
import { extractPayments } from "./payments.ts";

const wallet = "TGBRtrHUU4fWNQTEZQctxoxgmBaCvFFvta";

function read(text: string, country = "TH"): readonly unknown[] {
  return extractPayments(text, extractCandidates(text, { country })).map(({ amount, purpose, paidOn, from, to }) => [
    amount.amount,
    amount.currency,
    purpose,
    paidOn?.date ?? null,
    from?.kind ?? null,
    to?.kind ?? null,
  ]);
}

describe("payments in text", () => {
  it.each([
    [`On 14 March 2024 my mother paid 5,000 USDT as ransom to ${wallet}.`, ["5000", "USDT", "ransom", "2024-03-14", null, "wallet"]],
    ["แม่โอนเงิน 71,000 บาทเป็นค่าไถ่เข้าบัญชี กสิกร 012-3-45678-9", ["71000", "THB", "ransom", null, null, "bank-account"]],
    [`我把3万元赎金转到${wallet}`, ["30000", "CNY", "ransom", null, null, "wallet"]],
    [`Bọn nó bắt em chuyển 200 triệu đồng tiền chuộc vào ví ${wallet}`, ["200000000", "VND", "ransom", null, null, "wallet"]],
    [`They sent $300 from ${wallet} for my salary.`, ["300", "USD", "wage", null, "wallet", null]],
    ["nilituma M-Pesa 0712 345 678 KSh 20,000", ["20000", "KES", "unknown", null, null, "mobile-wallet"], "KE"],
    ["বিকাশ ০১৭১২৩৪৫৬৭৮ নাম্বারে ২০ হাজার টাকা পাঠাইছি", ["20000", "BDT", "unknown", null, null, "mobile-wallet"], "BD"],
    ["ငွေကျပ်သိန်း ၅၀ လွှဲပေးရတယ်", ["5000000", "MMK", "unknown", null, null, null], "MM"],
    ["मैंने एजेंट को 2 लाख रुपये दिए", ["200000", "INR", "unknown", null, null, null], "IN"],
    ["paid Rs. 1,50,000 to the agent", ["150000", "INR", "unknown", null, null, null], "IN"],
    ["妈妈汇款 50,000 元 2024年2月3日", ["50000", "CNY", "unknown", "2024-02-03", null, null], "CN"],
    ["POSB 123-45678-9 S$800 on 3 Apr 2024", ["800", "SGD", "unknown", "2024-04-03", null, "bank-account"], "SG"],
    [
      `I opened Binance (uid 55667788) for them, they moved 30k USDT to ${wallet} on Jan 5th, 2024`,
      ["30000", "USDT", "unknown", "2024-01-05", null, "wallet"],
    ],
    ["Sent ₱15,000 to Maria S. on Feb. 3, 2024; she left", ["15000", "PHP", "unknown", "2024-02-03", null, null], "PH"],
    ["We paid ฿20,000 to the broker for the ticket.", ["20000", "THB", "travel", null, null, null]],
  ] as const)("reads %j", (text, expected, country: string = "TH") => {
    expect(read(text, country)).toEqual([expected]);
  });

  it.each([
    ["โอนเงิน 15,000 บาท เข้าบัญชีธนาคารกสิกรไทย 012-3-45678-9 ของแม่ วันที่ ๑๒ มี.ค. ๒๕๖๗", "2024-03-12"],
    ["On Mar. 12, 2024 I paid 500 USD, in May 2024 he left. On 1 June 2024 we ate.", "2024-03-12"],
    ["Nhà em chuyển 5.000.000 đồng ngày 12 tháng 3 năm 2024.", "2024-03-12"],
    ["I paid 500 USD in March 2024", "2024-03"],
    ["I paid 500 USD. It was 12 March 2024.", null],
    ["I paid 500 USD on 03/04/2024", null],
  ])("dates %j by the nearest date of its sentence: %s", (text, date) => {
    expect(read(text).map((payment) => (payment as unknown[])[3])).toEqual([date]);
  });

  it("takes no number without a currency, no price nobody paid, and no account's digits", () => {
    expect(read("We slept in room 5000. The room cost 300 USD. KBank 0123456789 is hers.")).toEqual([]);
  });

  it("leaves both legs empty rather than take one from another sentence", () => {
    expect(read(`Her wallet is ${wallet}. He paid 300 USD.`)).toEqual([["300", "USD", "unknown", null, null, null]]);
  });

  it("gives offsets that slice to what was written, in digits of any script", () => {
    const text = "จ่าย ๕,๐๐๐ บาท แล้ว";
    const [payment] = extractPayments(text, []);
    expect([payment?.raw, text.slice(payment?.start, payment?.end), payment?.amount.amount]).toEqual(["๕,๐๐๐ บาท", "๕,๐๐๐ บาท", "5000"]);
  });
});
