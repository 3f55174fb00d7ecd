import type { StandingEntry } from "./standing-entry.ts";

/** Numbers that anybody in need calls, and that case files hold because somebody called them. Short numbers are keyed by their country. */

function short(country: string, number: string, note: string, source: string): StandingEntry {
  return { key: `phone:short:${country}.${number}`, standing: "known-service", source, note };
}

function long(number: string, note: string, source: string): StandingEntry {
  return { key: `phone:e164:${number}`, standing: "known-service", source, note };
}

export const hotlines: readonly StandingEntry[] = [
  short("TH", "191", "police emergency number of Thailand", "https://www.royalthaipolice.go.th"),
  short("TH", "1155", "tourist police of Thailand", "https://www.touristpolice.go.th"),
  short("TH", "1300", "social assistance centre of Thailand, also for trafficking", "https://1300thailand.m-society.go.th"),
  short("TH", "1441", "anti-online-scam operation centre of Thailand", "https://www.aoc.go.th"),
  short("TH", "1669", "medical emergency number of Thailand", "https://www.niems.go.th"),
  short("KH", "117", "police emergency number of Cambodia", "https://www.police.gov.kh"),
  short("LA", "1191", "police emergency number of Laos", "https://www.gov.uk/foreign-travel-advice/laos/getting-help"),
  short("MM", "199", "police emergency number of Myanmar", "https://www.gov.uk/foreign-travel-advice/myanmar/getting-help"),
  short("VN", "111", "child protection line of Viet Nam, also for trafficking", "https://tongdai111.vn"),
  short("VN", "113", "police emergency number of Viet Nam", "https://bocongan.gov.vn"),
  short("CN", "110", "police emergency number of China", "https://www.mps.gov.cn"),
  short("CN", "96110", "anti-fraud line of China", "https://www.mps.gov.cn"),
  short("PH", "911", "emergency number of the Philippines", "https://www.pnp.gov.ph"),
  short("PH", "1343", "actionline against human trafficking of the Philippines", "https://1343actionline.ph"),
  short("ID", "110", "police emergency number of Indonesia", "https://www.polri.go.id"),
  short("MY", "997", "national scam response centre of Malaysia", "https://nfcc.jpm.gov.my"),
  short("MY", "999", "emergency number of Malaysia", "https://www.rmp.gov.my"),
  short("SG", "999", "police emergency number of Singapore", "https://www.police.gov.sg"),
  short("SG", "1799", "ScamShield helpline of Singapore", "https://www.scamshield.gov.sg"),
  short("HK", "18222", "anti-deception helpline of Hong Kong", "https://www.adcc.gov.hk"),
  short("TW", "110", "police emergency number of Taiwan", "https://www.npa.gov.tw"),
  short("TW", "165", "anti-fraud line of Taiwan", "https://165.npa.gov.tw"),
  short("IN", "112", "emergency number of India", "https://112.gov.in"),
  short("IN", "1930", "cybercrime helpline of India", "https://cybercrime.gov.in"),
  short("KE", "999", "emergency number of Kenya", "https://www.nationalpolice.go.ke"),
  long("+18883737888", "human trafficking hotline of the United States", "https://humantraffickinghotline.org"),
  long("+448000121700", "modern slavery and exploitation helpline of the United Kingdom", "https://www.modernslaveryhelpline.org"),
];
