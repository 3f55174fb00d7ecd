import { describe, expect, it } from "vitest";
import { extractCandidates } from "./extract-candidates.ts";

const found = (text: string, country?: string): readonly string[] =>
  extractCandidates(text, country === undefined ? {} : { country }).map(({ key }) => decodeURIComponent(key));
const holders = (text: string, country = "TH"): readonly (string | undefined)[] =>
  extractCandidates(text, { country }).map(({ suggestedHeldBy }) => suggestedHeldBy);

describe("the words round a number", () => {
  it("speak of the number they lead to, and not of the one before", () => {
    expect(found("Simu 0712 345 678, M-Pesa 0722 000 000", "KE")).toEqual([
      "phone:e164:+254712345678",
      "mobile-wallet:m-pesa:+254722000000",
    ]);
    expect(found("编号 12345678  Telegram：@hr_mawngpla", "CN")).toEqual(["handle:telegram:hr_mawngpla"]);
    expect(found("012-3-45678-9 (KBank)", "TH")).toEqual(["bank-account:TH.004:0123456789"]);
  });

  it("are read together with a word for numbers behind them", () => {
    expect(found("Wave Pay နံပါတ် 09 420 123 456", "MM")).toEqual(["mobile-wallet:wavepay:+959420123456"]);
  });

  it("make no account of a phone whose country is not known, and no phone of a number's tail", () => {
    expect(found("ስልክ 0911 234567 ነው፣ የንግድ ባንክ")).toEqual([]);
    expect(found("ເບີໂທ 020 5555 1234", "TH")).toEqual([]);
    expect(found("โทร 081-234-5678 089-123-4567", "TH")).toEqual(["phone:e164:+66812345678", "phone:e164:+66891234567"]);
  });

  it("include the bank of the form that the number's line is part of", () => {
    const form = "Bank name: Krungthai\nHolder: his sister\nAccount number: 678-0-12345-6\nAmount: 50000";
    expect(found(form, "TH")).toEqual(["bank-account:TH.006:6780123456"]);
    expect(found("Account: 678-0-12345-6\nBank: Krungthai", "TH")).toEqual(["bank-account:TH.006:6780123456"]);
    expect(found("KBank: 012-3-45678-9\nAccount: 678-0-12345-6", "TH")).toEqual(["bank-account:TH.004:0123456789", ""]);
  });

  it("include the one platform of the line of an @name, with a doubt, and none of two", () => {
    expect(extractCandidates("电报群：t.me/joinchat/AAAAAEx_abcdEFGH1234 联系人 @laoban168", {}).at(-1)).toMatchObject({
      key: "handle:telegram:laoban168",
      confidence: "doubtful",
    });
    expect(found("Telegram or Instagram, all the same to him and to everybody there, is @laoban168")).toEqual([]);
  });

  it("give an account the bank behind it where the one before was the other number's", () => {
    expect(found("no rekening 3340626404 BRI no rekening 5236978525 BCA", "ID")).toEqual([
      "bank-account:ID.BRINIDJA:3340626404",
      "bank-account:ID.CENAIDJA:5236978525",
    ]);
    expect(found("BRI no rekening 3340626404, BCA no rekening 5236978525", "ID")).toEqual([
      "bank-account:ID.BRINIDJA:3340626404",
      "bank-account:ID.CENAIDJA:5236978525",
    ]);
    expect(found("账号78658306249883252，开户行工商银行 2024-01-05", "CN")).toEqual(["bank-account:CN.ICBKCNBJ:78658306249883252"]);
  });

  it("are not needed by a Chinese plate", () => {
    expect(found("坐上一辆云J·U2055的商务车", "CN")).toEqual(["vehicle:CN:云JU2055"]);
  });

  it("are found behind an Amharic preposition", () => {
    expect(found("ደላላው በቴሌግራም @addis_job_agent አገኘኝ")).toEqual(["handle:telegram:addis_job_agent"]);
  });
});

describe("whose a value is", () => {
  it("is said in its own sentence and line", () => {
    expect(holders("Mẹ em chuyển vào MB 9704229201234567890. Công ty cũ", "VN")).toEqual(["family"]);
    expect(holders("Zalo 0903 123 456\nsếp nói vậy", "VN")).toEqual([undefined]);
  });

  it("is the speaker's in a chat, where the speaker is one of theirs", () => {
    expect(holders("12/03/2024, 21:20 - Agent Kumar: my new no +66 62 345 6789")).toEqual(["syndicate"]);
    expect(holders("12/03/2024, 21:20 - Ravi: my new no +66 62 345 6789")).toEqual(["survivor"]);
  });

  it("is not read out of a place's name, nor asked of what nobody holds", () => {
    expect(holders("ทะเบียน ฮต 4521 ที่แม่สอด")).toEqual([undefined]);
    expect(holders("The boss took my sister to KK Park")).toEqual([undefined]);
  });
});

describe("what stands behind a name or a link", () => {
  it("is the building of a compound", () => {
    expect(found("held in KK Park, building C7 for a year")).toEqual(["compound:within:kk-park/building c7"]);
    expect(found("KK园区5栋")).toEqual(["compound:within:kk-park/building 5"]);
    expect(found("KK Park block the exit")).toEqual(["compound:alias:kk-park"]);
  });

  it("is the place of a map's link", () => {
    expect(found("location https://maps.google.com/?q=16.6871,98.5061")).toEqual(["compound:point:16.6871,98.5061"]);
  });

  it("is a Delhi plate with its four groups, and an account of Alipay", () => {
    expect(found("गाड़ी नंबर DL 8C AF 5031", "IN")).toEqual(["vehicle:IN:DL8CAF5031"]);
    expect(found("家人转到支付宝 13812345678", "CN")).toEqual(["mobile-wallet:alipay:+8613812345678"]);
  });

  it("is a name on LINE when that is written as LINE writes it", () => {
    expect(found("add me on LINE lucky_girl88 tonight")).toEqual(["handle:line:lucky_girl88"]);
    expect(found("we stood in line lucky_girl88 said")).toEqual([]);
    expect(found("Production LINE 12B stopped")).toEqual([]);
  });

  it("is a wallet's tag or memo, without which an exchange's account says nothing", () => {
    expect(found("XRP rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh, memo 102334770")).toEqual([
      "wallet:xrp:rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh?dt=102334770",
    ]);
    expect(found("XRP rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh and then nothing")).toEqual(["wallet:xrp:rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh"]);
  });

  it("is a plate's province, and no colour", () => {
    expect(found("ทะเบียนรถ กข 1234 เชียงราย สีดำ", "TH")).toEqual(["vehicle:TH:กข1234เชียงราย"]);
    expect(found("ทะเบียนรถ กข 1234 สีขาว", "TH")).toEqual(["vehicle:TH:กข1234"]);
    expect(found("ကားနံပါတ် 5M/1234 အဖြူ", "MM")).toEqual(["vehicle:MM:5M1234"]);
  });

  it("is the rest of an address with its signs hidden, spaces and all", () => {
    expect(found("mail: abel.t.work1998 [at] gmail [dot] com")).toEqual(["email:address:abel.t.work1998@gmail.com"]);
  });
});

describe("a passport's number", () => {
  it("may have a space in it, and is no account of the platform named before", () => {
    expect(found("He made me open a Binance account with my passport EP 7654321", "ET")).toEqual([]);
    expect(found("Ethiopian passport EP 7654321", "TH")).toEqual(["document:passport-et:EP7654321"]);
  });
});
