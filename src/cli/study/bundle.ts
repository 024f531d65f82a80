import { dirname, join } from "node:path";
import { type ArchiveFiles, filesUnder, packArchive, readArchive, unpackForAWhile } from "../../io/archive.ts";
import { realDisk } from "../../io/disk.ts";
import { commandWord, escapeText } from "../../io/escape.ts";
import { InvalidData } from "../../io/file-fault.ts";
import { pathsUnder, planNames, readPlanFile } from "../../io/plan-folder.ts";
import { checkOutput, writeOutput } from "../../io/write-output.ts";
import { runBatch } from "../../study/batch/batch.ts";
import { wholeStudy } from "../../study/batch/shard.ts";
import { mergeStudy } from "../../study/merge/merge.ts";
import { openBase, planSource } from "../../study/run/open-base.ts";
import { threadExecutor } from "../../workers/variant-pool.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { workersOf } from "../simulate.ts";
import { openStudy } from "./open-study.ts";
import { size } from "./plan-screen.ts";
import { startStudyProgress } from "./study-progress.ts";

export interface BundleOptions {
  readonly out?: string;
  readonly force?: boolean;
  readonly quiet?: boolean;
}
export interface VerifyOptions {
  readonly workers?: string;
  readonly quiet?: boolean;
}

const manifestName = `${planNames.merged}/manifest.json`;

/** `mutua bundle`: plan, inputs, what the merge gave as hashes, and this program: all that a stranger needs, no data but the inputs. */
export async function bundle(host: Host, shown: string, options: BundleOptions): Promise<ExitCode> {
  const folder = host.path(shown);
  openStudy(folder, shown);
  const out = options.out ?? `${shown.replace(/[\\/]+$/, "")}.zip`;
  checkOutput(host.path(out), options.force === true, pathsUnder(folder));
  host.holds([dirname(host.path(out))]);
  const program = dirname(host.library);
  const text = (name: string): Uint8Array => Buffer.from(readPlanFile(folder, name));
  const files: ArchiveFiles = {
    "README.txt": Buffer.from(
      `A study of mutua. Node 20.19 or newer runs it again, offline, to the same bytes:\n\n  node engine/bin/mutua.js bundle verify ARCHIVE.zip\n\nor step by step, in the folder where this archive was unpacked:\n\n  node engine/bin/mutua.js batch study\n  node engine/bin/mutua.js merge study\n`,
    ),
    [`study/${planNames.plan}`]: text(planNames.plan),
    [`study/${planNames.design}`]: text(planNames.design),
    ...filesUnder(join(folder, planNames.inputs), `study/${planNames.inputs}/`),
    [`study/${manifestName}`]: text(manifestName),
    ...filesUnder(join(program, "bin"), "engine/bin/"),
    ...filesUnder(join(program, "dist"), "engine/dist/"),
    "engine/package.json": Buffer.from(readPlanFile(program, "package.json")),
  };
  const bytes = packArchive(files);
  writeOutput(host.path(out), bytes);
  if (!options.quiet)
    await host.write(`${escapeText(out)}: ${Object.keys(files).length} files, ${size(bytes.length)}\n\nNext  mutua bundle verify ${commandWord(out)}\n`);
  return exitCodes.done;
}

/** `mutua bundle verify`: runs the study of an archive again and compares every merged file with the hashes that it came with. */
export async function verifyBundle(host: Host, shown: string, options: VerifyOptions): Promise<ExitCode> {
  const files = readArchive(host.path(shown), escapeText(shown));
  const manifest = files[`study/${manifestName}`];
  if (manifest === undefined) throw new InvalidData(`${escapeText(shown)} holds no ${manifestName}; mutua bundle makes such an archive of a merged study`);
  const study = Object.fromEntries(
    Object.entries(files).flatMap(([name, bytes]) => (name.startsWith("study/") && name !== `study/${manifestName}` ? [[name, bytes]] : [])),
  );
  const place = unpackForAWhile(study);
  const progress = await startStudyProgress(host, { quiet: options.quiet === true, ascii: false, unit: "variants" });
  try {
    const folder = join(place.folder, "study");
    const { plan, design } = openStudy(folder, "study");
    const source = planSource(folder, plan, true);
    await openBase(source);
    const summary = await runBatch({
      folder,
      plan,
      design,
      shard: wholeStudy,
      retryFailed: false,
      disk: realDisk,
      signal: host.signal,
      makeExecutor: () => threadExecutor(source, Math.min(workersOf(host, options), design.rows.length), host.signal),
      onProgress: progress.update,
    });
    progress.end();
    if (summary.stopped && host.signal.exitCode !== null) return host.signal.exitCode;
    const claimed = JSON.parse(Buffer.from(manifest).toString("utf8")) as { files: Record<string, string>; complete: boolean };
    const base = "replicates.parquet" in claimed.files ? await openBase(source) : null;
    const { openReplicates } = await import("../../study/merge/replicates-table.ts");
    mergeStudy({
      folder,
      shown: "study",
      plan,
      design,
      disk: realDisk,
      allowPartial: !claimed.complete,
      wide: "wide.csv" in claimed.files,
      replicates: base === null ? null : (target) => openReplicates(target, { plan, design, folder, disk: realDisk, base }),
    });
    const found = (JSON.parse(readPlanFile(folder, manifestName)) as { files: Record<string, string> }).files;
    const different = [...new Set([...Object.keys(found), ...Object.keys(claimed.files)])].filter((name) => found[name] !== claimed.files[name]).sort();
    if (different.length === 0)
      await host.write(
        `${escapeText(shown)}: ${design.rows.length} variants computed again; all ${Object.keys(found).length} merged files are the same bytes\n`,
      );
    else await host.write(`${escapeText(shown)}: not the same bytes: ${different.map(escapeText).join(", ")}\n`);
    return different.length === 0 ? exitCodes.done : exitCodes.checkFailed;
  } finally {
    progress.end();
    place.remove();
  }
}
