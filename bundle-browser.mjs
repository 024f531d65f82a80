// Bundles for browsers: the engine as a module (`mutua/browser`) and the program of the page that `mutua lab` fills. Everything a page needs is in it as text, because a page that
// is opened from a file can load nothing: the worker is a string that becomes a blob.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build, transform } from "esbuild";
import { deflateSync, strToU8 } from "fflate";
import { constantsOf, fixedFunctions, nearColumns } from "./bundle.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
/** Old enough for a school's laptops; what these lack of newer functions is in src/browser/old-browsers.ts. */
const target = ["chrome90", "firefox90", "safari15"];
/**
 * Events of need a person and year, on average over a block of 2,048 people, for which a worker reserves memory: about 110 bytes each, 9 MB.
 * The command line reserves 2,048 a person, which costs address space only; a browser may refuse that.
 */
const eventsAPerson = 40;
/** Kinds of people (age, sex, group, state of health) that the tables of a worker have room for: 17 bytes each, 1 MB instead of 18. */
const states = 65536;

/** @param outdir  the folder dist */
export async function bundleForBrowsers(outdir) {
  const { version } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));
  const room = { MUTUA_EVENTS_A_PERSON: String(eventsAPerson), MUTUA_STATES: String(states) };
  const worker = await oneText("src/browser/worker.ts", room);
  const known = {
    ...room,
    MUTUA_VERSION: JSON.stringify(version),
    MUTUA_WORKER: packed(worker),
  };
  await build({ ...shared, entryPoints: ["src/browser/engine.ts"], define: known, minify: true, outfile: `${outdir}/browser/engine.js` });
  // the page is inlined by `mutua lab`, as a classic script
  const { outputFiles } = await build({ ...shared, entryPoints: ["src/browser/page/main.ts"], define: known, minify: true, format: "iife", write: false });
  const page = { MUTUA_PAGE: packed(outputFiles[0].text) };
  await build({ ...shared, entryPoints: ["src/browser/page/unpack.ts"], define: page, minify: true, format: "iife", outfile: `${outdir}/browser/lab.js` });
}

/** A text as a literal of JavaScript that `src/browser/unpack.ts` reads. */
const packed = (text) => JSON.stringify(Buffer.from(deflateSync(strToU8(text), { level: 9, mem: 9 })).toString("base64"));

const shared = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  platform: "browser",
  target,
  legalComments: "none",
  logLevel: "warning",
  inject: ["src/browser/old-browsers.ts"],
  // the writer of CSV for Node wants its streams
  alias: { "csv-stringify/sync": "csv-stringify/browser/esm/sync" },
};

/** A worker as a classic script: a module that exports nothing, its columns constants again, white space and local names shortened. */
async function oneText(entry, define) {
  const { outputFiles } = await build({ ...shared, entryPoints: [entry], define, write: false });
  const { code } = await transform(fixedFunctions(nearColumns(constantsOf(outputFiles[0].text))), {
    minifyWhitespace: true,
    minifyIdentifiers: true,
    format: "esm",
    target,
  });
  return `"use strict";${code}`;
}
