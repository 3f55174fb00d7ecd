import { rulesNamed } from "@throughline/model/identifier/registry";
import { type PersonField, personFieldOf } from "@throughline/model/person-fields";

/** A header as people would say it: `dateOfBirth` is "date Of Birth". Headers with spaces stay as they are. */
function spoken(header: string): string {
  return /\s/u.test(header) ? header : header.replace(/(\p{Ll}|\p{Nd})(?=\p{Lu})/gu, "$1 ");
}

/** What is found for a header as written, or else as said: `WeChat` is no "We Chat", and `fullName` is a "full Name". */
export function asWrittenOrSaid<Found>(header: string, find: (header: string) => Found | null): Found | null {
  const written = find(header);
  if (written !== null) return written;
  const said = spoken(header);
  return said === header ? null : find(said);
}

/** The field about the person that a header means, however it is written. */
export function personFieldOfHeader(header: string): PersonField | null {
  return asWrittenOrSaid(header, personFieldOf);
}

/** The word in a header that names a kind of identifier: the header itself, as said, or without its plural. */
export function kindWordOf(header: string): string | null {
  return asWrittenOrSaid(header, (text) => {
    if (rulesNamed(text).length > 0) return text;
    const singular = text.replace(/(\p{Ll}\p{Ll})e?s$/u, "$1");
    return [text.replace(/s$/u, ""), singular].find((word) => rulesNamed(word).length > 0) ?? null;
  });
}
