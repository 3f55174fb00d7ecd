/**
 * Tells Thai in code page 874 from Chinese in GB18030 by how each is spelt. Bytes that read well as neither, or as both, are not decided:
 * Latin-1, Cyrillic, Big5 and Korean text must not pass for one of them.
 */
export function decideThaiOrChinese(bytes: Uint8Array): "cp874" | "gb18030" | null {
  const isThai = readsAsThai(bytes);
  const isChinese = readsAsChinese(bytes);
  if (isThai === isChinese) return null;
  return isThai ? "cp874" : "gb18030";
}

const isThaiConsonant = (byte: number): boolean => byte >= 0xa1 && byte <= 0xce;
const isLeadingVowel = (byte: number): boolean => byte >= 0xe0 && byte <= 0xe4;
const isThaiDigit = (byte: number): boolean => byte >= 0xf0 && byte <= 0xf9;
/** Vowels and tone marks that stand on, under or behind another letter. */
const needsLetterBefore = (byte: number): boolean => (byte >= 0xd0 && byte <= 0xda) || (byte >= 0xe5 && byte <= 0xee && byte !== 0xe6);
const isDefinedIn874 = (byte: number): boolean =>
  byte < 0x80 ||
  byte === 0x80 ||
  byte === 0x85 ||
  (byte >= 0x91 && byte <= 0x97) ||
  (byte >= 0xa0 && byte <= 0xda) ||
  (byte >= 0xdf && byte <= 0xfb);

/**
 * Thai spelling: a mark follows a letter or another mark, a leading vowel stands before a consonant, digits stand apart from letters. One
 * slip in fifty is a typing error. Three letters in twenty are vowels or marks. UTF-8 that was cut reads as Thai in which every other
 * letter is the vowel of its first byte: that is not Thai.
 */
function readsAsThai(bytes: Uint8Array): boolean {
  let letters = 0;
  let slips = 0;
  let vowels = 0;
  let firstBytes = 0;
  for (let place = 0; place < bytes.length; place += 1) {
    const byte = bytes[place] ?? 0;
    if (!isDefinedIn874(byte)) return false;
    if (byte < 0xa1) continue;
    letters += 1;
    const after = bytes[place + 1] ?? 0;
    if (isThaiSlip(byte, bytes[place - 1] ?? 0, after)) slips += 1;
    if (needsLetterBefore(byte) || isLeadingVowel(byte)) vowels += 1;
    if (byte === 0xe0 && (after === 0xb8 || after === 0xb9)) firstBytes += 1;
  }
  return letters >= 2 && slips * 50 <= letters && vowels * 20 >= letters * 3 && firstBytes * 8 <= letters;
}

function isThaiSlip(byte: number, before: number, after: number): boolean {
  if (needsLetterBefore(byte)) return !isThaiConsonant(before) && !needsLetterBefore(before);
  if (isLeadingVowel(byte)) return !isThaiConsonant(after);
  return isThaiDigit(byte) && ((before >= 0xa1 && !isThaiDigit(before)) || (after >= 0xa1 && !isThaiDigit(after)));
}

/** Everyday Chinese: whole pairs, nearly all in the GB 2312 block, most of them frequent characters, and not all of Korean's or Big5's rows. */
function readsAsChinese(bytes: Uint8Array): boolean {
  const pairs = pairsOf(bytes);
  if (pairs === null || pairs.length < 2) return false;
  const share = (first: number, last: number): number =>
    pairs.filter(([lead, trail]) => lead >= first && lead <= last && trail >= 0xa1).length / pairs.length;
  return share(0xa1, 0xf7) >= 0.9 && share(0xb0, 0xd7) >= 0.6 && share(0xc9, 0xd7) >= 0.1;
}

/** The two-byte characters of GB18030; its four-byte ones are passed over. Null when a byte fits neither. */
function pairsOf(bytes: Uint8Array): readonly (readonly [lead: number, trail: number])[] | null {
  const pairs: (readonly [number, number])[] = [];
  for (let place = 0; place + 1 < bytes.length; place += 1) {
    const lead = bytes[place] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[place + 1] ?? 0;
    if (trail >= 0x30 && trail <= 0x39) {
      place += 3;
      continue;
    }
    if (lead === 0x80 || lead === 0xff || trail < 0x40 || trail === 0x7f || trail === 0xff) return null;
    pairs.push([lead, trail]);
    place += 1;
  }
  return pairs;
}
