import { writeCsv } from "@throughline/referral/csv";
import { mayImportFor } from "../access/principal.ts";
import type { ImportState } from "../contract/import-views.ts";
import { answerEvents } from "../http/event-stream.ts";
import type { Handler, RawHandlers } from "../http/handler.ts";
import { HttpProblem } from "../http/problem.ts";
import { hasEnded } from "../import/import-job.ts";
import { tellGiver } from "../import/tell-giver.ts";

/** Takes a file as it arrives and answers its preview. Nothing is recorded yet. */
export const importUpload: RawHandlers["importUpload"] = async ({ request, principal, server }) => {
  const organisationId = request.headers.get("x-organisation") ?? principal.organisationId;
  if (!mayImportFor(principal, organisationId))
    throw new HttpProblem("no-mandate", 403, "Your organisation has no mandate to import for that one.");
  const preview = await server.imports.upload(principal, {
    organisationId,
    fileName: readFileName(request.headers.get("x-file-name")),
    country: readCountry(request.headers.get("x-country")),
    body: request.body,
  });
  return Response.json(preview);
};

export const importPreview: Handler<"importPreview"> = ({ input, principal, server }) =>
  server.imports.preview(principal, input.importId, input.change);

export const importPreviewed: Handler<"importPreviewed"> = async ({ input, principal, server }) =>
  server.imports.job(principal, input.importId).preview;

export const mappingSave: Handler<"mappingSave"> = ({ input, principal, actor, server }) =>
  server.imports.saveMapping(principal, actor, input);

export const importStart: Handler<"importStart"> = async ({ input, principal, actor, server }) => {
  const { organisationId } = server.imports.job(principal, input.importId);
  await tellGiver(server.instance, principal, { giverId: organisationId, action: "importStart", subject: input.importId });
  return server.imports.start(principal, actor, input.importId);
};

export const importState: Handler<"importState"> = async ({ input, principal, server }) =>
  server.imports.job(principal, input.importId).state;

export const importCancel: Handler<"importCancel"> = ({ input, principal, server }) => server.imports.cancel(principal, input.importId);

/** The state now, and each time it changes, until the import has ended. */
export const importEvents: RawHandlers["importEvents"] = async ({ input, principal, server }) => {
  const job = server.imports.job(principal, input.importId);
  return answerEvents<ImportState>("state", (send, end) => {
    const listener = (state: ImportState): void => {
      send(state);
      if (hasEnded(state)) end();
    };
    job.listeners.add(listener);
    listener(job.state);
    return () => job.listeners.delete(listener);
  });
};

/** Every refusal with its place and reason, as CSV that no spreadsheet runs. */
export const importRefusals: RawHandlers["importRefusals"] = async ({ input, principal, server }) => {
  const { refusals } = server.imports.job(principal, input.importId);
  const rows = refusals.map(({ file, sheet, line, column, of, reason, words }) => [
    file,
    sheet ?? "",
    String(line),
    column,
    of,
    reason,
    words,
  ]);
  const csv = writeCsv([["file", "sheet", "line", "column", "refused", "reason", "in words"], ...rows]);
  return new Response(csv, {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="refusals.csv"' },
  });
};

/** The last part of the name as given, without control characters: never a path. */
function readFileName(header: string | null): string {
  const name =
    decode(header ?? "")
      .split(/[/\\]/)
      .at(-1)
      ?.replace(/\p{C}/gu, "")
      .trim() ?? "";
  if (name === "" || name.length > 255) throw new HttpProblem("wrong-file-name", 400, "The file's name is missing or too long.");
  return name;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return "";
  }
}

function readCountry(header: string | null): string | undefined {
  if (header === null || header === "") return undefined;
  if (!/^[A-Z]{2}$/.test(header)) throw new HttpProblem("wrong-input", 400, 'The field "country" is not as expected.');
  return header;
}
