/** Frame and looks of printed handouts: A4, black on white, readable in grey; nothing is loaded. */
import { escapeMarkup } from "../../report/charts/svg.ts";

export const esc = escapeMarkup;

const style = `
@page{size:A4;margin:10mm}
*{box-sizing:border-box}
html{font-size:15px;line-height:1.4}
body{font-family:system-ui,-apple-system,"Segoe UI","Noto Sans","DejaVu Sans",sans-serif;color:#1c232b;margin:0 auto;max-width:190mm;padding:8px}
h1{font-size:1.5rem;line-height:1.2;margin:0 0 .3rem}
h2{font-size:1.15rem;margin:1.1rem 0 .3rem;break-after:avoid}
h3{font-size:1rem;margin:.6rem 0 .2rem}
p,ul,ol{margin:0 0 .5rem}
li{margin:0 0 .2rem}
.note{color:#4d5761;font-size:.85rem}
table{border-collapse:collapse;width:100%;margin:.3rem 0 .8rem;font-size:.87rem;break-inside:auto}
th,td{border:1px solid #7b858e;padding:3px 6px;text-align:left;vertical-align:top}
tr{break-inside:avoid}
td.figure,th.figure{text-align:right;font-variant-numeric:tabular-nums}
tr.loses th::after{content:" \\25C6"}
caption{text-align:left;padding-bottom:2px}
.whole,.plan tr{break-inside:avoid}
.plan caption{display:none}
.plan th{white-space:nowrap}
.plan td:nth-child(2){min-width:28mm}
.sheet{break-after:page}
.sheet:last-child{break-after:auto}
.cards{display:grid;grid-template-columns:1fr 1fr;border-top:1px dashed #7b858e;border-left:1px dashed #7b858e}
.card{border-right:1px dashed #7b858e;border-bottom:1px dashed #7b858e;height:66mm;padding:4mm;overflow:hidden;break-inside:avoid;font-size:.84rem;line-height:1.32}
.card p{margin:0 0 .3rem}
.card .note{font-size:.78rem}
.card ul{padding-left:3.5mm}
.card h3{margin:0 0 .2rem;font-size:1.05rem}
.card .n{float:right;margin-left:3mm;font-size:1.6rem;line-height:1.1;font-weight:700;color:#4d5761}
.card .fold{border-top:2px dotted #7b858e;margin:.35rem 0 .25rem;font-size:.7rem;color:#4d5761}
.card table{font-size:.78rem;margin:0}
.card th.figure{white-space:nowrap}
.card td,.card th{border:0;border-bottom:1px solid #c9ced3;padding:1px 4px 1px 0}
.small .card{height:66mm}
.ballots{grid-template-columns:1fr 1fr 1fr}
.ballots .card{height:60mm}
.events{grid-template-columns:1fr 1fr 1fr 1fr}
.events .card{height:64mm;padding:3.5mm}
.box{display:inline-block;width:1.05em;height:1.05em;border:1.6px solid #1c232b;vertical-align:-.15em;margin-right:.4em}
.codebox{display:inline-block;width:8.5mm;height:11mm;border:1.6px solid #1c232b;margin-right:1.2mm}
.line{border-bottom:1px solid #1c232b;display:inline-block;min-width:3em}
.write{display:flex;gap:.5em;align-items:baseline}
.write .line{flex:1;height:1.6em}
.write .few{flex:none}
.long{display:block;height:1.8em}
.tokens{font-size:1.5rem;letter-spacing:.28em;line-height:1.5}
.poster{height:265mm;display:flex;flex-direction:column;justify-content:center;text-align:center}
.poster h1{font-size:2.6rem}
.poster .code{font:700 4.2rem/1.2 ui-monospace,"DejaVu Sans Mono",Consolas,monospace}
.poster ol{text-align:left;font-size:1.5rem;margin:8mm auto 0;max-width:165mm}
@media print{.screen{display:none}}
@media screen{.sheet{border-bottom:1px solid #c9ced3;padding-bottom:14px;margin-bottom:14px}}
`;

export function handout(language: string, title: string, body: string): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<title>${esc(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

export interface Column {
  readonly head: string;
  readonly figure?: boolean;
}

/** A table whose first column names the row. @param marked  rows with a sign after their name */
export function table(caption: string, columns: readonly Column[], rows: readonly (readonly string[])[], marked: readonly boolean[] = []): string {
  const cell = (tag: "td" | "th", text: string, at: number, scope: string): string =>
    `<${tag}${columns[at]?.figure === true ? ' class="figure"' : ""}${scope}>${esc(text)}</${tag}>`;
  const head = columns.map(({ head: text }, at) => cell("th", text, at, ' scope="col"')).join("");
  const body = rows
    .map(
      (row, index) =>
        `<tr${marked[index] === true ? ' class="loses"' : ""}>${row.map((text, at) => (at === 0 ? cell("th", text, at, ' scope="row"') : cell("td", text, at, ""))).join("")}</tr>`,
    )
    .join("");
  return `<table><caption class="note">${esc(caption)}</caption><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}
