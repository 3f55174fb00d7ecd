/** A stretch that names a company, by the word for its legal form. Offsets are UTF-16 code units of the text as given. */
export interface CompanyMention {
  readonly start: number;
  readonly end: number;
  readonly name: string;
}

/** Legal forms looked at in one text, and mentions kept. */
const mostForms = 2000;
const mostMentions = 60;
const longestWord = 48;
/** Longest text that is taken as one name when it holds a legal form. */
const longestTyped = 120;
const mostTypedWords = 8;

/** A legal form that stands after the name, how many words the name may have, and which words those may be. */
interface FormAfter {
  readonly form: RegExp;
  readonly mostWords: number;
  readonly word: RegExp;
}

const latinWords = /^(?:[\p{Lu}\d][\p{L}\p{M}\d'’&.-]*|\([^()]*\)|of|and|&)$/u;
const formsAfter: readonly FormAfter[] = [
  {
    form: /(?<![\p{L}\p{M}\d])(?:co\.?,?\s?ltd|(?:public\s)?company\s(?:limited|ltd)|sdn\.?\s?bhd|pte\.?,?\s?ltd|pvt\.?,?\s?ltd|private\slimited|limited|ltd|inc|corp(?:oration)?|l\.?l\.?c|plc|pcl|jsc|company|group|holdings?)(?![\p{L}\p{M}\d])(?:(?<=ltd|inc|corp|bhd|l\.c)\.)?/giu,
    mostWords: 7,
    word: latinWords,
  },
  { form: /(?:有限责任公司|有限責任公司|股份有限公司|有限公司|公司|集团|集團)/gu, mostWords: 1, word: /^[\p{Script=Han}\d（）()]+$/u },
  { form: /ကုမ္ပဏီ(?:\s?လီမိတက်)?/gu, mostWords: 2, word: /^\p{Script=Myanmar}+$/u },
  { form: /प्राइवेट\sलिमिटेड|लिमिटेड|कंपनी|कम्पनी/gu, mostWords: 3, word: /^[\p{Script=Devanagari}\p{M}]+$/u },
  { form: /প্রাইভেট\sলিমিটেড|লিমিটেড|কোম্পানি/gu, mostWords: 3, word: /^[\p{Script=Bengali}\p{M}]+$/u },
  { form: /پرائیویٹ\sلمیٹڈ|لمیٹڈ|کمپنی/gu, mostWords: 3, word: /^[\p{Script=Arabic}\p{M}]+$/u },
];

/** Legal forms that stand before the name, with the name. */
const formsBefore: readonly RegExp[] = [
  /(?:บริษัท|ห้างหุ้นส่วนจำกัด|(?:บจก|บมจ|หจก)\.?)[^\S\n]{0,2}(?:[^\n]{2,60}?[^\S\n]?จำกัด(?:[^\S\n]?\(มหาชน\))?|[\p{L}\p{M}\d&.-]{2,40})/gu,
  /ບໍລິສັດ[^\S\n]{0,2}(?:[^\n]{2,60}?[^\S\n]?(?:ຈຳກັດ|ຈໍາກັດ)|[\p{L}\p{M}\d&.-]{2,40})/gu,
  /ក្រុមហ៊ុន[^\S\n]{0,2}[\p{L}\p{M}\d&.-]{2,40}(?:[^\S\n][\p{Lu}\p{Script=Khmer}][\p{L}\p{M}\d]{1,30}){0,2}/gu,
  /(?<![\p{L}\d])(?:PT|CV|UD|Perusahaan|Kampuni ya|[Cc]ông ty(?: (?:TNHH|CP|[Cc]ổ phần|MTV)){0,2})\.?(?:[^\S\n][\p{Lu}\d][\p{L}\p{M}\d&'’-]{0,30}){1,6}/gu,
];

/** Words that a sentence puts before a name, and that are no part of one. */
const leading =
  /^(?:(?:the|a|an|at|in|my|our|his|her|their|your|this|that|from|for|with|of|and|&|by|to|i|he|she|they|we|when|then|called|named|boss|mr|ms)[\s,]+)+/iu;
const hanLeading = /^.*[在于叫的是给去到从和与為为向被]/u;
const lastWord = /(\([^()\n]{2,30}\)|[^\s,()"“”«»]+)[^\S\n]?,?[^\S\n]?$/u;

/**
 * The names of companies in a text, told by a word for their legal form in the languages of the field, each stretch once. What has no such
 * word is none: the name of a person is not looked for.
 */
export function findCompanies(text: string): readonly CompanyMention[] {
  const typed = typedCompany(text);
  if (typed !== null) return [typed];
  const found = [
    ...formsBefore.flatMap((form) => matchesOf(text, form).map(mentionOf)),
    ...formsAfter.flatMap((form) => namedBefore(text, form)),
  ];
  const kept: CompanyMention[] = [];
  for (const one of found.sort((left, right) => left.start - right.start || right.end - left.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept.slice(0, mostMentions);
}

/** A short text with a legal form is one name, in capitals or not. */
function typedCompany(text: string): CompanyMention | null {
  const name = text.trim();
  if (name.length > longestTyped || name.split(/\s+/u).length > mostTypedWords || /[\n!?:;]/u.test(name)) return null;
  const [form] = matchesOf(name, formsAfter[0]?.form ?? /$^/gu).slice(-1);
  if (form === undefined || form.index === 0 || form.index + form[0].length < name.length) return null;
  const start = text.indexOf(name);
  return { start, end: start + name.length, name };
}

function matchesOf(text: string, form: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of text.matchAll(form)) {
    if (found.push(match) === mostForms) break;
  }
  return found;
}

function mentionOf({ 0: name, index: start }: RegExpExecArray): CompanyMention {
  return { start, end: start + name.length, name };
}

function namedBefore(text: string, { form, mostWords, word }: FormAfter): readonly CompanyMention[] {
  return matchesOf(text, form).flatMap(({ 0: written, index }) => {
    const end = index + written.length;
    const begun = beginOf(text, index, mostWords, word);
    const before = text.slice(begun, index);
    const start = begun + (leading.exec(before)?.[0].length ?? hanLeading.exec(before)?.[0].length ?? 0);
    return /[\p{L}\d]/u.test(text.slice(start, index)) ? [{ start, end, name: text.slice(start, end) }] : [];
  });
}

/** Where the words before a legal form begin that may be its name; the place itself when there is none. */
function beginOf(text: string, place: number, mostWords: number, word: RegExp): number {
  let start = place;
  for (let count = 0; count < mostWords; count += 1) {
    const found = lastWord.exec(text.slice(Math.max(0, start - longestWord), start));
    const written = found?.[1] ?? "";
    const endsSentence = count > 0 && /\p{Ll}{3}\.$/u.test(written);
    if (found === null || written === "" || !word.test(written) || endsSentence) return start;
    start -= found[0].length;
  }
  return start;
}
