import type { UserRole } from "@throughline/model/vocabulary";

export interface Member {
  readonly roles: readonly UserRole[];
}

/** What nobody, or too few, of an organisation can do, with what comes of it, in sentences. */
export function wordsOfMissing(members: readonly Member[]): readonly string[] {
  const count = (role: UserRole): number => members.filter(({ roles }) => roles.includes(role)).length;
  const words: string[] = [];
  if (count("administrator") === 1)
    words.push(
      "There is one administrator. If that person is away, nobody can let people in or out: make somebody else an administrator too.",
    );
  if (count("steward") === 0)
    words.push("Nobody is a steward. What others ask your organisation stays unanswered, and nobody is told of many look-ups.");
  const mayPropose = members.filter(({ roles }) => roles.includes("approver") || roles.includes("steward")).length;
  if (count("approver") === 0 || mayPropose < 2)
    words.push("Erasing a case file, and holding one, take an approver and another approver or a steward: there are not enough.");
  return words;
}
