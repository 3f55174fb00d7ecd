/**
 * Viet Nam's renumbering of 2018 (Decision 798/QD-BTTTT, Ministry of Information and Communications): mobile numbers of eleven digits
 * became ten by a new prefix, the last seven digits unchanged. Old cases hold the old form of the same number.
 */
const newPrefix: Readonly<Record<string, string>> = {
  "120": "70",
  "121": "79",
  "122": "77",
  "126": "76",
  "128": "78",
  "123": "83",
  "124": "84",
  "125": "85",
  "127": "81",
  "129": "82",
  "162": "32",
  "163": "33",
  "164": "34",
  "165": "35",
  "166": "36",
  "167": "37",
  "168": "38",
  "169": "39",
  "186": "56",
  "188": "58",
  "199": "59",
};

/** The number after the renumbering, or null when the E.164 number is not of the old form. */
export function afterVietnamRenumbering(number: string): string | null {
  const parts = /^\+84(1[2689]\d)(\d{7})$/u.exec(number);
  const prefix = newPrefix[parts?.[1] ?? ""];
  return prefix === undefined ? null : `+84${prefix}${parts?.[2] ?? ""}`;
}
