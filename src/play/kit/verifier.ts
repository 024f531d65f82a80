/** A door to the check in `lab.html`, under a name that a trainer finds. */
import { labTexts as texts } from "../language/lab-languages.ts";
import type { LanguageCode } from "../language/lab-texts.ts";
import { esc } from "./page.ts";

export function verifierHtml(language: LanguageCode, title: string): string {
  const { heading } = texts[language].verify;
  const address = `lab.html#verify=1&amp;lang=${language}`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta http-equiv="refresh" content="0; url=${address}"><title>${esc(title)}</title></head>
<body><main><h1>${esc(title)}</h1><p><a href="${address}">${esc(heading)}</a></p></main></body>
</html>
`;
}
