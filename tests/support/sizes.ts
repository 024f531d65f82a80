/** `npx tsx tests/support/sizes.ts [folder]`: lines of files and functions below a folder (src by default): how many, median, p90, largest; and functions that take many things. */
import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";

/** A function is counted with its lines; one that stands in another is part of it, and is not counted by itself. */
export function functionLines(text: string): readonly number[] {
  const source = ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true);
  const found: number[] = [];
  const lineOf = (at: number): number => source.getLineAndCharacterOfPosition(at).line;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body !== undefined) found.push(lineOf(node.end) - lineOf(node.getStart(source)) + 1);
    else ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** How many functions, inner ones too, take `least` parameters or more. */
export function countOfMany(text: string, least = 7): number {
  let count = 0;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body !== undefined && node.parameters.length >= least) count++;
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("file.ts", text, ts.ScriptTarget.Latest, true));
  return count;
}

/** Whether a text has a list in round brackets with so many entries at all: parsing the others takes most of the time. */
export function mayHaveMany(text: string, least = 7): boolean {
  let left = text;
  for (let before = ""; before !== left; ) {
    before = left;
    let long = false;
    left = left.replace(/\(([^()]*)\)/g, (_, inner: string) => {
      long ||= inner.split(",").length >= least;
      return "";
    });
    if (long) return true;
  }
  return false;
}

/** `of 1234, median 60, p90 140, largest 489` */
export function summary(lines: readonly number[]): string {
  const sorted = lines.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return `${sorted.length}, median ${at(0.5)}, p90 ${at(0.9)}, largest ${at(1)}`;
}

if (process.argv[1]?.endsWith("sizes.ts")) {
  const [folder = "src"] = process.argv.slice(2);
  const texts = readdirSync(folder, { recursive: true, encoding: "utf8" }).flatMap((name) =>
    name.endsWith(".ts") ? [readFileSync(`${folder}/${name}`, "utf8")] : [],
  );
  const many = texts.reduce((sum, text) => sum + countOfMany(text), 0);
  const files = summary(texts.map((text) => text.split("\n").length - 1));
  process.stdout.write(`files ${files}\nfunctions ${summary(texts.flatMap(functionLines))}\n7 parameters or more: ${many}\n`);
}
