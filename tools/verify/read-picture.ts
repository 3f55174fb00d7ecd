/** What a picture says, wherever it puts it. */
export interface ReadPicture {
  /** Values beside circles, in the order they are drawn in. */
  readonly identifiers: readonly string[];
  /** How many squares there are. */
  readonly caseFiles: number;
  /** Both ends of each line, named by their value or by the number of their square, and whether it is dashed. */
  readonly links: readonly (readonly [from: string, to: string, isDashed: boolean])[];
}

/** Reads a picture that the server made (packages/referral/src/picture.ts). */
export function readPicture(svg: string): ReadPicture {
  const circles = [...svg.matchAll(/<circle cx="(-?\d+)" cy="(-?\d+)"[^>]*>\n<text[^>]*>([^<]*)</g)];
  const squares = [...svg.matchAll(/<rect x="(-?\d+)" y="(-?\d+)" width="12"/g)];
  const nameAt = new Map<string, string>([
    ...circles.map(([, x, y, value = ""]) => [`${x} ${y}`, value] as const),
    ...squares.map(([, x, y], number) => [`${Number(x) + 6} ${Number(y) + 6}`, `square ${number}`] as const),
  ]);
  const lines = [...svg.matchAll(/<line x1="(-?\d+)" y1="(-?\d+)" x2="(-?\d+)" y2="(-?\d+)"([^>]*)>/g)];
  return {
    identifiers: circles.map(([, , , value = ""]) => value),
    caseFiles: squares.length,
    links: lines.map(([, x1, y1, x2, y2, rest = ""]) => [
      nameAt.get(`${x1} ${y1}`) ?? "nothing",
      nameAt.get(`${x2} ${y2}`) ?? "nothing",
      rest.includes("dash"),
    ]),
  };
}
