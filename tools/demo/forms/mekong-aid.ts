import type { Basis, HeldBy, Purpose, Relation, Role } from "@throughline/model/vocabulary";
import type { DemoCaseFile, DemoPaymentSide } from "../case-files.ts";
import type { InventedValue } from "../invented-values.ts";
import { writeValue } from "../ways-of-writing.ts";
import { encodeThaiWindows, writeDelimited } from "./delimited.ts";
import { bankOf, type DemoFile, dayFirst, type Filling, kindOf, penmanshipFor } from "./form.ts";
import { writeSpreadsheet } from "./xlsx.ts";

/** What Mekong Aid's workers type where there is nothing to type: none, do not know, not stated. */
export const mekongAidPlaceholders = ["ไม่มี", "ไม่ทราบ", "ไม่ระบุ", "-", "N/A"] as const;

const buddhistEra = 543;

/** What Mekong Aid's list of kinds calls each kind. */
export const mekongAidKindWords: Readonly<Record<string, string>> = {
  wallet: "กระเป๋าเงินดิจิทัล",
  phone: "เบอร์โทรศัพท์",
  "bank-account": "บัญชีธนาคาร",
  telegram: "เทเลแกรม",
  wechat: "วีแชท",
  line: "ไลน์",
  facebook: "เฟซบุ๊ก",
  email: "อีเมล",
  url: "เว็บไซต์",
  compound: "สถานที่กักขัง",
};
const roleWords: Readonly<Record<Role, string>> = {
  unstated: "",
  recruiter: "นายหน้า",
  boss: "หัวหน้า",
  "paid-to": "โอนเงินให้",
  "paid-from": "โอนเงินจาก",
  "used-to-scam": "ใช้หลอกลวง",
  contact: "ผู้ติดต่อ",
  "held-at": "สถานที่กักขัง",
  website: "เว็บไซต์",
};
const holderWords: Readonly<Record<HeldBy, string>> = {
  "not-asked": "",
  unknown: "ไม่ทราบ",
  syndicate: "ขบวนการ",
  mule: "บัญชีม้า",
  survivor: "ผู้เสียหาย",
  family: "ครอบครัว",
  "other-victim": "เหยื่อรายอื่น",
  service: "ผู้ให้บริการ",
};
const basisWords: Readonly<Record<Basis, string>> = {
  ledger: "บล็อกเชน",
  document: "เอกสาร",
  told: "คำบอกเล่า",
  list: "รายชื่อ",
  suggested: "",
};
const purposeWords: Readonly<Record<Purpose, string>> = {
  ransom: "ค่าไถ่",
  compensation: "ค่าชดเชย",
  "recruitment-fee": "ค่านายหน้า",
  wage: "ค่าจ้าง",
  "wage-withheld": "ค่าจ้างค้างจ่าย",
  "scam-deposit": "โอนให้มิจฉาชีพ",
  travel: "ค่าเดินทาง",
  unknown: "ไม่ทราบ",
};
const relationWords: Readonly<Record<Relation, string>> = {
  controls: "ควบคุม",
  uses: "ใช้",
  "recruits-for": "จัดหาคนให้",
  "located-at": "อยู่ที่",
  "moved-to": "ย้ายไป",
};
const sideWords = { family: "ครอบครัว", survivor: "ผู้เสียหาย" } as const;

/** Mekong Aid writes Thai: a long spreadsheet with Buddhist years; payments and relations in the Thai Windows encoding. */
export function fillMekongAidForms(filling: Filling): readonly DemoFile[] {
  return [writeSightings(filling), writePayments(filling), writeRelations(filling)];
}

function writeSightings(filling: Filling): DemoFile {
  const headers = ["เลขที่เคส", "ชื่อ-นามสกุล", "เลขหนังสือเดินทาง", "วันที่", "ประเภท", "ข้อมูล", "ธนาคาร", "บทบาท", "ผู้ถือบัญชี", "แหล่งที่มา"];
  const rows = filling.caseFiles.flatMap((caseFile) => sightingRows(filling, caseFile));
  return { name: "mekong-aid-sightings.xlsx", bytes: writeSpreadsheet("ข้อมูล", [headers, ...rows]), rows: rows.length };
}

function sightingRows(filling: Filling, caseFile: DemoCaseFile): readonly (readonly string[])[] {
  const { random } = filling;
  const { name, documentNumber } = filling.personOf(caseFile);
  const start = [caseFile.reference, name, documentNumber, dayFirst(caseFile.openedOn, buddhistEra)];
  const penmanship = penmanshipFor(filling, caseFile);
  const rows = caseFile.sightings.map((sighting) => {
    const written = [
      mekongAidKindWords[kindOf(sighting.value)] ?? "",
      writeValue(sighting.value, penmanship),
      bankOf(sighting.value, penmanship),
    ];
    return [...start, ...written, roleWords[sighting.role], holderWords[sighting.heldBy], basisWords[sighting.basis]];
  });
  if (random.below(6) !== 0) return rows;
  return [...rows, [...start, mekongAidKindWords["phone"] ?? "", random.pick(mekongAidPlaceholders), "", "", "", ""]];
}

function writePayments(filling: Filling): DemoFile {
  const headers = ["เลขที่เคส", "โอนจาก", "ธนาคารต้นทาง", "โอนไปยัง", "ธนาคารปลายทาง", "จำนวนเงิน", "สกุลเงิน", "วันที่โอน", "วัตถุประสงค์"];
  const rows = filling.caseFiles.flatMap((caseFile) =>
    caseFile.payments.map(({ from, to, amount, currency, purpose }) => {
      const sides = [
        writeSide(from),
        bankOf(from, penmanshipFor(filling, caseFile)),
        writeSide(to),
        bankOf(to, penmanshipFor(filling, caseFile)),
      ];
      return [caseFile.reference, ...sides, amount, currency, dayFirst(caseFile.openedOn, buddhistEra), purposeWords[purpose]];
    }),
  );
  return { name: "mekong-aid-payments.csv", bytes: encodeThaiWindows(writeDelimited([headers, ...rows], ",")), rows: rows.length };
}

function writeRelations({ caseFiles }: Filling): DemoFile {
  const headers = ["เลขที่เคส", "ประเภทต้นทาง", "จาก", "ความสัมพันธ์", "ประเภทปลายทาง", "ไปยัง"];
  const kindWordOf = (value: InventedValue): string => mekongAidKindWords[kindOf(value)] ?? "";
  const rows = caseFiles.flatMap(({ reference, statements }) =>
    statements.map(({ from, relation, to }) => [
      reference,
      kindWordOf(from),
      from.value,
      relationWords[relation],
      kindWordOf(to),
      to.value,
    ]),
  );
  return { name: "mekong-aid-relations.csv", bytes: encodeThaiWindows(writeDelimited([headers, ...rows], ",")), rows: rows.length };
}

function writeSide(side: DemoPaymentSide): string {
  return typeof side === "string" ? sideWords[side] : side.value;
}
