/**
 * Style of the print page: A4, no colour that carries meaning, header rows repeated, rows kept whole. Fonts are those of the
 * reader's machine: the Noto families first, which hold Thai, Burmese, Khmer and Lao; line height leaves room for stacked marks.
 */
export const printStyle = `
@page{size:A4;margin:16mm 14mm}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1000px;padding:24px;color:#18212f;background:#fff;font:13px/1.6 "Noto Sans","Noto Sans Thai","Noto Sans Myanmar","Noto Sans Khmer","Noto Sans Lao",system-ui,sans-serif;font-variant-numeric:tabular-nums}
h1{font-size:22px;line-height:1.4;margin:0 0 8px}h2{font-size:15px;margin:24px 0 6px}
.kind,.small{color:#4b576a;font-size:12px;margin:0}
.statement{border-left:3px solid #3d4f9e;background:#eceefb;padding:8px 12px;margin:8px 0}
table{border-collapse:collapse;width:100%}
th{text-align:left;font-size:12px;color:#4b576a;border-bottom:1px solid #7f899c;padding:4px 8px 4px 0;vertical-align:bottom}
td{border-bottom:1px solid #e3e6eb;padding:5px 8px 5px 0;vertical-align:top;overflow-wrap:anywhere}
.mark{color:#4b576a;font-size:10px;line-height:1.3;display:inline-block;max-width:110px}
.whole{white-space:nowrap}
tr{break-inside:avoid}thead{display:table-header-group}
.value{font-family:"Noto Sans Mono",ui-monospace,monospace;font-size:12px}
footer{margin-top:24px;border-top:1px solid #e3e6eb;padding-top:8px}
@media print{body{padding:0;max-width:none}}
`;
