import { html, type Markup } from "./markup.ts";
import { printStyle } from "./print-style.ts";

/** A page that asks for nothing and runs nothing, A4 when it is printed. `style` is added to that of every page. */
export function writeSelfContainedPage({ title, body, style = "" }: { title: string; body: Markup; style?: string }): string {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${{ html: printStyle + style }}</style>
</head>
<body>
${body}</body>
</html>
`;
  return page.html;
}
