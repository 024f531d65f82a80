import { copyFileSync, existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { escapeText } from "./escape.ts";
import { describeFault, FileFault } from "./file-fault.ts";
import { makeFolders } from "./make-folders.ts";
import { readBytes } from "./read-bytes.ts";

/** Names inside a plan folder. */
export const planNames = {
  plan: "plan.json",
  design: "design.csv",
  pilot: "pilot.json",
  inputs: "inputs",
  shards: "shards",
  merged: "merged",
  journal: "journal.ndjson",
  kept: "replications.bin",
  lock: ".mutua-lock",
} as const;

const textLimit = 500_000_000;

/** Text of a file of the plan. @throws FileFault */
export function readPlanFile(folder: string, name: string): string {
  const path = join(folder, name);
  const hint = name === planNames.plan && !existsSync(path) ? " (mutua sweep SCENARIO --plan DIR makes a plan)" : "";
  try {
    return Buffer.from(readBytes(path, escapeText(path), textLimit)).toString("utf8");
  } catch (error) {
    throw error instanceof FileFault && hint !== "" ? new FileFault(`${error.message}${hint}`) : error;
  }
}

/** Names of the shard folders, in order. */
export function shardFolders(folder: string): string[] {
  const shards = join(folder, planNames.shards);
  if (!existsSync(shards)) return [];
  return readdirSync(shards, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && /^\d{4,7}$/.test(entry.name))
    .map((entry) => entry.name)
    .sort((first, second) => Number(first) - Number(second));
}

/** Files in a shard folder that hold replications of variants under way, with the numbers of the variants. */
export function blockFiles(folder: string, shard: string): { readonly variant: number; readonly path: string }[] {
  const path = join(folder, planNames.shards, shard);
  if (!existsSync(path)) return [];
  return readdirSync(path).flatMap((name) => {
    const [, number] = /^variant-(\d+)\.blocks$/.exec(name) ?? [];
    return number === undefined ? [] : [{ variant: Number(number), path: join(path, name) }];
  });
}

export function blockFile(folder: string, shard: string, variant: number): string {
  return join(folder, planNames.shards, shard, `variant-${variant}.blocks`);
}

/** Whole paths of all files of a study: what is made of it is written over none of them. */
export function pathsUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Makes a folder and those above it. @throws FileFault */
export function makeFolder(path: string): void {
  try {
    makeFolders(path);
    if (!statSync(path).isDirectory()) throw new FileFault(`cannot write into ${escapeText(path)}: it is not a folder`);
  } catch (error) {
    throw error instanceof FileFault ? error : describeFault(error, `cannot write into ${escapeText(path)}`);
  }
}

/** Copies a file into the plan's inputs under a relative name. @throws FileFault */
export function copyInput(from: string, folder: string, name: string): void {
  const to = resolve(folder, planNames.inputs, name);
  try {
    makeFolders(dirname(to));
    copyFileSync(from, to);
  } catch (error) {
    throw describeFault(error, `cannot copy ${escapeText(from)} into the plan`);
  }
}

/** What a plan folder holds, apart from hidden files. */
export function listFolder(path: string): string[] {
  return existsSync(path) ? readdirSync(path).filter((name) => !name.startsWith(".")) : [];
}
