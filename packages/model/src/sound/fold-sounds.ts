/** Spellings of one sound as one spelling, of lower-case Latin letters: aspiration, doubled letters, and the ways that ch, s and f are written. */
export function foldSounds(letters: string): string {
  return letters
    .replace(/h(?=[ptksmnlwy])/gu, "")
    .replace(/tch|ch|dj|ky|gy|j/gu, "c")
    .replace(/(?<=[pkt])h/gu, "")
    .replace(/sh|ts|x|z/gu, "s")
    .replace(/qu|q/gu, "k")
    .replace(/f/gu, "p")
    .replace(/v/gu, "w")
    .replace(/ou|oo|eu|ue|oe/gu, "u")
    .replace(/ee|ii/gu, "i")
    .replace(/ae|ei|ay|ai/gu, "e")
    .replace(/au|aw|ao/gu, "o")
    .replace(/(.)\1+/gu, "$1");
}
