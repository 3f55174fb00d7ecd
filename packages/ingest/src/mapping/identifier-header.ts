import { identifierRules, rulesNamed } from "@throughline/model/identifier/registry";
import { headerForm } from "@throughline/model/person-fields";
import type { HeldBy, Role } from "@throughline/model/vocabulary";
import { asWrittenOrSaid, kindWordOf } from "./header-text.ts";
import type { IdentifierColumn } from "./mapping.ts";

/** Words that say a header is about something beside the identifier it names: "date of contact", "wallet balance", "account type", "caseworker phone". */
const besideIt =
  /\b(?:date|time|when|amount|balance|count|number of|how many|notes?|remarks?|comments?|status|type|kind|owner|holder|caseworker|case worker|interviewer|interpreter|staff|officer|social worker|organi[sz]ation|ngo|referr\w*|recruitment|birth|residence|origin|transit)\b|วันที่|เวลา|จำนวน|ยอด|หมายเหตุ|สถานะ|ประเภท|เจ้าหน้าที่|องค์กร|ผู้สัมภาษณ์|ล่าม|日期|时间|金额|余额|备注|状态|类型|工作人员|ngày|ghi chú|tanggal|catatan/u;
const aName = /\bnames?\b|ชื่อ|姓名|户名|名称|\btên\b|\bnama\b/u;
const aUserName = /\buser ?name|\bid name|compound name|site name|domain name|ชื่อผู้ใช้|用户名|园区名称|nama pengguna/u;
/** The name of whoever holds an account is a person's name: it is crossed out like any other. */
const holdersName =
  /(?:account|acct|acc|wallet|bank|holder|owner)(?: holder| owner)? name|name of (?:account|holder|owner)|account holder|account owner|ชื่อบัญชี|ชื่อเจ้าของบัญชี|ชื่อผู้ถือบัญชี|户名|开户人|持卡人|tên chủ tài khoản|chủ tài khoản|tên tài khoản|atas nama|nama pemilik|nama rekening|nama akun/u;

const wholeNames: ReadonlySet<string> = new Set(identifierRules.flatMap(({ name, names }) => [name, ...names].map(headerForm)));

/** True for the name of an account's holder. */
export function isHoldersName(header: string): boolean {
  const isOne = asWrittenOrSaid(header, (text) => (holdersName.test(headerForm(text)) && headerForm(text) !== "bank name" ? true : null));
  return isOne === true;
}

/** True when the header as a whole names a kind of identifier. */
export function isKindOfIdentifier(header: string): boolean {
  return wholeNames.has(headerForm(header));
}

/** The column that a header of identifiers means ("Recruiter phone", "กระเป๋าเงิน", "Boss's Telegram"), or null. */
export function identifierColumn(header: string): IdentifierColumn | null {
  const kind = kindWordOf(header);
  if (kind === null) return null;
  const form = headerForm(kind);
  if (!isKindOfIdentifier(kind) && (besideIt.test(form) || (aName.test(form) && !aUserName.test(form)))) return null;
  const role = roles.find(([, words]) => words.test(form))?.[0];
  const heldBy = holders.find(([, words]) => words.test(form))?.[0];
  return {
    header,
    as: "identifier",
    ...(kind === header ? {} : { kind }),
    ...(role === undefined ? {} : { role }),
    ...(heldBy === undefined ? {} : { heldBy }),
  };
}

/** True when a column holds bank accounts. */
export function holdsAccounts({ header, kind }: IdentifierColumn): boolean {
  return rulesNamed(kind ?? header)[0]?.kind === "bank-account";
}

const roles: readonly (readonly [Role, RegExp])[] = [
  ["recruiter", /\b(?:recruiter|broker|agent|middleman)\b|นายหน้า|ผู้ชักชวน|招聘者|中介|招募者|môi giới|\b(?:agen|perekrut|calo)\b|ပွဲစား/u],
  ["boss", /\b(?:boss|manager|supervisor|leader|captor)\b|หัวหน้า|เจ้านาย|老板|主管|头目|ông chủ|\b(?:bos|atasan)\b|သူဌေး/u],
  ["paid-to", /\b(?:paid to|payee|ransom|sent to|transferred? to|recipient)\b|โอนให้|โอนไป|ค่าไถ่|ผู้รับ|收款|赎金|người nhận|penerima/u],
  ["paid-from", /\b(?:paid from|payer|sent from|transferred? from)\b|โอนจาก|ผู้โอน|付款|người gửi|pengirim/u],
  ["used-to-scam", /\bscam|\bfraud|หลอกลวง|诈骗|lừa đảo|penipuan/u],
  ["held-at", /\b(?:held at|exploitation|detention|detained)\b|กักขัง|关押|giam giữ|ditahan/u],
];

/** A victim of the scam, and another person held, are not the person of the case file. */
const holders: readonly (readonly [HeldBy, RegExp])[] = [
  ["other-victim", /\b(?:scam|fraud|other|another)(?: \w+)? victims?\b|เหยื่อราย|其他受害|被骗者/u],
  ["mule", /\bmules?\b|บัญชีม้า|车手|卡农/u],
  [
    "family",
    /\b(?:family|relatives?|parents?|mother|father|spouse|wife|husband|next of kin)(?: s)?\b|ญาติ|ครอบครัว|家人|家属|gia đình|keluarga|မိသားစု|គ្រួសារ/u,
  ],
  [
    "survivor",
    /\b(?:own|survivor|victim|client|beneficiary|personal|person)(?: s)?\b|ผู้เสียหาย|ส่วนตัว|ของตน|本人|受害人|受害者|nạn nhân|cá nhân|korban|pribadi|ကိုယ်ပိုင်|ផ្ទាល់ខ្លួន/u,
  ],
];
