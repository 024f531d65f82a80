import { realDisk } from "../../io/disk.ts";
import { escapeText } from "../../io/escape.ts";
import { mergeStudy } from "../../study/merge/merge.ts";
import { openReplicates } from "../../study/merge/replicates-table.ts";
import { openBase, planSource } from "../../study/run/open-base.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { UsageError } from "../usage-error.ts";
import { openStudy } from "./open-study.ts";

export interface MergeCommandOptions {
  readonly allowPartial?: boolean;
  readonly wide?: boolean;
  readonly replicates?: boolean;
  readonly quiet?: boolean;
}

/** `mutua merge`: one set of tables from all shards, or the command that brings what is missing. */
export async function merge(host: Host, shown: string, options: MergeCommandOptions): Promise<ExitCode> {
  const folder = host.path(shown);
  const { plan, design } = openStudy(folder, shown);
  if (options.replicates && !plan.keep_replications)
    throw new UsageError("--replicates needs replications that the batch kept; plan with --keep-replications yes", "merge");
  const base = options.replicates ? await openBase(planSource(folder, plan, true)) : null;
  host.holds([folder]);
  const summary = mergeStudy({
    folder,
    shown,
    plan,
    design,
    disk: realDisk,
    allowPartial: options.allowPartial === true,
    wide: options.wide === true,
    replicates: base === null ? null : (target) => openReplicates(target, { plan, design, folder, disk: realDisk, base }),
  });
  const errors = summary.invalid + summary.failed;
  const words = [
    `${summary.rows.toLocaleString("en")} rows of ${summary.ok} variants`,
    errors > 0 ? `${errors} variants with errors (variants.csv)` : "",
    summary.missing > 0 ? `${summary.missing} missing: incomplete, and manifest.json says so` : "",
  ].filter(Boolean);
  if (!options.quiet)
    await host.write(
      `${words.join(", ")}\n${escapeText(shown)}/merged: metrics.parquet, metrics.csv, variants.csv, checks,\n  draws, codebook.csv, manifest.json\n`,
    );
  return exitCodes.done;
}
