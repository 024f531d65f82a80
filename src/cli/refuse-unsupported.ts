import { formatOf } from "./outputs.ts";
import type { RunOptions } from "./run-options.ts";
import { UsageError } from "./usage-error.ts";

/** Options of `mutua run` that contradict each other, or would do nothing. @throws UsageError */
export function refuseUnsupported(options: RunOptions): void {
  const { replications, replicate } = options;
  if (formatOf(options) !== null && options.detail !== undefined && options.out === undefined)
    throw new UsageError(
      "--detail lengthens the screen, and a machine format has every row asked for: leave it out, or choose rows with --metrics, --years and --by",
      "run",
    );
  if (options.force === true && options.out === undefined && options.replicates === undefined)
    throw new UsageError("--force replaces the files of --out or --replicates, and neither is given", "run");
  if (options.strict === true && options.check !== true) throw new UsageError("--strict says how --check judges; write --check --strict", "run");
  if (options.untilPrecise !== undefined && replicate !== undefined) throw new UsageError("--until-precise and --replicate exclude each other", "run");
  if (options.quick === true && (replications !== undefined || replicate !== undefined))
    throw new UsageError("--quick sets the number of futures; leave out --replications and --replicate", "run");
  if (replications !== undefined && replicate !== undefined) throw new UsageError("--replications and --replicate exclude each other", "run");
}
