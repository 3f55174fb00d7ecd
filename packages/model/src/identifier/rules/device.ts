import { refused, taken } from "../../outcome.ts";
import { wordList } from "../../word-list.ts";
import type { IdentifierRule } from "../identifier-rule.ts";
import { identifierKey } from "../keys.ts";
import { hasLuhnCheck, luhnDigit } from "../luhn.ts";

const cue = /^(?:imei(?:\s*sv)?|device|อีมี่|串号|串號)(?:\s*(?:no\.?|number|id|[12]))?[\s:：#=]*(?=\d)/iu;
const serialLength = 14;

/** Handsets by their IMEI, printed on the box and shown by *#06#. */
export const device: IdentifierRule = {
  name: "device",
  kind: "device",
  rule: "An IMEI: 15 digits with a Luhn check (3GPP TS 23.003), or 16 with a software version in its place. Key: the 15 digits, so that both are one handset.",
  check: "weak",
  version: 1,
  names: wordList(`imei | imei number | imei no | device | device id | handset | phone imei | อีมี่ | เลขอีมี่ | 串号 | 手机串号 | số imei`),
  shapeEvidence: (text) => (/^imei[\s\d:：#=/-]+\d$/iu.test(text) ? "likely" : "none"),
  recognise(text) {
    if (/^\d+(?:\.\d+)?e\+?\d+$/iu.test(text)) return refused("damaged-by-spreadsheet");
    const bare = text.replace(cue, "");
    if (!/^\d[\d /-]*\d$/u.test(bare)) return refused("wrong-shape");
    const digits = bare.replace(/\D/gu, "");
    if (digits.length !== serialLength + 1 && digits.length !== serialLength + 2) return refused("wrong-length");
    if (/^0{8}|^(\d)\1+$/u.test(digits)) return refused("not-assigned");
    const hasCheck = digits.length === serialLength + 1;
    if (hasCheck && !hasLuhnCheck(digits)) return refused("bad-checksum");
    const serial = digits.slice(0, serialLength);
    const value = serial + luhnDigit(serial);
    return taken({
      kind: "device",
      key: identifierKey("device", "imei", value),
      display: `IMEI ${value}`,
      check: hasCheck ? "weak" : "none",
      rule: "device",
    });
  },
};
