import { describe, expect, it } from "vitest";
import { importText, keysOf, reasonsOf } from "../testing/import-text.ts";

const wallet = "TUvPNdMEYKcq4DdanggXHwwkC5MPwTwzjF";

describe("payments and relations", () => {
  it("keep what was paid apart from what was received, with sides that are no identifiers", async () => {
    const text = `Case no.,Paid from,From bank,Paid to,To bank,Amount,Currency,Amount received,Received currency,Paid on,Purpose,Payment reference
A,family,,871-2-30495-6,กสิกรไทย,"71,000",THB,,,25/12/2025,ransom,TX 77
A,871-2-30495-6,KBank,${wallet},,"71,000",THB,"2,000",USDT,25/12/2025,ransom,
B,ไม่ทราบ,,${wallet},,,,500,USDT,26/12/2025,ค่าไถ่,
`;
    const { caseFiles, ...gathered } = await importText(text);
    expect(gathered).toMatchObject({ rows: 3, accepted: 3, refusals: [] });
    expect(caseFiles[0]?.payments).toMatchObject([
      {
        from: { side: "family" },
        to: { identifier: { key: "bank-account:TH.004:8712304956" } },
        paid: { amount: "71000", amountMinorUnits: 7_100_000, currency: "THB" },
        paidOn: "2025-12-25",
        purpose: "ransom",
        reference: "TX 77",
      },
      {
        from: { identifier: { key: "bank-account:TH.004:8712304956" } },
        to: { identifier: { key: `wallet:tron:${wallet}` } },
        paid: { currency: "THB" },
        received: { amount: "2000", currency: "USDT" },
      },
    ]);
    expect(caseFiles[1]?.payments).toMatchObject([{ from: { side: "unknown" }, received: { amount: "500" }, purpose: "ransom" }]);
    expect(caseFiles[1]?.payments[0]).not.toHaveProperty("paid");
  });

  it("count each side as seen in the case file, as payer or payee", async () => {
    const { caseFiles } = await importText(`case,from,from bank,to,amount,currency,date\nA,8712304956,KBank,${wallet},5,USDT,2025-01-02\n`);
    expect(caseFiles[0]?.sightings.map(({ kind, role, seenOn, heldBy }) => [kind, role, seenOn, heldBy])).toEqual([
      ["bank-account", "paid-from", "2025-01-02", "not-asked"],
      ["wallet", "paid-to", "2025-01-02", "not-asked"],
    ]);
  });

  it("refuse a payment between nobody known, and an account whose bank is not told", async () => {
    const gathered = await importText("case,from,to,amount,currency\nA,survivor,family,5,THB\nB,survivor,8712304956,5,THB\n");
    expect(reasonsOf(gathered)).toEqual(["2 to no-identifier-in-payment", "3 to needs-bank"]);
    expect(gathered).toMatchObject({ accepted: 1, refused: 1 });
    expect(keysOf(gathered)).toEqual(["<8712304956>"]);
  });

  it("keep a payment whose amount cannot be read, without it", async () => {
    const gathered = await importText(
      `case,from,to,amount,currency,purpose\nA,family,${wallet},about a lot,THB,ransom\nA,family,${wallet},5 THB,USDT,loan\n`,
    );
    expect(reasonsOf(gathered)).toEqual(["2 amount not-an-amount", "3 amount currency-conflict", "3 purpose unknown-purpose"]);
    expect(gathered.caseFiles[0]?.payments).toHaveLength(2);
  });

  it("state relations between two identifiers, in English and Thai", async () => {
    const text = `case,from kind,from,relation,to kind,to\nA,telegram,@first_name,moved to,wechat,second_name\nA,telegram,@first_name,ควบคุม,wallet,${wallet}\nB,telegram,@first_name,likes,wallet,${wallet}\nC,telegram,@first_name,uses,wallet,\n`;
    const gathered = await importText(text);
    expect(gathered.caseFiles[0]?.statements.map(({ from, relation, to }) => [from.key, relation, to.key])).toEqual([
      ["handle:telegram:first_name", "moved-to", "handle:wechat:second_name"],
      ["handle:telegram:first_name", "controls", `wallet:tron:${wallet}`],
    ]);
    expect(reasonsOf(gathered)).toEqual(["4 relation unknown-relation", "5 relation needs-both-sides"]);
    expect(gathered.accepted).toBe(4);
  });
});
