import { wordList } from "../../word-list.ts";

/** A compound under every name that public reports give it. */
export interface CompoundEntry {
  /** Kebab-case, never changed once published: it is in keys. */
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2 country. */
  readonly country: string;
  /** `area`: a zone of several compounds. Buildings, companies and teams inside one are told by the case files, not by this register. */
  readonly level: "area" | "compound";
  /** The place above it, the smaller first. */
  readonly area: string;
  /** Since when it is publicly known to stand, and when it was publicly reported closed: `YYYY` or `YYYY-MM`. Absent when no source says so. */
  readonly from?: string;
  readonly until?: string;
  readonly aliases: readonly string[];
  /** Publications that use these names. */
  readonly source: string;
}

/** The alias register. No open gazetteer has these names, so the project keeps them, each with a public source. */
export const compounds: readonly CompoundEntry[] = [
  {
    id: "kk-park",
    name: "KK Park",
    country: "MM",
    level: "compound",
    area: "Myawaddy Township, Kayin State",
    source: "https://en.wikipedia.org/wiki/KK_Park",
    aliases: wordList(`
      KK Park | KK-Park | KKPark | KK | KK园区 | KK園區 | KK 园区 | เคเคพาร์ค | เคเค พาร์ค | เคเคปาร์ค | เคเค ปาร์ค | केके पार्क | के के पार्क |
      KK Park Myawaddy
    `),
  },
  {
    id: "shwe-kokko",
    name: "Shwe Kokko (Yatai New City)",
    country: "MM",
    level: "area",
    area: "Myawaddy Township, Kayin State",
    from: "2017",
    source: "https://en.wikipedia.org/wiki/Shwe_Kokko; https://home.treasury.gov/news/press-releases/sb0237",
    aliases: wordList(`
      Shwe Kokko | Shwe Kokko (Yatai New City) | Shwekokko | Shwe Kok Ko | Shwe Koko | Yatai New City | Yatai City | Yatai |
      Yatai Shwe Kokko | 亚太新城 | 亞太新城 | 亚太城 | 亚太国际新城 | 水沟谷 | ရွှေကုက္ကို | ရွှေကုက္ကိုမြို့သစ် | ชเวก๊กโก่ | ชเวโก๊กโก่ |
      ชเวโก๊กโกะ | ชเวก๊กโก | ชเวโก๊กโก
    `),
  },
  {
    id: "huanya",
    name: "Huanya International City",
    country: "MM",
    level: "compound",
    area: "Myawaddy Township, Kayin State",
    source: "ASPI, Scamland Myanmar, 2025",
    aliases: wordList(
      `Huanya International City | Huanya | Huan Ya | Huanya City | Huanya Park | 环亚 | 環亞 | 环亚国际城 | 环亚园区 | 环亚国际新城`,
    ),
  },
  {
    id: "tai-chang",
    name: "Tai Chang Park",
    country: "MM",
    level: "compound",
    area: "Myawaddy Township, Kayin State",
    source: "ASPI, Scamland Myanmar, 2025",
    aliases: wordList(`Tai Chang Park | Tai Chang | Taichang | Taichang Park | Tai Chang Compound | 泰昌园区 | 泰昌園區 | 泰昌`),
  },
  {
    id: "dongmei",
    name: "Dongmei Park",
    country: "MM",
    level: "compound",
    area: "Myawaddy Township, Kayin State",
    source: "https://en.wikipedia.org/wiki/Wan_Kuok-koi; https://home.treasury.gov/news/press-releases/sm1206",
    aliases: wordList(
      `Dongmei Park | Dongmei | Dong Mei | Dongmei Zone | Saixigang | Saixigang Industrial Zone | 东美园区 | 東美園區 | 东美 | 赛西港`,
    ),
  },
  {
    id: "gate-25",
    name: "Gate 25",
    country: "MM",
    level: "compound",
    area: "Myawaddy Township, Kayin State",
    source: "ASPI, Scamland Myanmar, 2025",
    aliases: wordList(`Gate 25 | Gate25 | 25 Gate | Gate No 25 | ประตู 25`),
  },
  {
    id: "crouching-tiger-villa",
    name: "Crouching Tiger Villa",
    country: "MM",
    level: "compound",
    area: "Laukkai, Kokang, Shan State",
    source: "https://en.wikipedia.org/wiki/Operation_1027",
    aliases: wordList(`Crouching Tiger Villa | Crouching Tiger Mountain Villa | Wohu Villa | Wohu Shanzhuang | 卧虎山庄 | 臥虎山莊`),
  },
  {
    id: "golden-triangle-sez",
    name: "Golden Triangle Special Economic Zone",
    country: "LA",
    level: "area",
    area: "Ton Pheung District, Bokeo",
    from: "2007",
    source: "https://en.wikipedia.org/wiki/Golden_Triangle_Special_Economic_Zone; https://home.treasury.gov/news/press-releases/sm0272",
    aliases: wordList(`
      Golden Triangle Special Economic Zone | Golden Triangle SEZ | GTSEZ | GT SEZ | Kings Romans | Kings Romans Casino |
      King Roman | Kings Roman | 金三角经济特区 | 金三角經濟特區 | 金三角特区 | 金木棉 | 金木棉赌场 | ເຂດເສດຖະກິດພິເສດສາມຫຼ່ຽມຄຳ | ສາມຫຼ່ຽມຄຳ |
      เขตเศรษฐกิจพิเศษสามเหลี่ยมทองคำ | คิงส์โรมัน | คิงโรมัน
    `),
  },
  {
    id: "o-smach-resort",
    name: "O-Smach Resort",
    country: "KH",
    level: "compound",
    area: "Samraong, Oddar Meanchey",
    source: "https://home.treasury.gov/news/press-releases/jy2576",
    aliases: wordList(`O-Smach Resort | O Smach Resort | O'Smach Resort | Osmach Resort`),
  },
  {
    id: "jinbei",
    name: "Jinbei compound",
    country: "KH",
    level: "compound",
    area: "Sihanoukville, Preah Sihanouk",
    source: "https://home.treasury.gov/news/press-releases/sb0278",
    aliases: wordList(`Jinbei compound | Jinbei | Jin Bei | Jinbei Casino | Jinbei Group | Jinbei Hotel | 金贝 | 金貝 | 金贝集团`),
  },
  {
    id: "golden-fortune",
    name: "Golden Fortune Science and Technology Park",
    country: "KH",
    level: "compound",
    area: "Chrey Thom, Kandal",
    source: "https://home.treasury.gov/news/press-releases/sb0278",
    aliases: wordList(`Golden Fortune Science and Technology Park | Golden Fortune | Golden Fortune Park`),
  },
  {
    id: "mango-park",
    name: "Mango Park",
    country: "KH",
    level: "compound",
    area: "Kampong Speu",
    source: "https://home.treasury.gov/news/press-releases/sb0278",
    aliases: wordList(`Mango Park | Mango Compound | 芒果园区 | 芒果園區`),
  },
  {
    id: "chinatown-sihanoukville",
    name: "Chinatown, Sihanoukville",
    country: "KH",
    level: "area",
    area: "Sihanoukville, Preah Sihanouk",
    source: "https://www.ohchr.org/sites/default/files/documents/issues/migration/2023-08/ONLINE-SCAM-OPERATIONS-2582023.pdf",
    aliases: wordList(`Chinatown, Sihanoukville | China Town Sihanoukville | Chinatown Sihanoukville | 西港中国城`),
  },
  {
    id: "kaibo",
    name: "Kaibo compound",
    country: "KH",
    level: "compound",
    area: "Sihanoukville, Preah Sihanouk",
    source: "https://www.ohchr.org/sites/default/files/documents/issues/migration/2023-08/ONLINE-SCAM-OPERATIONS-2582023.pdf",
    aliases: wordList(`Kaibo compound | Kaibo | Kai Bo | KB Hotel | KB Hotel Sihanoukville | 凯博 | 凱博 | 凯博园区`),
  },
  {
    id: "bamban-baofu",
    name: "Baofu compound, Bamban",
    country: "PH",
    level: "compound",
    area: "Bamban, Tarlac",
    until: "2024-03",
    source: "https://en.wikipedia.org/wiki/Alice_Guo",
    aliases: wordList(`
      Baofu compound, Bamban | Baofu | Bao Fu | Baofu Compound | Bamban POGO | Zun Yuan | Zun Yuan Technology |
      Hongsheng Gaming | 宝福 | 寶福
    `),
  },
  {
    id: "lucky-south-99",
    name: "Lucky South 99, Porac",
    country: "PH",
    level: "compound",
    area: "Porac, Pampanga",
    until: "2024-06",
    source: "https://en.wikipedia.org/wiki/Philippine_offshore_gaming_operator",
    aliases: wordList(`Lucky South 99, Porac | Lucky South 99 | Lucky South | Porac POGO`),
  },
];
