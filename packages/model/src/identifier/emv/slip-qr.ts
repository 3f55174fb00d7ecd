import { type Outcome, refused, taken } from "../../outcome.ts";
import { crc16 } from "./crc16.ts";
import { fieldsWithin, readFields } from "./tlv.ts";

/** What the small QR on a Thai bank's slip says: by whom and under which reference a transfer was made. */
export interface SlipQr {
  /** Three digits of the Bank of Thailand. */
  readonly sendingBank: string;
  readonly reference: string;
}

const verificationApi = "000001";
const crcField = /^(.*9104)([0-9A-F]{4})$/isu;

/**
 * Reads a slip's mini-QR (Thai Bankers' Association, slip verification): field 00 holds the service in 00, the sending bank in 01 and the transaction
 * reference in 02; 51 the country; 91 a CRC-16/CCITT-FALSE.
 */
export function readSlipQr(text: string): Outcome<SlipQr, "wrong-shape" | "bad-checksum" | "unknown-prefix"> {
  const parts = /^00\d\d0006/u.test(text) ? crcField.exec(text) : null;
  if (parts === null) return refused("wrong-shape");
  if (crc16(parts[1] ?? "") !== (parts[2] ?? "").toUpperCase()) return refused("bad-checksum");
  const fields = readFields(text);
  if (fields === null) return refused("wrong-shape");
  const transaction = fieldsWithin(fields, "00");
  const sendingBank = transaction.get("01") ?? "";
  const reference = transaction.get("02") ?? "";
  if (transaction.get("00") !== verificationApi || (fields.get("51") ?? "TH") !== "TH") return refused("unknown-prefix");
  if (!/^\d{3}$/u.test(sendingBank) || !/^[A-Za-z0-9]{6,35}$/u.test(reference)) return refused("wrong-shape");
  return taken({ sendingBank, reference });
}
