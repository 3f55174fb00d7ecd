import { createReadStream, existsSync, statSync } from "node:fs";
import { basename } from "node:path";
import type { Candidate } from "@throughline/ingest/extract/candidate";
import { openExtraction } from "@throughline/ingest/extract/open-extraction";
import { isSecretKind } from "@throughline/model/identifier/secret-identifier";
import type { CommandShape } from "./command-shape.ts";
import { exitStatus, UsageError } from "./exit-status.ts";
import { countryOption } from "./option.ts";
import { layTable } from "./terminal.ts";

/** `throughline extract [FILE|-]`: the identifiers of a text. Needs no store and keeps nothing. */
export const extractCommand: CommandShape = {
  name: "extract",
  summary: "Find the identifiers in a text of any language: notes, a chat's export, a slip; nothing is stored",
  arguments: [["[file]", "a UTF-8 text; - or none for standard input"]],
  options: [["--country CC", "country for phones without a country code"]],
  run: async ({ operands, options, terminal }) => {
    const file = operands[0] ?? "-";
    const country = countryOption(options);
    const found = await extractFrom(file, country === undefined ? {} : { country });
    if (found === null) {
      const name = file === "-" ? file : basename(file);
      terminal.answer(
        { refusals: [{ file: name, line: 0, column: "", reason: "wrong-encoding" }] },
        "The text is not UTF-8. Nothing was read.",
      );
      return exitStatus.refused;
    }
    terminal.answer(found.map(documentOf), found.length === 0 ? "No identifiers were found." : tableOf(found));
    return exitStatus.done;
  },
};

/** Everything found, or null for bytes that are no UTF-8. A byte order mark counts as a unit: offsets are those of the input. */
async function extractFrom(file: string, context: { readonly country?: string }): Promise<readonly Candidate[] | null> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const extraction = openExtraction(context);
  const found: Candidate[] = [];
  for await (const bytes of openInput(file)) {
    const piece = decode(decoder, bytes);
    if (piece === null) return null;
    found.push(...extraction.add(piece));
  }
  const last = decode(decoder);
  return last === null ? null : [...found, ...extraction.add(last), ...extraction.finish()];
}

function openInput(file: string): AsyncIterable<Uint8Array> {
  if (file === "-") return process.stdin;
  if (!existsSync(file) || !statSync(file).isFile()) throw new UsageError("no-such-file", `There is no file ${file}.`);
  return createReadStream(file);
}

function decode(decoder: TextDecoder, bytes?: Uint8Array): string | null {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** A card's or a document's number is neither printed nor given as a key: without the installation's secret there is no key to print. */
function documentOf(candidate: Candidate): Record<string, unknown> {
  const { kind, key, raw, isSecret, alternatives, ...rest } = candidate;
  return {
    kind,
    key: isSecret ? null : key,
    ...rest,
    raw: shownRaw(candidate),
    isSecret,
    alternatives: alternatives.map((other) => (isSecretKind(other.kind) ? { ...other, key: null } : other)),
  };
}

function shownRaw({ isSecret, alternatives, display, raw }: Candidate): string {
  const secret = isSecret ? display : alternatives.find(({ kind }) => isSecretKind(kind))?.display;
  return secret === undefined ? raw : `[${secret}]`;
}

function tableOf(found: readonly Candidate[]): string {
  return layTable(
    ["at", "kind", "what", "check", "how sure", "whose, perhaps"],
    found.map(({ start, kind, display, check, confidence, suggestedHeldBy = "" }) => [
      String(start),
      kind,
      display,
      check,
      confidence,
      suggestedHeldBy,
    ]),
  );
}
