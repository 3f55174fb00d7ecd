import { wordList } from "../word-list.ts";
import { nameText } from "./name-text.ts";

/** What sort of company a legal form makes. */
export type LegalForm = "limited" | "public" | "partnership" | "incorporated";

/** Words of many languages by what they say. Latin ones without marks, as they are compared; others as written. */
type WordTable<Meaning extends string> = Readonly<Record<Meaning, string>>;

const legalForms: WordTable<LegalForm> = {
  limited: `
    company limited | co ltd | coltd | ltd co | limited company | limited liability company | company | co | ltd | limited | pte ltd | pte | pvt ltd | pvt | private limited |
    private | sdn bhd | sdn | bhd | pt | cong ty tnhh mtv | cong ty tnhh | cong ty | cty | tnhh mtv | tnhh | trach nhiem huu han | mot thanh vien | perusahaan | kampuni ya | kampuni |
    บริษัทจำกัด | บริษัท | บจก | บจ | จำกัด | 有限责任公司 | 有限責任公司 | 有限公司 | 公司 | ကုမ္ပဏီလီမိတက် | ကုမ္ပဏီ | လီမိတက် | ក្រុមហ៊ុន | ឯ.ក | ខូអិលធីឌី | លីមីតធីត |
    ບໍລິສັດ | ຈຳກັດ | ຈໍາກັດ | ຜູ້ດຽວ | कंपनी | कम्पनी | प्राइवेट लिमिटेड | प्राइवेट | लिमिटेड | কোম্পানি | প্রাইভেট লিমিটেড | প্রাইভেট | লিমিটেড | کمپنی | پرائیویٹ لمیٹڈ | پرائیویٹ | لمیٹڈ |
    ኃላፊነቱ የተወሰነ የግል ማህበር | ኃ/የተ/የግ/ማ | ድርጅት`,
  public: `
    public company limited | public limited company | public | plc | pcl | berhad | tbk | cong ty co phan | cong ty cp | co phan | jsc | joint stock company | joint stock |
    มหาชน | บมจ | 股份有限公司 | 股份 | ມະຫາຊົນ`,
  partnership: "partnership | limited partnership | cv | ud | llp | lp | ห้างหุ้นส่วนจำกัด | ห้างหุ้นส่วน | หจก",
  incorporated: "incorporated | inc | corporation | corp | llc | gmbh | bv | sarl | fzco | fze | fzllc",
};

/** Words that part hardly one company from another: what it deals in, how large it says it is, and its country. */
const businessWords = {
  trading:
    "trading | trade | traders | import export | เทรดดิ้ง | การค้า | 贸易 | 貿易 | 商贸 | 商貿 | thuong mai | perdagangan | ကုန်သွယ်ရေး | ពាណិជ្ជកម្ម | ການຄ້າ",
  importing: "import | imports | importer | อิมพอร์ต | นำเข้า | 进口 | 進口 | nhap khau",
  exporting: "export | exports | exporter | เอ็กซ์พอร์ต | ส่งออก | 出口 | xuat khau",
  group: "group | groups | holdings | holding | กรุ๊ป | โฮลดิ้ง | 集团 | 集團 | 控股 | tap doan | ក្រុម | ກຣຸບ | kumpulan | အုပ်စု",
  international:
    "international | intl | inter | global | worldwide | อินเตอร์เนชั่นแนล | อินเตอร์ | โกลบอล | 国际 | 國際 | quoc te | internasional | အင်တာနေရှင်နယ် | អន្តរជាតិ | ສາກົນ",
  technology:
    "technology | technologies | tech | digital | network | networks | software | online | it | เทคโนโลยี | ดิจิทัล | 科技 | 网络 | 網絡 | 技术 | cong nghe | teknologi | နည်းပညာ | បច្ចេកវិទ្យា | ເຕັກໂນໂລຊີ",
  services:
    "service | services | solutions | solution | consulting | consultants | agency | management | เซอร์วิส | บริการ | 服务 | 服務 | dich vu | jasa | ဝန်ဆောင်မှု | សេវាកម្ម | ບໍລິການ",
  investment:
    "investment | investments | invest | capital | finance | financial | อินเวสเม้นท์ | การลงทุน | 投资 | 投資 | dau tu | investasi | ရင်းနှီးမြှုပ်နှံမှု | វិនិយោគ | ການລົງທຶນ",
  development:
    "development | developments | property | properties | real estate | construction | พัฒนา | ดีเวลลอปเม้นท์ | ก่อสร้าง | 开发 | 開發 | 发展 | 發展 | 建设 | phat trien | xay dung | ဖွံ့ဖြိုးရေး | អភិវឌ្ឍន៍ | ພັດທະນາ",
  entertainment:
    "entertainment | casino | resort | hotel | resorts | hotels | คาสิโน | รีสอร์ท | โรงแรม | 娱乐 | 娛樂 | 酒店 | 赌场 | khach san | giai tri | ကာစီနို | ဟိုတယ် | កាស៊ីណូ | សណ្ឋាគារ | ໂຮງແຮມ",
  logistics:
    "logistics | transport | transportation | express | travel | tours | tour | โลจิสติกส์ | ขนส่ง | ทราเวล | 物流 | 运输 | 旅游 | van tai | du lich",
  joining: "and | the | of | และ | va | dan",
  thailand: "thailand | thai | ประเทศไทย | ไทยแลนด์ | 泰国 | 泰國 | thai lan",
  cambodia: "cambodia | cambodian | กัมพูชา | 柬埔寨 | campuchia | កម្ពុជា",
  myanmar: "myanmar | burma | เมียนมา | 缅甸 | 緬甸 | မြန်မာ",
  laos: "laos | lao | ลาว | 老挝 | ລາວ",
  vietnam: "vietnam | viet nam | เวียดนาม | 越南",
  china: "china | 中国 | 中國",
  hongkong: "hongkong | hong kong | 香港",
  malaysia: "malaysia | มาเลเซีย | 马来西亚",
  singapore: "singapore | สิงคโปร์ | 新加坡",
  philippines: "philippines | philippine | 菲律宾",
} as const satisfies WordTable<string>;

/** What stands before or after the name of a person. */
const titles =
  "mr | mrs | ms | miss | dr | sir | madam | boss | nai | nang | u | daw | ko | maung | bapak | ibu | anh | ong | ba | นาย | นางสาว | นาง | เสี่ย | คุณ | ဦး | ဒေါ် | လောက | លោក | ທ້າວ | 先生 | 女士 | 小姐 | 老板 | 总";

/** What a word or phrase says that is no distinguishing part of a name. */
export type WordMeaning =
  | { readonly says: "form"; readonly form: LegalForm }
  | { readonly says: "business"; readonly business: string }
  | { readonly says: "title" };

const meanings: ReadonlyMap<string, WordMeaning> = new Map([
  ...wordList(titles).map((word) => [nameText(word), { says: "title" }] as const),
  ...entriesOf(businessWords, (business) => ({ says: "business", business })),
  ...entriesOf(legalForms, (form) => ({ says: "form", form })),
]);

/** Phrases in Latin letters: they stand as whole words. */
export const latinPhrases: ReadonlyMap<string, WordMeaning> = new Map([...meanings].filter(([phrase]) => isLatin(phrase)));
/** Words in most Latin phrases. */
export const longestLatinPhrase = Math.max(...[...latinPhrases.keys()].map((phrase) => phrase.split(" ").length));
/** Words of other scripts, longest first: they may stand within a run of letters, as these scripts write no spaces. */
export const otherPhrases: readonly (readonly [phrase: string, meaning: WordMeaning])[] = [...meanings]
  .filter(([phrase]) => !isLatin(phrase))
  .sort(([left], [right]) => right.length - left.length);

/** Legal forms, for finding the names of companies in a text. */
export const legalFormPhrases: readonly string[] = Object.values(legalForms).flatMap(wordList);

function entriesOf<Key extends string>(
  table: WordTable<Key>,
  meaningOf: (key: Key) => WordMeaning,
): readonly (readonly [string, WordMeaning])[] {
  const keys = Object.keys(table).filter((key): key is Key => key in table);
  return keys.flatMap((key) => wordList(table[key]).map((word) => [nameText(word), meaningOf(key)] as const));
}

function isLatin(phrase: string): boolean {
  return /^[a-z ]+$/u.test(phrase);
}
