import { type SeededRandom, seededRandom } from "../seeded-random.ts";
import { type HeldIdentifier, inventNotes } from "./invent-notes.ts";

/** A long invented chat, as a messenger exports it. */
export interface InventedChat {
  readonly text: string;
  readonly identifiers: readonly HeldIdentifier[];
}

const people = ["Nok", "阿豪", "Minh", "Ma Ei", "Boss", "Joy", "Sokha", "Budi"];
/** What chats are mostly made of. */
const smallTalk = [
  "ok, see you tomorrow then",
  "haha yes, I told you so",
  "did you eat already? the canteen closes early today",
  "I am tired, they kept us until the morning again",
  "please don't tell my parents, they would only worry",
  "the weather here is hot and the air conditioner is broken",
  "she said the same thing last week and nothing happened",
  "my friend wants to go home but they will not let her",
  "กินข้าวหรือยัง วันนี้เหนื่อยมาก",
  "เดี๋ยวค่อยคุยกันนะ มีคนมา",
  "今天太累了，明天再说吧",
  "他们又不让我们出去，真的没办法",
  "em mệt quá, mai nói chuyện tiếp nhé",
  "anh ơi bao giờ mình được về nhà",
  "ထမင်းစားပြီးပြီလား၊ ဒီနေ့ ပင်ပန်းတယ်",
  "sudah makan belum? aku capek sekali hari ini",
  "kumain ka na ba? pagod na pagod ako ngayon",
  "मैं बहुत थक गया हूँ, कल बात करते हैं",
  "ខ្ញុំហត់ណាស់ថ្ងៃនេះ ចាំស្អែកនិយាយទៀត",
  "nimechoka sana leo, tutaongea kesho",
];
const linesPerNote = 60;

/** A chat of this many UTF-16 units or a little more: small talk, and now and then a note of the corpus. The same seed gives the same chat. */
export function inventChat({ units, seed }: { readonly units: number; readonly seed: number }): InventedChat {
  const random = seededRandom(seed);
  const notes = inventNotes({ notes: Number.MAX_SAFE_INTEGER, seed });
  const identifiers: HeldIdentifier[] = [];
  const parts: string[] = [];
  let length = 0;
  const add = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  for (let line = 0; length < units; line += 1) {
    const note = line % linesPerNote === 0 ? notes.next().value : undefined;
    if (note === undefined) {
      add(`${stamp(random)} ${random.pick(people)}: ${random.pick(smallTalk)}\n`);
      continue;
    }
    for (const held of note.identifiers) identifiers.push({ ...held, start: held.start + length, end: held.end + length });
    add(note.text.endsWith("\n") ? note.text : `${note.text}\n`);
  }
  return { text: parts.join(""), identifiers };
}

function stamp(random: SeededRandom): string {
  return `[${10 + random.below(18)}/0${1 + random.below(9)}/2024, ${10 + random.below(13)}:${10 + random.below(49)}:${10 + random.below(49)}]`;
}
