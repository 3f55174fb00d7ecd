import { wordList } from "./word-list.ts";

/** Month names and their abbreviations, January first, as forms of the field write them; lower case, without full stops. */
const monthNames: readonly (readonly string[])[] = [
  wordList(`january | jan | มกราคม | มค | ဇန်နဝါရီ | មករា | ມັງກອນ | januari | जनवरी | enero | janvier`),
  wordList(`february | feb | กุมภาพันธ์ | กพ | ဖေဖော်ဝါရီ | កុម្ភៈ | ກຸມພາ | februari | pebruari | फरवरी | febrero`),
  wordList(`march | mar | มีนาคม | มีค | မတ် | មីនា | ມີນາ | maret | मार्च | marzo | mars`),
  wordList(`april | apr | เมษายน | เมย | ဧပြီ | មេសា | ເມສາ | अप्रैल | abril | avril`),
  wordList(`may | พฤษภาคม | พค | မေ | ឧសភា | ພຶດສະພາ | mei | मई | mayo | mai`),
  wordList(`june | jun | มิถุนายน | มิย | ဇွန် | មិថុនា | ມິຖຸນາ | juni | जून | junio | juin`),
  wordList(`july | jul | กรกฎาคม | กค | ဇူလိုင် | កក្កដា | ກໍລະກົດ | juli | जुलाई | julio | juillet`),
  wordList(`august | aug | สิงหาคม | สค | ဩဂုတ် | សីហា | ສິງຫາ | agustus | agu | अगस्त | agosto`),
  wordList(`september | sep | sept | กันยายน | กย | စက်တင်ဘာ | កញ្ញា | ກັນຍາ | सितंबर | septiembre`),
  wordList(`october | oct | ตุลาคม | ตค | အောက်တိုဘာ | តុលា | ຕຸລາ | oktober | okt | अक्टूबर | octubre`),
  wordList(`november | nov | พฤศจิกายน | พย | နိုဝင်ဘာ | វិច្ឆិកា | ພະຈິກ | nopember | नवंबर | noviembre`),
  wordList(`december | dec | ธันวาคม | ธค | ဒီဇင်ဘာ | ធ្នូ | ທັນວາ | desember | des | दिसंबर | diciembre`),
];

const monthByName = new Map<string, number>();
monthNames.forEach((names, index) => {
  for (const name of names) monthByName.set(name.normalize("NFKC"), index + 1);
});

/** Number of the month that a word names (`Aug.`, `ส.ค.`, `สิงหาคม`), or null. */
export function monthNamed(word: string): number | null {
  return monthByName.get(word.normalize("NFKC").replace(/\./gu, "").toLowerCase()) ?? null;
}
