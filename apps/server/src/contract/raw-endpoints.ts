/** The table of leads in a form that leaves. */
const leadsCopy = (form: "csv" | "json" | "html", words: string) =>
  ({
    method: "GET",
    path: `/api/leads.${form}`,
    permission: "read-leads",
    limit: "export",
    summary: `The table of leads ${words}`,
    needsProof: true,
  }) as const;

/** Endpoints whose body or answer is not JSON. */
export const rawEndpoints = {
  importUpload: {
    method: "POST",
    path: "/api/imports",
    permission: "import",
    summary: "Upload a file (raw bytes, X-File-Name percent-encoded; X-Country optional): answers its preview",
  },
  importEvents: {
    method: "GET",
    path: "/api/imports/:importId/events",
    permission: "import",
    summary: "Server-sent events: each `state` event holds an ImportState",
  },
  importRefusals: {
    method: "GET",
    path: "/api/imports/:importId/refusals.csv",
    permission: "import",
    summary: "Every refusal as CSV, to mend and send again",
    needsProof: true,
  },
  packetFile: {
    method: "GET",
    path: "/api/packets/:packetId/files/:name",
    permission: "make-packets",
    limit: "export",
    summary: "One file of a packet",
    needsProof: true,
  },
  leadsCsv: leadsCopy("csv", "as a stamped working copy, through the gate"),
  leadsJson: leadsCopy("json", "as JSON, otherwise as the CSV"),
  leadsPage: leadsCopy("html", "as a page to print, otherwise as the CSV"),
  auditCsv: {
    method: "GET",
    path: "/api/audit.csv",
    permission: "read-audit",
    limit: "export",
    summary: "The audit log of the reader's organisation as CSV, by the same filters, with the head of the chain",
    needsProof: true,
  },
  health: { method: "GET", path: "/health", permission: "anyone", summary: "The process answers" },
  readiness: { method: "GET", path: "/ready", permission: "anyone", summary: "Stores can be reached and are whole" },
} as const;
