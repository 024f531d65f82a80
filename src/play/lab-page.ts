/** The page around the program: one file without a request, readable before its script runs. */
import { escapeMarkup } from "../report/charts/svg.ts";
import { dataElement, type LabData } from "./lab-data.ts";
import { labStyle } from "./lab-style.ts";
import { labTexts as texts } from "./language/lab-languages.ts";

/** Nothing is loaded, sent or framed; workers come from the page's own text. */
export const labPolicy = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; worker-src blob:; base-uri 'none'; form-action 'none'";

/** Script text that no HTML parser takes for an end of the script. */
const inline = (script: string): string => script.replaceAll("</", "<\\/").replaceAll("<!--", "<\\!--");

/**
 * @param script  the bundle `lab.js`
 * @param title   of the scenario or the exercise
 */
export function labPage(data: LabData, script: string, title: string): string {
  const words = texts[data.language];
  const json = JSON.stringify(data).replaceAll("<", "\\u003c");
  return `<!doctype html>
<html lang="${data.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${labPolicy}">
<meta name="referrer" content="no-referrer">
<title>${escapeMarkup(title)}</title>
<style>${labStyle}</style>
</head>
<body>
<div id="app"><main><h1>${escapeMarkup(title)}</h1><noscript><p>${Object.values(texts)
    .map(({ noScript }) => escapeMarkup(noScript))
    .join("</p><p>")}</p></noscript><p id="old" hidden>${escapeMarkup(words.tooOld)}</p></main></div>
<script type="application/json" id="${dataElement}">${json}</script>
<script>${inline('(function(){try{new Function("a","return a??0")}catch(e){if(e instanceof SyntaxError)document.getElementById("old").hidden=false}})();')}</script>
<script>${inline(script)}</script>
</body>
</html>
`;
}
