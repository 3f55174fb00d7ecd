import { describe, expect, it } from "vitest";
import { escapeHtml, html, joinMarkup } from "./markup.ts";

describe("markup of a packet's page", () => {
  it("holds every text as it stands, between tags and inside double quotes", () => {
    expect(escapeHtml(`<b title="it's">R&D</b>`)).toBe("&lt;b title=&quot;it&#39;s&quot;&gt;R&amp;D&lt;/b&gt;");
    expect(escapeHtml("&lt;script&gt;")).toBe("&amp;lt;script&amp;gt;");
    expect(escapeHtml("บัญชี ๑")).toBe("บัญชี ๑");
  });

  it("escapes texts and numbers that are put into a template, once, and leaves its own tags and pieces of markup", () => {
    const piece = html`<b>${"<i>"}</b>`;
    expect(piece.html).toBe("<b>&lt;i&gt;</b>");
    expect(html`<p class="${'a"b'}">${7} ${piece}</p>`.html).toBe('<p class="a&quot;b">7 <b>&lt;i&gt;</b></p>');
    expect(html`<hr>`.html).toBe("<hr>");
  });

  it("puts pieces one after the other, with what stands between them", () => {
    const pieces = ["a", "b"].map((text) => html`<i>${text}</i>`);
    expect(joinMarkup(pieces).html).toBe("<i>a</i><i>b</i>");
    expect(joinMarkup(pieces, ", ").html).toBe("<i>a</i>, <i>b</i>");
    expect(joinMarkup([]).html).toBe("");
  });
});
