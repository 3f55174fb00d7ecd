/** A piece of HTML in which every text was escaped. */
export interface Markup {
  readonly html: string;
}

/** The text as it stands, safe between tags and inside double quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&#39;");
}

/** HTML from a template: texts put in are escaped, pieces of markup are not. */
export function html(parts: TemplateStringsArray, ...values: readonly (string | number | Markup)[]): Markup {
  const text = values.map((value) => (typeof value === "object" ? value.html : escapeHtml(String(value))));
  return { html: parts.reduce((sofar, part, index) => `${sofar}${text[index - 1] ?? ""}${part}`) };
}

/** Pieces one after the other. */
export function joinMarkup(pieces: readonly Markup[], between = ""): Markup {
  return { html: pieces.map((piece) => piece.html).join(between) };
}
