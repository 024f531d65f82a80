import { strToU8, zipSync } from "fflate";
import { escapeMarkup } from "../charts/svg.ts";
import { allBlocks, type BriefDocument, type Table } from "./model.ts";

/** One time for all files of the archive: the same document gives the same bytes. */
const noTime = new Date(1980, 0, 1, 0, 0, 0);
/** Longest name of a sheet, and signs that it may not hold. */
const longestName = 31;
const forbidden = /[[\]:*?/\\]/g;

/**
 * The tables of the brief as a spreadsheet (Office Open XML): a sheet a table. Text that is a plain number in the document's own marks is
 * written as a number, everything else as text, so that no cell is a formula.
 *
 * @source ECMA-376, Office Open XML, part 1 (SpreadsheetML) and part 2 (packages)
 */
export function renderWorkbook(document: BriefDocument, numbers: { readonly decimal: string; readonly thousands: string }): Uint8Array {
  const tables = allBlocks(document).flatMap((block) => (block.kind === "table" || block.kind === "chart" ? [block.table] : []));
  const names = sheetNames(tables);
  const sheets = tables.map((table) => sheetXml(table, numbers));
  const files: Record<string, string> = {
    "[Content_Types].xml": contentTypes(sheets.length),
    "_rels/.rels": relations([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, index) => `<sheet name="${escapeMarkup(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ...sheets.map((_, index): [string, string, string] => [`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`]),
      [`rId${sheets.length + 1}`, "styles", "styles.xml"],
    ]),
    "xl/styles.xml": styles,
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, [strToU8(text), { mtime: noTime, level: 6 }] as const])));
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
/** Style 1 is the head, style 2 wraps its text. */
const styles = `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf xfId="0" fontId="1" applyFont="1"/></cellXfs></styleSheet>`;

function contentTypes(sheets: number): string {
  const part = (path: string, kind: string): string =>
    `<Override PartName="/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const list = Array.from({ length: sheets }, (_, index) => part(`xl/worksheets/sheet${index + 1}.xml`, "worksheet")).join("");
  return `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part("xl/workbook.xml", "sheet.main")}${part("xl/styles.xml", "styles")}${list}</Types>`;
}

function relations(list: readonly (readonly [string, string, string])[]): string {
  return `${declaration}<Relationships xmlns="${packages}/relationships">${list.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;
}

/** Short headings, without forbidden signs, each once. */
function sheetNames(tables: readonly Table[]): string[] {
  const taken = new Set<string>();
  return tables.map(({ heading }) => {
    const base =
      heading
        .replace(forbidden, " ")
        .replace(/^'+|'+$/g, "")
        .trim() || "table";
    let name = Array.from(base).slice(0, longestName).join("");
    for (let more = 2; taken.has(name.toLowerCase()); more++)
      name = `${Array.from(base)
        .slice(0, longestName - 4)
        .join("")} (${more})`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function sheetXml({ heading, head, rows, note, words }: Table, numbers: { readonly decimal: string; readonly thousands: string }): string {
  const text = (value: string, style: number): string =>
    `<c t="inlineStr"${style === 0 ? "" : ` s="${style}"`}><is><t xml:space="preserve">${escapeMarkup(value)}</t></is></c>`;
  const cell = (value: string, column: number): string => {
    const number = words.includes(column) ? null : readNumber(value, numbers);
    return number === null ? text(value, 0) : `<c><v>${number}</v></c>`;
  };
  const lines = [
    `<row>${text(heading, 1)}</row>`,
    `<row>${head.map((name) => text(name, 1)).join("")}</row>`,
    ...rows.map((row) => `<row>${row.map(cell).join("")}</row>`),
    ...(note === undefined || note === "" ? [] : [`<row>${text(note, 0)}</row>`]),
  ];
  const widths = head.map((name, column) => Math.min(60, Math.max(name.length, ...rows.map((row) => (row[column] ?? "").length)) + 2));
  return `${declaration}<worksheet xmlns="${main}"><cols>${widths.map((width, column) => `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`).join("")}</cols><sheetData>${lines.join("")}</sheetData></worksheet>`;
}

/** "1 234,5" and "−12" as numbers; null where it is no plain number. */
function readNumber(text: string, { decimal, thousands }: { readonly decimal: string; readonly thousands: string }): number | null {
  const plain = text.replaceAll(thousands, "").replace(decimal, ".").replace("−", "-").replace(/^\+/, "");
  return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}
