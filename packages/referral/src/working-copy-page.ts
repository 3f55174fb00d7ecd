import type { GateDecision } from "./gate.ts";
import { html, joinMarkup } from "./packet/markup.ts";
import { writeSelfContainedPage } from "./packet/self-contained-page.ts";
import { type WorkingCopyColumn, workingCopyMark, workingCopyStamp } from "./working-copy.ts";

/** The mark stands on one line below what it speaks of. */
const ownStyle = ".named{min-width:330px}.named .mark{max-width:none}";

/** A table to print for what passed the gate as a working copy: self-contained, no script; the stamp on top, and the mark on every row. */
export function writeWorkingCopyPage(decision: Pick<GateDecision, "leaves">, columns: readonly WorkingCopyColumn[]): string {
  const heads = ["identifier", ...columns.map(({ header }) => header)].map((head) => html`<th scope="col">${head}</th>`);
  const rows = decision.leaves.identifiers.map(({ id, kind, display }) => {
    const cells = columns.map(({ cell }) => html`<td dir="auto">${cell(id)}</td>`);
    return html`<tr><td class="named"><span class="small">${kind}</span><br><bdi class="value">${display}</bdi><br><span class="mark">${workingCopyMark}</span></td>${joinMarkup(cells)}</tr>\n`;
  });
  const body = html`<header>
<h1>Leads</h1>
<p class="statement">${workingCopyStamp}</p>
</header>
<main>
<table>
<thead><tr>${joinMarkup(heads)}</tr></thead>
<tbody>
${joinMarkup(rows)}</tbody>
</table>
</main>
`;
  return writeSelfContainedPage({ title: "Working copy", body, style: ownStyle });
}
