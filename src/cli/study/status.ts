import { join } from "node:path";
import { realDisk } from "../../io/disk.ts";
import { commandWord, escapeText } from "../../io/escape.ts";
import { lockHolder } from "../../io/output-lock.ts";
import { blockFiles, planNames, shardFolders } from "../../io/plan-folder.ts";
import { isDone, readState } from "../../study/batch/state.ts";
import type { Study } from "./open-study.ts";

interface Status {
  readonly asked: number;
  readonly ok: number;
  readonly invalid: number;
  readonly failed: number;
  readonly left: number;
  /** Variants with finished replications on the disk that are not finished themselves. */
  readonly under_way: readonly number[];
  readonly seconds: number;
  readonly damaged: readonly string[];
  readonly shards: readonly { readonly shard: string; readonly records: number; readonly held_by: string | null }[];
}

/** How far a study is, from its journals. */
export function studyStatus({ folder, plan, design }: Study, shown: string, json: boolean): string {
  const state = readState(realDisk, folder, plan, design);
  const done = design.rows.filter(({ variant }) => isDone(state.entries.get(variant), plan)).map(({ variant }) => state.entries.get(variant)!);
  const with_ = (status: string): number => done.filter((entry) => entry.status === status).length;
  const shards = shardFolders(folder);
  const status: Status = {
    asked: design.rows.length,
    ok: with_("ok"),
    invalid: with_("invalid"),
    failed: with_("failed"),
    left: design.rows.length - done.length,
    under_way: shards.flatMap((shard) => blockFiles(folder, shard).map(({ variant }) => variant)).sort((first, second) => first - second),
    seconds: Number(done.reduce((sum, { seconds }) => sum + seconds, 0).toPrecision(6)),
    damaged: state.damaged,
    shards: shards.map((shard) => ({
      shard,
      records: state.journals.get(shard)?.lines ?? 0,
      held_by: lockHolder(join(folder, planNames.shards, shard), shard)?.holder ?? null,
    })),
  };
  return json ? `${JSON.stringify(status, null, 2)}\n` : statusText(status, commandWord(shown));
}

function statusText(status: Status, shown: string): string {
  const { asked, ok, invalid, failed, left } = status;
  const share = asked === 0 ? 0 : Math.floor((100 * (asked - left)) / asked);
  const running = status.shards.filter(({ held_by }) => held_by !== null);
  const lines = [
    `${asked - left} of ${asked} variants finished (${share} %): ${ok} ok, ${invalid} invalid, ${failed} failed`,
    ...(status.under_way.length > 0 ? [`under way: ${status.under_way.slice(0, 12).join(", ")}${status.under_way.length > 12 ? " ..." : ""}`] : []),
    ...running.map(({ shard, held_by }) => `shard ${shard}: ${escapeText(held_by ?? "")}`),
    ...(status.damaged.length > 0 ? [`damaged records: ${status.damaged.slice(0, 8).map(escapeText).join(", ")}; the next batch computes them again`] : []),
    "",
    `Next  mutua ${left > 0 ? "batch" : "merge"} ${shown}${failed > 0 && left === 0 ? `\n      mutua batch ${shown} --retry failed` : ""}`,
  ];
  return `${lines.join("\n")}\n`;
}
