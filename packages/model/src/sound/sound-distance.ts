/** Consonants of one place of the mouth; writing one for another costs little. */
const consonantClasses: readonly string[] = ["pb", "td", "kgc", "scz", "lr", "wu", "mn", "yi"];
const vowels = "aeiou";
const letterCount = 26;
const changeCosts = Float64Array.from({ length: letterCount * letterCount }, (_, place) =>
  changing(letterAt(Math.floor(place / letterCount)), letterAt(place % letterCount)),
);

/** Distance of two sound forms (a to z only): the cheapest changes that make one the other. 0 when equal; at most the longer one's length. */
export function soundDistance(left: string, right: string): number {
  const columns = right.length;
  const dropRight = Float64Array.from({ length: columns }, (_, place) => leaving(right, place));
  const lettersRight = Uint8Array.from({ length: columns }, (_, place) => right.charCodeAt(place) - 97);
  const costs = new Float64Array(columns + 1);
  for (let column = 1; column <= columns; column += 1) costs[column] = (costs[column - 1] ?? 0) + (dropRight[column - 1] ?? 0);
  for (let row = 0; row < left.length; row += 1) {
    const drop = leaving(left, row);
    const rowCosts = (left.charCodeAt(row) - 97) * letterCount;
    let diagonal = costs[0] ?? 0;
    costs[0] = diagonal + drop;
    for (let column = 1; column <= columns; column += 1) {
      const above = costs[column] ?? 0;
      costs[column] = Math.min(
        above + drop,
        (costs[column - 1] ?? 0) + (dropRight[column - 1] ?? 0),
        diagonal + (changeCosts[rowCosts + (lettersRight[column - 1] ?? 0)] ?? 1),
      );
      diagonal = above;
    }
  }
  return costs[columns] ?? 0;
}

/** 1 for the same sounds, 0 for nothing in common. */
export function soundLikeness(left: string, right: string): number {
  const longer = Math.max(left.length, right.length);
  return longer === 0 ? 0 : 1 - soundDistance(left, right) / longer;
}

/** An h is hardly heard, an n may stand for ng, and a vowel may not be written. */
function leaving(text: string, place: number): number {
  const sound = text[place] ?? "";
  if (sound === "h") return 0.2;
  if (sound === "g" && text[place - 1] === "n") return 0.3;
  if (vowels.includes(sound)) return 0.4;
  return sound === "y" || sound === "w" ? 0.5 : 0.9;
}

function changing(left: string, right: string): number {
  if (left === right) return 0;
  if (vowels.includes(left) && vowels.includes(right)) return 0.35;
  return consonantClasses.some((one) => one.includes(left) && one.includes(right)) ? 0.35 : 1;
}

function letterAt(place: number): string {
  return String.fromCharCode(97 + place);
}
