import type { AgreementView } from "@throughline/server/contract/sharing-endpoints";

type Learns = AgreementView["learns"];

/** What an agreement lets the other side learn, as a choice. */
export const learnsWords: Readonly<Record<Learns, string>> = {
  hit: "That an identifier is also recorded, and whom to speak to",
  content: "The case files themselves",
};

/** What it means for whoever takes it. */
export const learnsMeans: Readonly<Record<Learns, string>> = {
  hit: "They read your contact beside an identifier that they have themselves and you recorded too: no case file, no number, no date. Never of what a protected holder holds.",
  content: "They read your case files as your own people do. They change nothing, and send nothing of them out.",
};

/** What stops when an agreement ends. */
export const endMeans: Readonly<Record<Learns, string>> = {
  hit: "From their next click on they are told no more that you recorded something too.",
  content: "From their next click on they read none of your case files, leads and links any more.",
};

/** One sentence for what another organisation opened to the reader's. */
export function sayTaken({ organisation, learns, roles }: Pick<AgreementView, "organisation" | "learns" | "roles">): string {
  const who = `Your people who are ${roles.join(" or ")}`;
  return learns === "hit"
    ? `${who} are told when ${organisation} recorded an identifier too.`
    : `${who} read the case files of ${organisation}.`;
}
