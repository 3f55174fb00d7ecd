import type { StandingEntry } from "./standing-entry.ts";

/** Embassies and consular lines that people in need call: many case files hold one, and it links nobody. */

function line(number: string, note: string, source: string): StandingEntry {
  return { key: `phone:e164:${number}`, standing: "known-service", source, note };
}

export const embassies: readonly StandingEntry[] = [
  line("+6622054000", "embassy of the United States in Bangkok", "https://th.usembassy.gov"),
  line("+85523728000", "embassy of the United States in Phnom Penh", "https://kh.usembassy.gov"),
  line("+85621487000", "embassy of the United States in Vientiane", "https://la.usembassy.gov"),
  line("+6623058333", "embassy of the United Kingdom in Bangkok", "https://www.gov.uk/world/organisations/british-embassy-bangkok"),
  line("+6623446300", "embassy of Australia in Bangkok", "https://thailand.embassy.gov.au"),
  line("+61262613305", "consular emergency centre of Australia", "https://www.smartraveller.gov.au"),
  line("+6622078500", "embassy of Japan in Bangkok", "https://www.th.emb-japan.go.jp"),
  line("+6622580300", "embassy of India in Bangkok", "https://embassyofindiabangkok.gov.in"),
  line("+84981848484", "citizen protection line of Viet Nam", "https://lanhsuvietnam.gov.vn"),
];
