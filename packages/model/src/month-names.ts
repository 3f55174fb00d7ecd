import { wordList } from "./word-list.ts";

/** Month names and their abbreviations, January first, as forms of the field write them; lower case, without full stops. */
const monthNames: readonly (readonly string[])[] = [
  wordList(
    `january | jan | มกราคม | มค | ဇန်နဝါရီ | មករា | ມັງກອນ | januari | जनवरी | জানুয়ারি | জানুয়ারী | جنوری | ጃንዋሪ | enero | ene | janvier | 一月 | ມກ | जन | জানু | ጃን | ဇန်`,
  ),
  wordList(
    `february | feb | กุมภาพันธ์ | กพ | ဖေဖော်ဝါရီ | កុម្ភៈ | ກຸມພາ | februari | pebruari | फरवरी | फ़रवरी | ফেব্রুয়ারি | ফেব্রুয়ারী | فروری | ፌብሩዋሪ | febrero | pebrero | peb | 二月 | ກພ | फ़र | ফেব | ፌብ | ဖေ`,
  ),
  wordList(`march | mar | มีนาคม | มีค | မတ် | មីនា | ມີນາ | maret | मार्च | মার্চ | مارچ | ማርች | machi | mac | marso | marzo | mars | 三月 | ມນ`),
  wordList(
    `april | apr | เมษายน | เมย | ဧပြီ | មេសា | ເມສາ | अप्रैल | এপ্রিল | اپریل | ኤፕሪል | aprili | abril | abr | avril | 四月 | ມສ | ኤፕሪ | এপ্রি | ဧ`,
  ),
  wordList(`may | พฤษภาคม | พค | မေ | ឧសភា | ພຶດສະພາ | mei | मई | মে | مئی | ሜይ | mayo | mai | 五月 | ພພ`),
  wordList(`june | jun | มิถุนายน | มิย | ဇွန် | មិថុនា | ມິຖຸນາ | juni | जून | জুন | جون | ጁን | hunyo | hun | junio | juin | 六月 | ມິຖ`),
  wordList(
    `july | jul | กรกฎาคม | กค | ဇူလိုင် | កក្កដា | ກໍລະກົດ | juli | जुलाई | জুলাই | جولائی | ጁላይ | julai | hulyo | hul | julio | juillet | 七月 | ກລ | जुल | জুল | ဇူ`,
  ),
  wordList(
    `august | aug | สิงหาคม | สค | ဩဂုတ် | သြဂုတ် | សីហា | ສິງຫາ | agustus | agu | अगस्त | আগস্ট | اگست | ኦገስት | agosti | agosto | 八月 | ສຫ | अग | আগ | ኦገስ | ဩ`,
  ),
  wordList(
    `september | sep | sept | กันยายน | กย | စက်တင်ဘာ | កញ្ញា | ກັນຍາ | सितंबर | सितम्बर | সেপ্টেম্বর | ستمبر | ሴፕቴምበር | septemba | setyembre | septiembre | 九月 | ກຍ | सित | সেপ্ট | সেপ | ሴፕቴ | စက်`,
  ),
  wordList(
    `october | oct | ตุลาคม | ตค | အောက်တိုဘာ | តុលា | ຕຸລາ | oktober | okt | अक्टूबर | अक्तूबर | অক্টোবর | اکتوبر | ኦክቶበር | oktoba | oktubre | octubre | 十月 | ຕລ | अक्टू | অক্টো | ኦክቶ | အောက်`,
  ),
  wordList(
    `november | nov | พฤศจิกายน | พย | နိုဝင်ဘာ | វិច្ឆិកា | ພະຈິກ | nopember | नवंबर | नवम्बर | নভেম্বর | نومبر | ኖቬምበር | novemba | nobyembre | nob | noviembre | 十一月 | ພຈ | नव | নভে | ኖቬም | နို`,
  ),
  wordList(
    `december | dec | ธันวาคม | ธค | ဒီဇင်ဘာ | ធ្នូ | ທັນວາ | desember | des | दिसंबर | दिसम्बर | ডিসেম্বর | دسمبر | ዲሴምበር | desemba | disyembre | dis | diciembre | 十二月 | ທວ | दिस | ডিসে | ዲሴም | ဒီ`,
  ),
];

const monthByName = new Map<string, number>();
monthNames.forEach((names, index) => {
  for (const name of names) monthByName.set(name.normalize("NFKC"), index + 1);
});

/** Number of the month that a word names (`Aug.`, `ส.ค.`, `สิงหาคม`), or null. */
export function monthNamed(word: string): number | null {
  return monthByName.get(word.normalize("NFKC").replace(/[.॰]/gu, "").toLowerCase()) ?? null;
}

/** Every name, in lower case, with its month, for finding them in a text; abbreviations of Thai and Lao also with their full stops, as they are printed. */
export function namesOfMonths(): readonly (readonly [name: string, month: number])[] {
  return monthNames.flatMap((names, index) =>
    names.flatMap((name) => [...new Set([name, ...withFullStops(name)])].map((written) => [written, index + 1] as const)),
  );
}

/** `มีค` is `มี.ค.`: each consonant but for the first begins after a full stop. */
function withFullStops(name: string): readonly string[] {
  const letters = name.match(/[เแโใไ]?[\p{Script=Thai}\p{Script=Lao}]\p{M}*/gu) ?? [];
  if (letters.length !== 2) return [];
  const dotted = letters.join(".");
  return [dotted, `${dotted}.`];
}
