import { html, type Markup } from "./markup.ts";
import { childProtectionMark, type PacketContent, rowMark } from "./packet-content.ts";
import { printTables } from "./print-tables.ts";
import { writeSelfContainedPage } from "./self-contained-page.ts";

/** The page to print: self-contained, no script, A4, with fonts of the reader's machine for every script. */
export function writePrintPage(content: PacketContent): string {
  const body = html`<header>
<p class="kind">Referral packet · ${content.profile}</p>
<h1 dir="auto">${content.title}</h1>
<p class="statement">${content.statement}</p>${sayChildProtection(content)}
<p class="small">${sayCounts(content)}</p>
</header>
<main>
${tables(content)}</main>
<footer class="small">${content.childProtection === undefined ? rowMark : childProtectionMark}. The schedules beside this page hold the same rows; manifest.json holds the hash of every file.</footer>
`;
  return writeSelfContainedPage({ title: content.title, body });
}

function sayChildProtection({ childProtection }: PacketContent): Markup {
  return childProtection === undefined ? { html: "" } : html`\n<p class="statement"><b>Child protection.</b> ${childProtection}</p>`;
}

function tables(content: PacketContent): Markup {
  return content.identifiers.length === 0 ? html`<p>Nothing of the selection leaves in this packet.</p>\n` : printTables(content);
}

function sayCounts({ identifiers, payments, sources, withheld, recordSequence, templateVersion }: PacketContent): string {
  const counts = [`${identifiers.length} identifiers`, `${payments.length} payments`, `${sources.length} sources`];
  if (withheld > 0) counts.push(`${withheld} withheld`);
  return [...counts, `record sequence ${recordSequence}`, `template ${templateVersion}`].join(" · ");
}
