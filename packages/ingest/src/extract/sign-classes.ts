/** What a UTF-16 unit is to the search for identifiers. */
export const signClass = {
  other: 0,
  letter: 1,
  digit: 2,
  at: 3,
  dot: 4,
  colon: 5,
  opening: 6,
  parting: 7,
  unseen: 8,
  lineEnd: 9,
  broken: 10,
} as const;

const spacedScript = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Ethiopic}\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}]/u;
const wordSign = /[\p{L}\p{N}_]/u;
const unseen = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/u;
const lettersOfSpacedScripts = new Uint8Array(65_536);
const classes = new Uint8Array(65_536);

for (let unit = 0; unit < 65_536; unit += 1) {
  const sign = String.fromCharCode(unit);
  classes[unit] = classOf(unit, sign);
  if (spacedScript.test(sign) && wordSign.test(sign) && !/\p{Nd}/u.test(sign)) lettersOfSpacedScripts[unit] = 1;
}

/** True for a letter of a script that parts words with spaces: within a word its phrases mean nothing. */
export function isSpacedLetter(unit: number): boolean {
  return lettersOfSpacedScripts[unit] === 1;
}

/** The class of a unit. */
export function classOfUnit(unit: number): number {
  return classes[unit] ?? signClass.other;
}

function classOf(unit: number, sign: string): number {
  if (unit === 0 || (unit >= 0xd800 && unit <= 0xdfff)) return signClass.broken;
  if (unit === 10) return signClass.lineEnd;
  if (/[A-Za-z]/u.test(sign)) return signClass.letter;
  if (/\p{Nd}/u.test(sign)) return signClass.digit;
  if (sign === "@" || sign === "＠") return signClass.at;
  if (sign === "." || sign === "．") return signClass.dot;
  if (sign === ":") return signClass.colon;
  if (sign === "[" || sign === "{") return signClass.opening;
  if (/[ \-–()/\u00a0_]/u.test(sign)) return signClass.parting;
  return unseen.test(sign) ? signClass.unseen : signClass.other;
}
