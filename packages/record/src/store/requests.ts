import { randomUUID } from "node:crypto";
import { ThroughlineError } from "@throughline/model/throughline-error";
import type { StewardWord } from "@throughline/model/vocabulary";
import type { ConcernedSteward } from "../case-file-access.ts";
import type { Actor } from "../case-record.ts";
import { firstRow } from "../open-connection.ts";
import type { RequestDraft } from "../requests.ts";
import { appendEntries, type RecordStore } from "./record-store.ts";
import { by } from "./submissions.ts";

/** Records a request, unless somebody of the same organisation asked the same before: their answer holds for all of it. */
export function askStewards(store: RecordStore, actor: Actor, { askedOf, ...draft }: RequestDraft): void {
  appendEntries(store, by(actor), () => {
    const { cause, identifierId, organisationId } = draft;
    const asked = firstRow(
      store.connection,
      "SELECT 1 FROM request WHERE cause = ? AND identifier_id = ? AND organisation_id = ?",
      cause,
      identifierId,
      organisationId,
    );
    if (asked !== undefined) return [];
    const anyOf = askedOf.filter(({ stewardId }) => stewardId === "").map(({ organisationId: asked }) => asked);
    const named = askedOf.filter(({ stewardId }) => stewardId !== "");
    return [{ kind: "word-asked", body: { ...draft, requestId: randomUUID(), askedOf: [...new Set(anyOf)].sort(), named } }];
  });
}

/** Records a steward's word. Throws `no-such-request`. */
export function giveWord(
  store: RecordStore,
  actor: Actor,
  word: ConcernedSteward & { readonly requestId: string; readonly says: StewardWord; readonly contact: string },
): void {
  appendEntries(store, by(actor), () => {
    const sql = "SELECT 1 FROM word WHERE request_id = ? AND organisation_id = ? AND steward_id = ? AND says = 'waiting'";
    if (firstRow(store.connection, sql, word.requestId, word.organisationId, word.stewardId) === undefined)
      throw new ThroughlineError("no-such-request", "Nothing of that id waits for that word.");
    return [{ kind: "word-given", body: word }];
  });
}
