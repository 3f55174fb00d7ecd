import { wordList } from "../../word-list.ts";
import type { IdentifierRule } from "../identifier-rule.ts";
import { readPhoneNumber, saysItIsAPhone } from "../phone-number.ts";

/** Phones. Never guessed: a run of digits is as often an account. */
export const phone: IdentifierRule = {
  name: "phone",
  kind: "phone",
  rule: "A number that libphonenumber (all metadata) calls valid, leading 00 read as +; a national number needs the case file's country. Viet Nam's numbers of before 2018 take their new form. Key: E.164.",
  check: "none",
  version: 1,
  names: wordList(`
    phone | phone number | mobile | mobile number | mobile phone | telephone | tel | cell | cellphone | contact number | contact no | contact | ติดต่อ | ช่องทางติดต่อ | 联系方式 | liên hệ |
    sms | sim | imessage | โทรศัพท์ | เบอร์โทร | เบอร์โทรศัพท์ | เบอร์ | มือถือ | หมายเลขโทรศัพท์ | 电话 | 電話 | 手机 |
    手機 | 手机号 | 电话号码 | điện thoại | số điện thoại | sđt | telepon | nomor telepon | no hp | nomor hp | telp | ဖုန်း | ဖုန်းနံပါတ် |
    ទូរស័ព្ទ | លេខទូរស័ព្ទ | ໂທລະສັບ | ເບີໂທ | फोन | फ़ोन | मोबाइल | ফোন | ስልክ | هاتف | simu
  `),
  shapeEvidence: (text) => (saysItIsAPhone(text) ? "likely" : "none"),
  recognise: (text, context) => readPhoneNumber(text, context.country, "phone"),
};
