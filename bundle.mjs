// What the build and the benchmark share: bundles for Node, with the scratch columns as constants.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

// Some dependencies are CommonJS and ask for Node's modules by `require`, which an ES module does not have.
const banner = 'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);';

/**
 * Modules of Node that dependencies load and this program never needs of them: the parser of the command line could start programs, the
 * generator of keys could draw a seed by itself. Loading the first is a tenth of the start of `--help`, the second some milliseconds of every thread.
 */
const lazy = {
  child_process: { importer: /[\\/]commander[\\/]/, name: "spawn" },
  crypto: { importer: /[\\/]seedrandom[\\/]/, name: "randomBytes" },
};
const lazyModules = {
  name: "lazy-modules",
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^(?:node:)?(?:child_process|crypto)$/ }, ({ path, importer }) => {
      const module = path.replace("node:", "");
      return lazy[module].importer.test(importer) ? { path: module, namespace: "lazy" } : undefined;
    });
    onLoad({ filter: /.*/, namespace: "lazy" }, ({ path }) => ({
      contents: `exports.${lazy[path].name} = (...all) => process.getBuiltinModule("node:${path}").${lazy[path].name}(...all);`,
    }));
  },
};

/** @param entryPoints output path without ".js" -> source file, relative to this folder */
export async function bundle(entryPoints, outdir) {
  await build({
    absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
    entryPoints: Object.entries(entryPoints).map(([out, file]) => ({ out, in: file })),
    outdir,
    chunkNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    banner: { js: banner },
    // optional: loaded where it is installed
    external: ["bullmq"],
    plugins: [lazyModules],
    legalComments: "none",
    logLevel: "warning",
  });
  keepConstants(outdir);
}

/** One script with everything in it, for what is loaded once and runs no loop of the engine. It knows no `import.meta`. */
export async function bundleScript(entry, outfile) {
  await build({
    absWorkingDir: fileURLToPath(new URL(".", import.meta.url)),
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: "cjs",
    platform: "node",
    target: "node20",
    minifyWhitespace: true,
    charset: "ascii",
    plugins: [lazyModules],
    legalComments: "none",
    logLevel: "warning",
    logOverride: { "empty-import-meta": "error" },
  });
}

/**
 * esbuild turns top-level `const` into `var`, and V8 then has to look every scratch column up again in each loop iteration:
 * simple passes took 4.4 instead of 1.2 ns a person. Typed arrays and numbers that are never assigned again become `const` once more.
 */
function keepConstants(folder) {
  rewrite(folder, (text) => exportCopies(constantsOf(text)));
  importCopies(folder);
  rewrite(folder, nearColumns);
  rewrite(folder, fixedFunctions);
}

function rewrite(folder, change) {
  for (const file of readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".js"))) {
    const path = `${folder}/${file}`;
    const text = readFileSync(path, "utf8");
    const told = change(text);
    if (told !== text) writeFileSync(path, told);
  }
}

/** What a top-level variable must begin with to become a constant: a column, a number, or an object written on one line, whose columns V8 then knows as well. */
const makers = [
  /(?:int32|float64|event(?:Ints|Doubles|Bytes)|new (?:Int32|Float64|Float32|Uint8|Uint16|Uint32)Array)\(/,
  /-?\d[\w.+-]*(?: << \d+)?;/,
  /\d+ \* \([\w$]+ \+ \d+\) \* \d+;/,
  /\{ [^\n]*\};/,
  /1 \| [\w$ |<]+;/,
  /obstacleBit\(/,
  /\w+\[1\] === \d+ \? 1 : 0;/,
];
const declaration = new RegExp(`^var ([\\w$]+) = (${makers.map(({ source }) => source).join("|")})`, "gm");

/** @param text  one bundle, not minified */
export function constantsOf(text) {
  return text.replace(declaration, (whole, name, value) => {
    const word = name.replaceAll("$", "\\$");
    const assigned = new RegExp(
      `(?<![\\w$.])(?<!var )${word} (?:[-+*/%&|^]|\\*\\*|&&|\\|\\||\\?\\?|<<|>>>?)?= |(?<![\\w$.])${word}(?:\\+\\+|--)|(?:\\+\\+|--)${word}(?![\\w$])|\\[[^\\]]*\\b${word}\\b[^\\]]*\\] = \\[`,
    ).test(text);
    return assigned ? whole : `const ${name} = ${value}`;
  });
}

/** One name in the list of an import or export, with its alias. */
const nameLine = /^ {2}([\w$]+)(?: as ([\w$]+))?,?$/;

/**
 * What a chunk exports lives in a cell that V8 looks up at every use, in the chunk itself as well: a column that another chunk imports
 * would be slow in its own. So columns and numbers are exported as copies of their constants.
 */
function exportCopies(text) {
  return text.replace(/^export \{\n([^}]*)\};/gm, (_, names) => {
    const copies = [];
    const exported = names.split("\n").map((line) => {
      const [, name, alias] = nameLine.exec(line) ?? [];
      if (name === undefined || !new RegExp(`^const ${name.replaceAll("$", "\\$")} = `, "m").test(text)) return line;
      copies.push(`const ${name}$told = ${name};`);
      return `  ${name}$told as ${alias ?? name},`;
    });
    return [...copies, `export {\n${exported.join("\n")}};`].join("\n");
  });
}

/** The same on the other side: what a chunk imports is looked up at every use, unless the chunk makes a constant of it first. */
function importCopies(folder) {
  const files = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".js"));
  const texts = new Map(files.map((file) => [String(file).split("/").at(-1), readFileSync(`${folder}/${file}`, "utf8")]));
  /** Names that a chunk exports as constants or functions. */
  const fixed = (chunk) => {
    const text = texts.get(chunk) ?? "";
    const names = [...text.matchAll(new RegExp(nameLine, "gm"))];
    const isFixed = (name) => new RegExp(`^(?:const ${name.replaceAll("$", "\\$")} = |function ${name.replaceAll("$", "\\$")}\\()`, "m").test(text);
    return new Set(names.filter(([, name]) => isFixed(name)).map(([, name, alias]) => alias ?? name));
  };
  for (const file of files) {
    const path = `${folder}/${file}`;
    const text = readFileSync(path, "utf8");
    const copied = text.replace(/^import \{\n([^}]*)\n\} from "([^"]*\/)?([\w.-]+\.js)";$/gm, (statement, names, at = "", chunk) => {
      const known = fixed(chunk);
      const copies = [];
      const taken = names.split("\n").map((line) => {
        const [, name, alias] = nameLine.exec(line) ?? [];
        if (name === undefined || !known.has(name)) return line;
        const local = alias ?? name;
        copies.push(`const ${local} = ${local}$taken;`);
        return `  ${name} as ${local}$taken,`;
      });
      return copies.length === 0 ? statement : [`import {\n${taken.join("\n")}\n} from "${at}${chunk}";`, ...copies].join("\n");
    });
    if (copied !== text) writeFileSync(path, copied);
  }
}

/**
 * A column that a function names first within a loop is found before V8 knows that it is a constant, wherever the loop holds another one or
 * much control flow: kind, length and address are then looked up again at every access. So functions with loops take their columns by hand
 * before anything else: RICH 7 % less time. Functions with functions in them are left alone, where a column taken would be kept in a cell.
 *
 * @param text  one bundle, after `constantsOf`
 */
export function nearColumns(text) {
  const columns = [...text.matchAll(/^const ([\w$]+) = (?:\1\$taken;|(?:int32|float64|event(?:Ints|Doubles|Bytes)|new \w+Array)\()/gm)].map(([, name]) => name);
  const known = new Set(columns);
  return text.replace(/^((?:async )?function [\w$]+\([^\n]*\) \{\n)((?: [^\n]*\n|\n)*)^\}$/gm, (whole, head, body) => {
    if (!/^ +for \(/m.test(body) || /=>|\bfunction\b/.test(body)) return whole;
    const named = new Set([...body.matchAll(/(?<![\w$.])([\w$]+)\[/g)].map(([, name]) => name));
    const local = (name) => new RegExp(`(?:const|let) [^=;\\n]*(?<![\\w$])${name.replaceAll("$", "\\$")}(?![\\w$])`).test(body) || head.includes(name);
    const taken = [...named].filter((name) => known.has(name) && !local(name));
    if (taken.length === 0) return whole;
    const near = body.replace(/(?<![\w$.])([\w$]+)(?=\[)/g, (name) => (taken.includes(name) ? `${name}$near` : name));
    return `${head}${taken.map((name) => `  const ${name}$near = ${name};\n`).join("")}${near}}`;
  });
}

const functionText = /^((?:async )?function\*? [\w$]+\([^\n]*\) \{\n)((?: [^\n]*\n|\n)*)^\}$/gm;

/**
 * A function of the bundle is a variable to V8, since `function` may be assigned to: code that has it inlined looks up at each call whether it is
 * still the same, in a loop for every person. So functions call each other through constants that are made before anything else runs: RICH 4 % less
 * time. A name that a function uses for anything but calls (its own variable, a method, a word in a text) is left alone there.
 *
 * @param text  one bundle, not minified
 */
export function fixedFunctions(text) {
  const assigned = new Set([...text.matchAll(/(?<![\w$.])([\w$]+) (?:[-+*/%&|^]|\*\*|&&|\|\||\?\?|<<|>>>?)?= /g)].map(([, name]) => name));
  const known = new Set([...text.matchAll(/^function ([\w$]+)\(/gm)].map(([, name]) => name).filter((name) => !assigned.has(name)));
  const used = new Set();
  const told = text.replace(functionText, (whole, head, body) => {
    const bare = body.replace(/"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, '""');
    const called = new Set([...bare.matchAll(/(?<![\w$.])([\w$]+)\(/g)].map(([, name]) => name).filter((name) => known.has(name)));
    const taken = new Set([...called].filter((name) => isOnlyCalled(name, head, body, bare)));
    for (const name of taken) used.add(name);
    return taken.size === 0 ? whole : `${head}${body.replace(/(?<![\w$.])([\w$]+)(?=\()/g, (name) => (taken.has(name) ? `${name}$fixed` : name))}}`;
  });
  if (used.size === 0) return text;
  const constants = [...used].map((name) => `const ${name}$fixed = ${name};\n`).join("");
  const [imports] = /^(?:import [^;]*;[^\n]*\n|\s*\n|\/\/[^\n]*\n|"use strict";\n)*/.exec(told);
  return `${imports}${constants}${told.slice(imports.length)}`;
}

/** Whether a function calls that name, and does nothing else with it; `bare` is its body without texts and comments. */
function isOnlyCalled(name, head, body, bare) {
  const word = `(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$])`;
  const count = (source, within) => [...within.matchAll(new RegExp(source, "g"))].length;
  const calls = count(`${word}\\(`, bare);
  const declared = new RegExp(`function\\*? ${word}|${word}\\((?:[^()]|\\([^()]*\\))*\\) \\{`).test(bare);
  return calls === count(word, bare) && calls === count(`${word}\\(`, body) && !declared && !new RegExp(`\\(.*${word}`).test(head);
}
