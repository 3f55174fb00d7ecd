import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryRoot } from "../../repository-root.ts";

/** One line of `docs/ways-out.md`. */
export interface WayOut {
  /** Its name, when case data leaves by it. */
  readonly name: string | null;
  readonly place: string;
}

/** Downloads, files, clipboard, pictures and print, and links to what is downloaded. */
const writing =
  /content-disposition|\bwriteFile(?:Sync)?\(|createWriteStream\(|copyFile(?:Sync)?\(|clipboard|execCommand|createObjectURL|showSaveFilePicker|toBlob\(|toDataURL\(|\bprint\(|\sdownload[=\s>]|href=\{`[^`]*(?:\.csv|\/files\/)/;
const folders = [
  "apps/server/src",
  "apps/web/src",
  "packages/model/src",
  "packages/ingest/src",
  "packages/record/src",
  "packages/graph/src",
  "packages/referral/src",
];

/** The ways out that people wrote down. */
export function readWaysOut(): readonly WayOut[] {
  const text = readFileSync(join(repositoryRoot, "docs", "ways-out.md"), "utf8");
  const rows = text.split("\n").filter((line) => /^\| (?:`|–)/.test(line));
  return rows.map((row) => {
    const [name = "", place = ""] = row
      .split("|")
      .slice(1)
      .map((cell) => cell.replaceAll("`", "").trim());
    return { name: name === "–" ? null : name, place };
  });
}

/** Files of the product's source in which something is written out, tests aside. */
export function findPlacesThatWrite(): readonly string[] {
  return folders.flatMap((folder) => {
    const names = readdirSync(join(repositoryRoot, folder), { recursive: true, encoding: "utf8" });
    const sources = names.filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|(?:^|\/)testing\//.test(name));
    return sources.map((name) => `${folder}/${name}`).filter((file) => writing.test(readCode(file)));
  });
}

/** Source without its comments: what is said of writing writes nothing. */
function readCode(file: string): string {
  return readFileSync(join(repositoryRoot, file), "utf8").replace(/\/\*[\s\S]*?\*\/|\s\/\/.*$/gm, "");
}
