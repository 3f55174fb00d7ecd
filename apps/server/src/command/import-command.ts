import { existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { readyIngestThread } from "@throughline/ingest/ingest-thread";
import type { Organisation } from "@throughline/record/case-record";
import { importFile } from "../import/import-file.ts";
import type { ImportOutcome } from "../import/import-outcome.ts";
import type { Instance } from "../instance/instance.ts";
import { addOrganisationNamed } from "../instance/people.ts";
import type { CommandSetting, CommandShape } from "./command-shape.ts";
import { exitStatus, UsageError } from "./exit-status.ts";
import { withLoggedFollowing } from "./logged-deed.ts";
import { countryOption, neededOption, textOption } from "./option.ts";
import { operator } from "./with-instance.ts";

/** Refusals listed as words; `--json` lists every one. */
const mostInWords = 50;

/** `throughline import FILE…`: records files at once, as their operator. */
export const importCommand: CommandShape = {
  name: "import",
  summary: "Record CSV, TSV, XLSX, JSON or JSON Lines files; columns about the person are crossed out before anything is stored",
  arguments: [["<file...>", "the files"]],
  options: [
    ["--organisation NAME", "whose case files they are; added when it is new"],
    ["--country CC", "country of its case files, for phones without a country code"],
    ["--mapping FILE", "a mapping as JSON; guessed from the headers otherwise"],
    ["--source NAME", "a mapping the organisation saved under this name"],
    ["--dry-run", "read and refuse, record nothing"],
  ],
  run: (setting) => {
    readyIngestThread();
    const isDryRun = setting.options.dryRun === true;
    return withLoggedFollowing(setting, isDryRun ? "import --dry-run" : "import", async (instance, note) => {
      const { options, operands, terminal } = setting;
      const files = operands.map(checkFile);
      const wanted = { name: neededOption(options, "organisation", "--organisation"), country: countryOption(options) };
      const organisation = isDryRun ? undefined : await addOrganisationNamed(instance, operator("import"), wanted);
      const noteSubmissions = (subjects: readonly string[]): void => {
        if (organisation !== undefined) note({ organisationId: organisation.organisationId, subjects });
      };
      noteSubmissions([]);
      const mapping = await chooseMapping(instance, setting, organisation);
      const documents: FileDocument[] = [];
      for (const file of files) {
        const outcome = await importOne(instance, setting, { file, organisation, mapping, country: wanted.country });
        documents.push(documentOf(file, outcome));
        noteSubmissions(documents.flatMap(({ submission }) => submission ?? []));
      }
      if (!isDryRun && !(await instance.projector.catchUp()))
        terminal.note("Recorded. The link graph cannot be reached; it catches up when it is back.");
      const [only] = documents;
      return () => {
        terminal.answer(documents.length === 1 ? only : documents, documents.map(wordsOf).join("\n\n"));
        return documents.every(({ refusals }) => refusals.length === 0) ? exitStatus.done : exitStatus.refused;
      };
    });
  },
};

interface FileDocument {
  readonly file: string;
  readonly submission: string | null;
  readonly isRepeat: boolean;
  readonly rows: number;
  readonly accepted: number;
  readonly refused: number;
  readonly caseFiles: number;
  readonly identifiers: number;
  readonly newIdentifiers: number;
  readonly newSightings: number;
  readonly refusals: ImportOutcome["refusals"];
}

function checkFile(file: string): string {
  if (!existsSync(file) || !statSync(file).isFile()) throw new UsageError("no-such-file", `There is no file ${file}.`);
  return file;
}

async function chooseMapping(
  instance: Instance,
  { options }: CommandSetting,
  organisation: Organisation | undefined,
): Promise<string | undefined> {
  const file = textOption(options, "mapping");
  const source = textOption(options, "source");
  if (file !== undefined && source !== undefined) throw new UsageError("wrong-usage", "--mapping and --source exclude each other.");
  if (file !== undefined) return readFile(checkFile(file), "utf8");
  if (source === undefined) return undefined;
  const saved = organisation === undefined ? [] : await instance.record.mappings(organisation.organisationId);
  const mapping = saved.find(({ name }) => name === source)?.mapping;
  if (mapping === undefined) throw new UsageError("no-such-mapping", "The organisation has no mapping saved under that name.");
  return mapping;
}

function importOne(
  instance: Instance,
  { terminal }: CommandSetting,
  wanted: {
    readonly file: string;
    readonly organisation: Organisation | undefined;
    readonly mapping: string | undefined;
    readonly country: string | undefined;
  },
): Promise<ImportOutcome> {
  const { file, organisation, mapping } = wanted;
  return importFile(instance, operator("import"), {
    organisationId: organisation?.organisationId ?? null,
    file,
    fileName: basename(file),
    mapping,
    country: wanted.country ?? organisation?.country,
    onProgress: ({ rows, bytesRead, totalBytes }) => {
      const share = totalBytes === 0 ? 0 : Math.floor((bytesRead / totalBytes) * 100);
      terminal.progress(`${basename(file)}: ${rows} rows, ${share} %`);
    },
  });
}

function documentOf(file: string, outcome: ImportOutcome): FileDocument {
  const recorded = outcome.end === "recorded" ? outcome.result : null;
  return {
    file: basename(file),
    submission: recorded?.submissionId ?? null,
    isRepeat: recorded?.isRepeat ?? false,
    ...outcome.counts,
    caseFiles: recorded?.caseFiles ?? 0,
    identifiers: recorded?.identifiers ?? 0,
    newIdentifiers: recorded?.newIdentifiers ?? 0,
    newSightings: recorded?.newSightings ?? 0,
    refusals: outcome.refusals,
  };
}

function wordsOf(document: FileDocument): string {
  const { file, rows, accepted, refused, identifiers, newIdentifiers, isRepeat, refusals, submission } = document;
  const lines = refusals
    .slice(0, mostInWords)
    .map(({ line, column, words }) => `  line ${line}${column === "" ? "" : `, ${column}`}: ${words}`);
  const more = refusals.length > mostInWords ? [`  … and ${refusals.length - mostInWords} more (--json lists all)`] : [];
  const result = isRepeat
    ? "recorded before, nothing added"
    : submission === null
      ? "nothing recorded"
      : `${identifiers} identifiers, ${newIdentifiers} new`;
  return [`${file}: ${rows} rows, ${accepted} accepted, ${refused} refused; ${result}`, ...lines, ...more].join("\n");
}
