import { cleanText } from "./text-hygiene.ts";
import { wordList } from "./word-list.ts";

/**
 * Texts by which a form says "nothing here". A cell that holds one counts as empty (decisions: Cells).
 * Each line: the language, then texts in lower case after `cleanText`, without outer punctuation.
 */
const placeholderTexts: readonly (readonly string[])[] = [
  // English and what spreadsheets leave
  wordList(`
    n/a | na | n.a | n.a. | n\\a | n-a | #n/a | nil | nill | null | none | no | nothing | unknown | unk | unkn | not known |
    not applicable | not available | not given | not provided | not recorded | not stated | not asked | no data | no info |
    no information | no answer | no phone | no number | no account | no wallet | refused | declined | missing | blank | empty | tbc |
    tbd | to be confirmed | pending | undefined | nan | #ref! | #value! | #name? | #null! | #div/0! | same as above | test | tba |
    dont know | don't know | doesn't know | does not know | does not remember | cannot remember | forgot | n/k | nk | -99 | 99999
  `),
  // Thai: none, do not know, not stated, no information, cannot remember, did not ask
  wordList(`
    ไม่มี | ไม่ทราบ | ไม่รู้ | ไม่ระบุ | ไม่มีข้อมูล | ไม่แน่ใจ | จำไม่ได้ | ไม่ได้ถาม | ไม่ได้ระบุ | ไม่ทราบข้อมูล | ไม่ปรากฏ |
    ไม่ประสงค์ให้ข้อมูล
  `),
  // Burmese: none, do not know, cannot remember, no information
  wordList(`မရှိ | မရှိပါ | မရှိဘူး | မသိ | မသိပါ | မသိဘူး | မသိရှိပါ | မမှတ်မိ | မမှတ်မိပါ | မဖော်ပြ | မဖော်ပြပါ | အချက်အလက်မရှိ`),
  // Khmer: none, do not know, cannot remember
  wordList(`គ្មាន | មិនមាន | អត់មាន | មិនដឹង | អត់ដឹង | មិនស្គាល់ | មិនចាំ | មិនបានបញ្ជាក់ | គ្មានទិន្នន័យ`),
  // Lao: none, do not know
  wordList(`ບໍ່ມີ | ບໍ່ຮູ້ | ບໍ່ຊາບ | ບໍ່ລະບຸ | ບໍ່ມີຂໍ້ມູນ | ບໍ່ຈື່`),
  // Vietnamese
  wordList(`
    không | không có | không biết | không rõ | chưa rõ | không nhớ | chưa biết | khong | khong co | khong biet | khong ro | k có |
    ko có | ko biết | chưa có
  `),
  // Chinese, simplified and traditional
  wordList(
    `无 | 無 | 没有 | 沒有 | 不知道 | 不知 | 不详 | 不詳 | 未知 | 不清楚 | 暂无 | 暫無 | 未填 | 未提供 | 不记得 | 不記得 | 忘记 | 不明 | 空`,
  ),
  // Indonesian and Malay
  wordList(
    `tidak ada | tidak tahu | tidak diketahui | tiada | belum ada | tdk ada | tdk tahu | kosong | tak tahu | tak ada | nihil | lupa`,
  ),
  // Filipino
  wordList(`wala | walang | hindi alam | di alam | hindi maalala | ewan`),
  // Hindi, Urdu, Bengali, Nepali, Tamil, Sinhala
  wordList(`
    नहीं | पता नहीं | मालूम नहीं | नहीं है | कोई नहीं | अज्ञात | छैन | थाहा छैन | নেই | জানি না | অজানা | نہیں | معلوم نہیں |
    نامعلوم | இல்லை | தெரியாது | නැත | නොදනී
  `),
  // Amharic, Swahili, Arabic
  wordList(`የለም | አይታወቅም | አላውቅም | hakuna | hajui | haijulikani | sijui | لا يوجد | لا اعرف | لا أعرف | غير معروف | غير متوفر`),
  // Russian, Japanese, Korean, Portuguese, Spanish, French
  wordList(`
    нет | неизвестно | не знаю | なし | 不明です | わからない | 없음 | 모름 | nenhum | não sei | desconhecido | ninguno | ninguna | desconocido |
    no sabe | no tiene | aucun | inconnu | néant
  `),
];

const known: ReadonlySet<string> = new Set(placeholderTexts.flat().map((text) => text.normalize("NFKC")));
const onlyPunctuation = /^[\p{P}\p{S}\s]+$/u;
const repeatedLetter = /^x{2,}$/iu;
const onlyZeros = /^[+(]*0[0\s\-().]*$/u;
const outerPunctuation = /^[\s("'[{<*.…-]+|[\s)"'\]}>*.!?。…-]+$/gu;

/** True when the text says that there is no value: "N/A", "-", "xxx", "000000", "ไม่มี", "不知道" … An empty text does too. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 60) return false;
  const clean = cleanText(text).toLowerCase().replace(/\s+/gu, " ");
  if (clean === "" || onlyPunctuation.test(clean) || onlyZeros.test(clean) || repeatedLetter.test(clean)) return true;
  if (known.has(clean)) return true;
  const bare = clean.replace(outerPunctuation, "");
  return bare === "" || known.has(bare) || repeatedLetter.test(bare);
}
