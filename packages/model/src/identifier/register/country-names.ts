import { wordList } from "../../word-list.ts";
import { countryOfAlpha3, isCountry } from "./countries.ts";

/** Countries of the field by their names and their people's, lower case, as documents and notes write them. */
const names: Readonly<Record<string, readonly string[]>> = {
  TH: wordList("thailand | thai | ไทย | ประเทศไทย | 泰国 | 泰國 | thái lan | ထိုင်း | ថៃ | ໄທ | थाईलैंड | থাইল্যান্ড | تھائی لینڈ | ታይላንድ"),
  KH: wordList("cambodia | cambodian | khmer | กัมพูชา | เขมร | កម្ពុជា | 柬埔寨 | campuchia | ကမ္ဘောဒီးယား | ກຳປູເຈຍ | कंबोडिया | kamboja"),
  MM: wordList("myanmar | burma | burmese | เมียนมา | พม่า | မြန်မာ | 缅甸 | 緬甸 | មីយ៉ាន់ម៉ា | ມຽນມາ | miến điện | म्यांमार | মিয়ানমার | میانمار"),
  LA: wordList("laos | lao | lao pdr | laotian | ลาว | ລາວ | 老挝 | lào | លាវ | လာအို"),
  VN: wordList("vietnam | viet nam | vietnamese | เวียดนาม | việt nam | 越南 | វៀតណាម | ຫວຽດນາມ | ဗီယက်နမ်"),
  PH: wordList("philippines | philippine | filipino | filipina | ฟิลิปปินส์ | pilipinas | 菲律宾 | 菲律賓"),
  ID: wordList("indonesia | indonesian | อินโดนีเซีย | 印尼 | 印度尼西亚 | 印度尼西亞"),
  MY: wordList("malaysia | malaysian | มาเลเซีย | 马来西亚 | 馬來西亞"),
  SG: wordList("singapore | singaporean | สิงคโปร์ | singapura | 新加坡"),
  HK: wordList("hong kong | hongkong | hongkonger | ฮ่องกง | 香港"),
  TW: wordList("taiwan | taiwanese | ไต้หวัน | 台湾 | 台灣 | 臺灣"),
  CN: wordList("china | chinese | prc | จีน | 中国 | 中國 | trung quốc"),
  IN: wordList("india | indian | อินเดีย | भारत | भारतीय | 印度"),
  NP: wordList("nepal | nepali | nepalese | เนปาล | नेपाल | नेपाली | নেপাল"),
  BD: wordList("bangladesh | bangladeshi | บังกลาเทศ | বাংলাদেশ | বাংলাদেশি | বাংলাদেশী"),
  PK: wordList("pakistan | pakistani | ปากีสถาน | پاکستان | پاکستانی"),
  LK: wordList("sri lanka | sri lankan | ศรีลังกา | ශ්‍රී ලංකා | இலங்கை"),
  ET: wordList("ethiopia | ethiopian | เอธิโอเปีย | ኢትዮጵያ | የኢትዮጵያ | ኢትዮጵያዊ"),
  KE: wordList("kenya | kenyan | เคนยา"),
  UG: wordList("uganda | ugandan | ยูกันดา"),
  TZ: wordList("tanzania | tanzanian"),
  RW: wordList("rwanda | rwandan"),
  NG: wordList("nigeria | nigerian"),
  GH: wordList("ghana | ghanaian"),
  ZA: wordList("south africa | south african"),
  MA: wordList("morocco | moroccan"),
  BR: wordList("brazil | brazilian | brasil"),
  UZ: wordList("uzbekistan | uzbek"),
  KZ: wordList("kazakhstan | kazakh"),
  KG: wordList("kyrgyzstan | kyrgyz"),
  RU: wordList("russia | russian | รัสเซีย"),
  JP: wordList("japan | japanese | ญี่ปุ่น | 日本"),
  KR: wordList("south korea | korea | korean | เกาหลี | 韩国 | 韓國 | 한국"),
  AE: wordList("uae | united arab emirates | emirati | ดูไบ | الإمارات"),
  US: wordList("usa | united states | american"),
  GB: wordList("uk | united kingdom | british"),
};

/** Every spelling of a country's name or its people's, lower case, with its ISO 3166-1 alpha-2 letters. */
export function countryNames(): readonly (readonly [name: string, country: string])[] {
  return Object.entries(names).flatMap(([country, spellings]) => spellings.map((name) => [name, country] as const));
}

const countryByName = new Map(
  Object.entries(names).flatMap(([country, spellings]) => spellings.map((name) => [name.normalize("NFKC"), country])),
);

/** The country that a text names: a name or a people of the field in any script, or ISO 3166-1 letters in capitals; null otherwise. */
export function countryNamed(text: string): string | null {
  const clean = text.normalize("NFKC").trim();
  if (/^[A-Z]{2}$/u.test(clean) && isCountry(clean)) return clean;
  if (/^[A-Z]{3}$/u.test(clean) && countryOfAlpha3(clean) !== null) return countryOfAlpha3(clean);
  return countryByName.get(clean.toLowerCase()) ?? null;
}
