import { type PacketContent, rowMark } from "./packet-content.ts";

/** The page to print: self-contained, no script, A4, with fonts of the reader's machine for every script. */
export function writePrintPage(content: PacketContent): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(content.title)}</title>
<style>${style}</style>
</head>
<body>
<header>
<p class="kind">Referral packet · ${escapeHtml(content.profile)}</p>
<h1 dir="auto">${escapeHtml(content.title)}</h1>
<p class="statement">${escapeHtml(content.statement)}</p>
<p class="small">${content.identifiers.length} identifiers · ${content.payments.length} payments · ${content.sources.length} sources${withheldWords(content.withheld)} · record sequence ${content.recordSequence} · template ${content.templateVersion}</p>
</header>
<main>
${section("Identifiers", ["No.", "Identifier", "Check", "Recorded by", "Seen", "Sources"], content.identifiers.map((row) => [
    String(row.number),
    { html: `<span class="small">${escapeHtml(words(row.kind))}${row.standing === "ordinary" ? "" : ` · ${escapeHtml(words(row.standing))}`}</span><br><bdi class="value">${escapeHtml(row.value)}</bdi>` },
    checkWords(row.check),
    `${row.cases.join(", ")} (${row.organisations.join(", ")})`,
    row.firstSeenOn === row.lastSeenOn ? row.firstSeenOn : `${row.firstSeenOn} to ${row.lastSeenOn}`,
    row.citations.map((citation) => `[${citation}]`).join(" "),
  ]))}
${section("Payments", ["No.", "Case", "From", "To", "Paid · received", "Date", "Purpose", "Source"], content.payments.map((row) => [
    String(row.number), row.case, row.from, row.to, [row.paid, row.received].filter((side) => side !== "").join(" · "), row.paidOn, words(row.purpose),
    `[${row.citation}]`,
  ]))}
${section("Stated relations", ["No.", "Case", "From", "Relation", "To", "Source"], content.statements.map((row) => [
    String(row.number), row.case, row.from, words(row.relation), row.to, `[${row.citation}]`,
  ]))}
${section("Sources", ["Source", "Organisation", "Case", "Place", "Basis", "Seen on"], content.sources.map((row) => [
    `[${row.citation}]`, row.organisation, row.case, `file ${row.file} (${row.submissionId.slice(0, 12)}…), line ${row.line}${row.column === "" ? "" : `, column ${row.column}`}`,
    basisWords(row.basis), row.seenOn,
  ]))}
</main>
<footer class="small">${escapeHtml(rowMark)}. The schedules beside this page hold the same rows; manifest.json holds the hash of every file.</footer>
</body>
</html>
`;
}

type Cell = string | { readonly html: string };

function section(title: string, headers: readonly string[], rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return "";
  const head = headers.map((header) => `<th scope="col">${escapeHtml(header)}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${typeof cell === "string" ? escapeHtml(cell) : cell.html}</td>`).join("")}</tr>`).join("\n");
  return `<section><h2>${escapeHtml(title)}</h2>\n<table><thead><tr>${head}</tr></thead>\n<tbody>\n${body}\n</tbody></table></section>`;
}

function withheldWords(count: number): string {
  return count === 0 ? "" : ` · ${count} withheld`;
}

function checkWords(check: string): string {
  return check === "passed" ? "check passed" : check === "weak" ? "weak check" : "nothing to check";
}

function basisWords(basis: string): string {
  const known: Record<string, string> = {
    told: "told by the person", document: "seen on a document or screen", list: "received in a list", ledger: "public ledger", suggested: "suggested, unconfirmed",
  };
  return known[basis] ?? basis;
}

function words(code: string): string {
  return code.replaceAll("-", " ");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

const style = `
@page{size:A4;margin:16mm 14mm}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1000px;padding:24px;color:#18212f;background:#fff;font:13px/1.6 "Noto Sans","Noto Sans Thai","Noto Sans Myanmar","Noto Sans Khmer","Noto Sans Lao",system-ui,sans-serif;font-variant-numeric:tabular-nums}
h1{font-size:22px;line-height:1.4;margin:0 0 8px}h2{font-size:15px;margin:24px 0 6px}
.kind,.small{color:#4b576a;font-size:12px;margin:0}
.statement{border-left:3px solid #3d4f9e;background:#eceefb;padding:8px 12px;margin:8px 0}
table{border-collapse:collapse;width:100%}
th{text-align:left;font-size:12px;color:#4b576a;border-bottom:1px solid #7f899c;padding:4px 8px 4px 0;vertical-align:bottom}
td{border-bottom:1px solid #e3e6eb;padding:5px 8px 5px 0;vertical-align:top;overflow-wrap:anywhere}
tr{break-inside:avoid}thead{display:table-header-group}
.value{font-family:"Noto Sans Mono",ui-monospace,monospace;font-size:12px}
footer{margin-top:24px;border-top:1px solid #e3e6eb;padding-top:8px}
@media print{body{padding:0;max-width:none}}
`;
