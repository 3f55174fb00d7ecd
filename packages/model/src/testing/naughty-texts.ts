/** A text of a class that programs are known to stumble over. */
export interface NaughtyText {
  readonly of: string;
  readonly text: string;
}

const range = (from: number, to: number): string[] => Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));
const crossed = (left: readonly string[], right: readonly string[], join = ""): string[] =>
  left.flatMap((one) => right.map((other) => `${one}${join}${other}`));

/** What a page would run if a text became markup: it leaves a mark that a test looks for. */
const script = "window.tlRan=(window.tlRan||0)+1";

const markup = [
  `<script>${script}</script>`,
  `<img src=x onerror="${script}">`,
  `<svg onload="${script}">`,
  `<svg><script>${script}</script></svg>`,
  `<iframe srcdoc="&lt;script&gt;parent.${script}&lt;/script&gt;"></iframe>`,
  `<details open ontoggle="${script}">x</details>`,
  `<input autofocus onfocus="${script}">`,
  `<a href="javascript:${script}">x</a>`,
  `<form action="javascript:${script}"><button>x</button></form>`,
  `<body onload="${script}">`,
  `<math><mtext></mtext><mglyph><img src=x onerror="${script}"></math>`,
  `<template><img src=x onerror="${script}"></template>`,
  `<style>@import "javascript:${script}";</style>`,
  `<base href="javascript:${script}//">`,
];
/** What a page would ask another host for if a text became markup, without any script. */
const beacons = [
  '<img src="http://x.invalid/i.png">',
  '<link rel="stylesheet" href="http://x.invalid/s.css">',
  '<link rel="dns-prefetch" href="//x.invalid">',
  '<meta http-equiv="refresh" content="0;url=http://x.invalid/">',
  '<video autoplay src="//x.invalid/v.mp4"></video>',
  '<object data="http://x.invalid/o"></object>',
  '<b style="background:url(http://x.invalid/b)">x</b>',
  "![x](http://x.invalid/m.png)",
];
const breakouts = ["", '">', "'>", "</title>", "</textarea>", "--></script>", "\u003c/style>"];
const formulas = [
  "1+1",
  "cmd|' /C calc'!A0",
  'HYPERLINK("http://x.invalid","x")',
  "SUM(A1:A9)",
  'IMPORTXML("http://x.invalid","//a")',
  'DDE("x";"y")',
];
const formulaStarts = ["=", "+", "-", "@", "\t=", "\r=", " =", "\u00a0=", "\ufeff=", "\uff1d", "\uff0b", "\uff0d", "\uff20", "|"];
const stores = [
  "'; DROP TABLE entry; --",
  "' OR '1'='1",
  '" OR ""="',
  "1; ATTACH DATABASE 'x' AS y",
  "') UNION SELECT hash FROM entry --",
  "x' AND sqlite_version() LIKE '3%",
  "%' ESCAPE '\\",
  "NULL",
  "\\'; --",
  "' || (SELECT 1) || '",
  "'}) MATCH (n) DETACH DELETE n //",
  "') RETURN 1 //",
  "`}) CREATE (x:Identifier) //",
  "{scopes: ['hill-house']}",
  "$scopes",
  "'] WITH 1 AS x CALL dbms.components() YIELD name //",
  "\u0027 OR 1=1 //",
  "LOAD CSV FROM 'file:///etc/passwd' AS l",
  "apoc.load.json('http://x.invalid')",
  "*:* OR NEAR(",
  '"unclosed phrase',
  "a NOT b AND (c OR",
];
const templates = crossed(
  ["{{", "${", "#{", "<%= ", "[[", "@(", "{%"],
  ["7*7", "constructor.constructor('return 1')()", "process.env", "__proto__"],
).map((open) => `${open}${{ "{{": "}}", "${": "}", "#{": "}", "<%": "%>", "[[": "]]", "@(": ")", "{%": "%}" }[open.slice(0, 2)] ?? ""}`);
const paths = [
  ...crossed(
    ["../", "..\\", "..%2f", "..%5c", "%2e%2e/", "....//", "/", "C:\\", "\\\\x.invalid\\", "file:///"],
    ["etc/passwd", "data.key", "record.db"],
  ),
  ...["con", "nul", "aux.csv", "com1", ".", "..", "~", "-rf", "--data=/", "a\u0000.csv", "a/b/c", "*?<>|", ".htaccess"],
];
const formats = [
  "%s%s%s%s",
  "%n%n",
  "%x",
  "%d",
  "%p",
  "%.9999d",
  "{0}",
  "{}",
  "$(id)",
  "`id`",
  "; id",
  "| id",
  "&& id",
  "\\x41",
  "\\u0041",
  "%00",
  "%0d%0a",
  "&#0;",
  "&lt;",
  "\\",
];
const numbers = [
  "0",
  "-0",
  "00",
  "1e309",
  "-1",
  "NaN",
  "Infinity",
  "0x10",
  "9007199254740993",
  "1,000.00",
  "1.000,00",
  "1/0",
  "٠١٢٣",
  "๐๑๒๓",
  "၀၁၂၃",
  "½",
  "²",
  "①",
  "Ⅷ",
  "1_000",
  "1e-400",
  "+1",
  "1.",
  ".1",
  "0b1",
  "true",
  "false",
  "null",
  "undefined",
  "[object Object]",
];
const breaks = crossed(
  ["\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u000b", "\u000c"],
  ['{"level":50,"msg":"forged"}', "Set-Cookie: x=y", "data: forged", "## forged"],
).map((text) => `a${text}`);
const bidi = ["\u061c", "\u200e", "\u200f", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069"];
const invisible = [
  "\u00ad",
  "\u034f",
  "\u115f",
  "\u1160",
  "\u17b4",
  "\u180e",
  "\u200b",
  "\u200c",
  "\u200d",
  "\u2060",
  "\u2061",
  "\u2064",
  "\u3164",
  "\ufeff",
  "\uffa0",
  "\ufff9",
  "\ufffb",
  "\u{e0001}",
  "\u{e0061}",
  "\ufe0f",
  "\u{e0100}",
];
const spaces = ["\u00a0", "\u1680", ...range(0x2000, 0x200a), "\u202f", "\u205f", "\u3000"];
const marks = ["\u0300", "\u0e38", "\u0e4d", "\u103a", "\u17d2", "\u093c", "\u0489", "\u20dd", "\u0f71", "\u064b"];
const lookalikes = [
  "pаypal",
  "ехample",
  "ΤRX",
  "𝖳𝖾𝗅𝖾",
  "Ｔｅｌｅ",
  "ⓣⓔⓛⓔ",
  "ᴛᴇʟᴇ",
  "tеlеgrаm",
  "рosted",
  "l1I|",
  "O0О",
  "ѕсаm",
  "ƖƖ",
  "ſtone",
  "ﬁle",
  "ǆ",
  "İı",
  "ẞß",
  "ﷺ",
  "㎏",
  "ﬀ",
  "Å Å",
  "é é",
  "ϔ",
  "각 각",
];
const signs = [
  "👩‍👩‍👧‍👦",
  "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  "🇹🇭🇰🇭",
  "👍🏿",
  "❤️‍🔥",
  "𠜎𠜱",
  "ကျွန်ုပ်",
  "กำกำ้",
  "ខ្ញុំស្រ្តី",
  "ﷲﷺ",
  "नर्क्ष्य",
  "ᄀᄀᄀ각ᆨᆨ",
  "‱⅓",
  "\ufffd",
  "\ufffe",
  "\uffff",
  "\u{10ffff}",
  "\u{1f9ff}",
  "Z̸͍̓a̷̛͓l̶͎̇g̵̱̈o̸̼͘",
  "🧿".repeat(50),
];
const json = [
  '{"__proto__":{"isAdministrator":true}}',
  '["constructor","prototype"]',
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "toString",
  "valueOf",
  '{"$gt":""}',
  "]]>",
  "<![CDATA[",
  "<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>&y;",
  "\u0000{}",
];

/** Our own list, class by class, of texts that break programs: every one distinct. Written out where it has to be, crossed where it can be. */
export const naughtyTexts: readonly NaughtyText[] = distinct({
  control: [...range(0, 0x1f), ...range(0x7f, 0x9f)].map((sign) => `a${sign}b`),
  bidi: [...bidi.map((sign) => `a${sign}fdp.exe`), ...crossed(bidi, ["1234", "นาย"]), `${"\u202e".repeat(100)}x`],
  invisible: [...invisible, ...invisible.map((sign) => `a${sign}b`)],
  space: [...spaces, ...spaces.map((sign) => `a${sign}b`)],
  combining: [...marks.map((mark) => `a${mark.repeat(100)}`), ...marks.map((mark) => mark), ...marks.map((mark) => `${mark}ก`)],
  homoglyph: lookalikes,
  sign: signs,
  markup: crossed(breakouts, markup),
  beacon: beacons,
  formula: crossed(formulaStarts, formulas),
  store: stores,
  template: templates,
  path: paths,
  format: formats,
  number: numbers,
  break: breaks,
  json,
  long: ["a".repeat(255), "ก".repeat(400), "a ".repeat(250), "(".repeat(300), "\ufdfa".repeat(30), "<".repeat(500)],
});

function distinct(classes: Readonly<Record<string, readonly string[]>>): readonly NaughtyText[] {
  const seen = new Map<string, NaughtyText>();
  for (const [of, texts] of Object.entries(classes)) for (const text of texts) if (!seen.has(text)) seen.set(text, { of, text });
  return [...seen.values()];
}
