import { cleanText } from "@throughline/model/text-hygiene";

/** Languages whose names for countries are known, by what the runtime ships. */
const languages = [
  "en",
  "th",
  "my",
  "km",
  "lo",
  "vi",
  "zh",
  "zh-Hant",
  "id",
  "ms",
  "fil",
  "hi",
  "bn",
  "ne",
  "ta",
  "si",
  "am",
  "sw",
  "ar",
  "ru",
];

const otherNames: Readonly<Record<string, string>> = {
  burma: "MM",
  ພະມ້າ: "MM",
  พม่า: "MM",
  เมียนมาร์: "MM",
  เมียนมา: "MM",
  "myanmar (burma)": "MM",
  缅甸: "MM",
  mm: "MM",
  mmr: "MM",
  myanmar: "MM",
  lao: "LA",
  "lao pdr": "LA",
  laos: "LA",
  ลาว: "LA",
  "viet nam": "VN",
  vietnam: "VN",
  เวียดนาม: "VN",
  kampuchea: "KH",
  กัมพูชา: "KH",
  เขมร: "KH",
  ไทย: "TH",
  siam: "TH",
  philippines: "PH",
  "the philippines": "PH",
  pilipinas: "PH",
  uae: "AE",
  dubai: "AE",
  uk: "GB",
  "united kingdom": "GB",
  usa: "US",
  "united states of america": "US",
  tha: "TH",
  khm: "KH",
  vnm: "VN",
  phl: "PH",
  idn: "ID",
  mys: "MY",
  chn: "CN",
  ind: "IN",
  npl: "NP",
  bgd: "BD",
  lka: "LK",
  eth: "ET",
  ken: "KE",
  uga: "UG",
  pak: "PK",
  "hong kong": "HK",
  taiwan: "TW",
  prc: "CN",
  "people's republic of china": "CN",
};

let codeByName: ReadonlyMap<string, string> | undefined;

/** ISO 3166-1 alpha-2 code of a country given by code or by a name in a language of the field; null when it is none. */
export function countryNamed(text: string): string | null {
  const clean = cleanText(text).toLowerCase();
  if (clean === "" || clean.length > 60) return null;
  codeByName ??= namesOfCountries();
  return codeByName.get(clean) ?? null;
}

function namesOfCountries(): ReadonlyMap<string, string> {
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const english = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => isCountry(code) && english.of(code) !== undefined);
  const names = new Map<string, string>();
  for (const language of languages) {
    const inLanguage = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (const code of codes) {
      const name = inLanguage.of(code);
      if (name !== undefined && !names.has(name.toLowerCase())) names.set(cleanText(name).toLowerCase(), code);
    }
  }
  for (const code of codes) names.set(code.toLowerCase(), code);
  for (const [name, code] of Object.entries(otherNames)) names.set(name.toLowerCase(), code);
  return names;
}

/** The runtime also names unions, groups and former countries. */
function isCountry(code: string): boolean {
  return !/^(?:EU|EZ|UN|ZZ|X[A-Z]|Q[M-Z]|AA|AC|CP|DG|EA|IC|TA|SU|YU|DD|FX|TP|ZR|BU|CS|NT|AN|UK)$/u.test(code) || code === "XK";
}
