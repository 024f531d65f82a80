/** `npm run review -- fr`: writes review-fr.csv, the sheet on which a native reader checks that language (semicolons, with a mark for spreadsheets). */
import { writeFileSync } from "node:fs";
import { stringify } from "csv-stringify/sync";
import { reviewRows } from "./review-sheet.ts";

const [language = "fr"] = process.argv.slice(2);
if (language !== "fr" && language !== "es") throw new Error("npm run review -- fr, or es");
const rows = await reviewRows(language);
const file = `review-${language}.csv`;
writeFileSync(
  file,
  stringify(
    rows.map(({ where, id, english, spoken }) => ({ where, id, english, [language]: spoken, better: "", comment: "" })),
    { header: true, delimiter: ";", bom: true, escape_formulas: true },
  ),
);
process.stdout.write(`${file}  ${rows.length} texts\n`);
