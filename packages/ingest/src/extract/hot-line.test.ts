import { describe, expect, it } from "vitest";
import { isHotLine } from "./hot-line.ts";

function isHot(line: string): boolean {
  return isHotLine(`before\n${line}`, 7, 7 + line.length);
}

describe("a line that may hold an identifier", () => {
  it.each([
    "her number is 0812345678",
    "๐๘๑-๒๓๔-๕๖๗๘",
    "call 08 1 23",
    "write to @a",
    "someone [at] example",
    "look at example.com",
    "see http://",
    "code abcd1234",
    "Telegram: rivers",
    "ＴＧＢ＠x",
    "he was in KK Park",
    "他在KK园区",
    "[12/03/2024, 21:05:11] Nok: 12345",
  ])("is hot: %s", (line) => expect(isHot(line)).toBe(true));

  it.each([
    "",
    "ok, see you tomorrow then.",
    "[12/03/2024, 21:05:11] Nok: กินข้าวหรือยัง",
    "room 214 at 21:30",
    "1/2 of it. Then more",
    "plans, telling, winged",
    "今天太累了，明天再说吧",
  ])("is not: %s", (line) => expect(isHot(line)).toBe(false));
});
