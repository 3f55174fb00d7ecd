import type { AuditEntry } from "@throughline/model/audit-event";
import type { AuditPosition } from "@throughline/record/audit/audit-store";
import { writeCsv } from "@throughline/referral/csv";
import type { AuditEntryView } from "../contract/views.ts";
import type { Call, Handler, RawHandlers } from "../http/handler.ts";
import type { RawInputs } from "../http/raw-inputs.ts";

const page = 500;
/** More is read by dates, a part at a time. */
const mostExported = 50_000;

type Filters = RawInputs["auditCsv"];
type Asked = Pick<Call<unknown>, "principal" | "server">;

/** The log of the auditor's own organisation. Reading it is told to it as well. Who was removed, or is the command line, is named by id. */
export const audit: Handler<"audit"> = async ({ input: { limit, before, ...filters }, ...asked }) => {
  const [entries, head] = await Promise.all([readEntries(asked, filters, { limit, before }), asked.server.instance.audit.position()]);
  return { entries, head };
};

/** The same as CSV, the latest first, with the head of the chain at the end: who keeps it elsewhere sees later whether anything was cut. */
export const auditCsv: RawHandlers["auditCsv"] = async ({ input, ...asked }) => {
  const head = await asked.server.instance.audit.position();
  const entries: AuditEntryView[] = [];
  for (let before = head.seq + 1; entries.length < mostExported; ) {
    const read = await readEntries(asked, input, { limit: page, before });
    entries.push(...read);
    const last = read.at(-1);
    if (last === undefined || read.length < page) break;
    before = last.seq;
  }
  return new Response(writeCsv([header, ...entries.map(rowOf), ...closing(entries.length, head)]), {
    headers: { "content-type": "text/csv; charset=utf-8", "content-disposition": 'attachment; filename="audit-log.csv"' },
  });
};

const header = ["entry", "at", "person", "person id", "deed", "action", "outcome", "code", "about", "about in all", "purpose"];

function rowOf({
  seq,
  at,
  person,
  userId,
  deed,
  action,
  outcome,
  code,
  subjects,
  subjectTotal,
  purpose,
}: AuditEntryView): readonly string[] {
  return [String(seq), at, person, userId, deed, action, outcome, code, subjects.join(" "), String(subjectTotal), purpose];
}

function closing(exported: number, { seq, hash }: AuditPosition): readonly (readonly string[])[] {
  const cut = `Only the latest ${mostExported} entries are here. Ask for the older ones by their dates.`;
  return [...(exported < mostExported ? [] : [[cut]]), ["head of the chain", String(seq), hash]];
}

async function readEntries(
  { principal, server }: Asked,
  filters: Filters,
  { limit, before }: { readonly limit: number; readonly before?: number | undefined },
): Promise<AuditEntryView[]> {
  const { audit: log, record } = server.instance;
  const asked = Object.fromEntries(Object.entries({ ...filters, before }).filter(([, value]) => value !== undefined));
  const [entries, users] = await Promise.all([log.read({ ...asked, organisationId: principal.organisationId, limit }), record.users()]);
  const nameOf = new Map(users.map(({ userId, name }) => [userId, name]));
  return entries.map((entry) => viewOf(entry, nameOf));
}

function viewOf({ organisationId: _, ...entry }: AuditEntry, nameOf: ReadonlyMap<string, string>): AuditEntryView {
  return { ...entry, person: nameOf.get(entry.userId) ?? entry.userId, subjects: [...entry.subjects] };
}
