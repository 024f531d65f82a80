import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Disk, realDisk } from "../../src/io/disk.ts";
import { FileFault, InvalidData, OutputInUse } from "../../src/io/file-fault.ts";
import { overlap, readShard } from "../../src/study/batch/shard.ts";
import { readState } from "../../src/study/batch/state.ts";
import { MergeFault } from "../../src/study/merge/merge.ts";
import { openReplicates } from "../../src/study/merge/replicates-table.ts";
import { makeDesign, readSampling } from "../../src/study/plan/design.ts";
import { readFactor } from "../../src/study/plan/factor.ts";
import { openBase, planSource } from "../../src/study/run/open-base.ts";
import { mergedBytes, mergeTiny, runTiny, save, type TinyStudy, tinyStudy } from "./tiny-study.ts";

const journal = ({ folder }: TinyStudy, shard = "0001"): string => join(folder, "shards", shard, "journal.ndjson");

async function uninterrupted(options: Parameters<typeof tinyStudy>[0] = {}): Promise<string> {
  const study = await tinyStudy(options);
  await runTiny(study);
  mergeTiny(study);
  return mergedBytes(study);
}

describe("the same bytes", () => {
  test("in one go, in shards, and in other shards", async () => {
    const vary = ["schemes.mutual.reach=0.5:0.9:7"];
    const whole = await uninterrupted({ vary });
    for (const count of [2, 3, 9]) {
      const study = await tinyStudy({ vary });
      for (let index = count; index >= 1; index--) await runTiny(study, { shard: { index, count } });
      mergeTiny(study);
      expect(mergedBytes(study), `${count} shards`).toBe(whole);
      // few files a shard, whatever the number of variants
      for (const shard of readdirSync(join(study.folder, "shards"))) expect(readdirSync(join(study.folder, "shards", shard)).length).toBeLessThan(5);
    }
  });

  test("when the number of shards changes half way", async () => {
    const vary = ["schemes.mutual.reach=0.5:0.9:7"];
    const study = await tinyStudy({ vary });
    await runTiny(study, { shard: { index: 2, count: 3 } });
    const summary = await runTiny(study, { shard: { index: 1, count: 2 } });
    // variants 2 and 5 were in the first shard, 1 3 5 7 are in the second
    expect(summary).toMatchObject({ asked: 4, before: 1, computed: 3 });
    await runTiny(study);
    mergeTiny(study);
    expect(mergedBytes(study)).toBe(await uninterrupted({ vary }));
  });

  test("after a stop before any replication, of short variants and of long ones", async () => {
    for (const replications of [3, 120]) {
      const plan = { replications };
      const whole = await uninterrupted({ plan });
      for (const stopAfter of replications === 3 ? [0, 2, 6] : [55, 130]) {
        const study = await tinyStudy({ plan });
        const first = await runTiny(study, { stopAfter });
        expect(first).toMatchObject({ stopped: true });
        // what was finished of the variant under way is on the disk
        const files = readdirSync(join(study.folder, "shards", "0001")).filter((name) => name.endsWith(".blocks"));
        expect(files.length, `stopped after ${stopAfter}`).toBe(stopAfter === 0 ? 0 : 1);
        const second = await runTiny(study);
        expect(second.computed + second.before).toBe(3);
        mergeTiny(study);
        expect(mergedBytes(study), `${replications} replications, stopped after ${stopAfter}`).toBe(whole);
        expect(readdirSync(join(study.folder, "shards", "0001")).sort()).toEqual(["journal.ndjson"]);
      }
    }
  });

  test("a stopped variant goes on where it was", async () => {
    const plan = { replications: 120 };
    const study = await tinyStudy({ plan, vary: ["schemes.mutual.reach=0.5,0.7"] });
    await runTiny(study, { stopAfter: 77 });
    const counts: number[] = [];
    let replications = 0;
    const { inlineExecutor } = await import("../../src/study/run/executor.ts");
    await runTiny(study, {
      makeExecutor: () => {
        const inner = inlineExecutor(
          study.base,
          realDisk,
          () => {
            replications++;
            return false;
          },
          () => 0,
        );
        return { ...inner, execute: async (task) => inner.execute(task).finally(() => counts.push(replications)) };
      },
    });
    // each replication asks once, each block once more
    expect(counts[0]).toBeLessThan(120 - 77 + 5);
    expect(counts[0]).toBeGreaterThanOrEqual(120 - 77);
  });

  test("with a journal cut at any byte", async () => {
    const study = await tinyStudy({ vary: ["schemes.mutual.reach=0.5,0.7"] });
    await runTiny(study);
    mergeTiny(study);
    const whole = mergedBytes(study);
    const bytes = readFileSync(journal(study));
    const ends = [...bytes.entries()].filter(([, byte]) => byte === 10).map(([at]) => at + 1);
    const cuts = new Set([0, 1, 7, ...ends, ...ends.map((at) => at - 1), ...ends.map((at) => at + 1)]);
    // the ends of records, one byte before and after each, and places in between: whatever byte it is, the same line is whole or not
    for (let cut = 13; cut < bytes.length; cut += Math.ceil(bytes.length / 8)) cuts.add(cut);
    for (const cut of [...cuts].filter((at) => at < bytes.length)) {
      writeFileSync(journal(study), bytes.subarray(0, cut));
      const { computed, before } = await runTiny(study);
      const records = ends.filter((end) => end <= cut).length;
      expect({ cut, before, computed }).toEqual({ cut, before: Math.max(0, records - 2), computed: 2 - Math.max(0, records - 2) });
      mergeTiny(study);
      expect(mergedBytes(study), `cut at ${cut}`).toBe(whole);
    }
    expect(cuts.size).toBeGreaterThan(15);
  });

  test("with zeros or rubbish at the end, as after a power cut", async () => {
    const study = await tinyStudy();
    await runTiny(study);
    mergeTiny(study);
    const whole = mergedBytes(study);
    for (const rubbish of [
      Buffer.alloc(4096),
      Buffer.from('{"crc":"00000000","record":{"kind":"variant","variant":1}}\n'),
      Buffer.from("\n\n\n"),
      Buffer.from([0xff, 0xfe, 10, 0]),
    ]) {
      appendFileSync(journal(study), rubbish);
      expect(await runTiny(study)).toMatchObject({ before: 3, computed: 0 });
      mergeTiny(study);
      expect(mergedBytes(study)).toBe(whole);
    }
  });

  test("with a record damaged in the middle: merge refuses, batch computes it again", async () => {
    const study = await tinyStudy();
    await runTiny(study);
    mergeTiny(study);
    const whole = mergedBytes(study);
    const bytes = readFileSync(journal(study));
    const ends = [...bytes.entries()].filter(([, byte]) => byte === 10).map(([at]) => at);
    for (const line of [0, 1, 2, 3]) {
      const changed = Buffer.from(bytes);
      const at = Math.floor(((ends[line - 1] ?? 0) + ends[line]!) / 2);
      changed[at] = changed[at]! ^ 1;
      writeFileSync(journal(study), changed);
      expect(() => mergeTiny(study)).toThrow(new RegExp(`wrong checksum.*journal.ndjson:${line + 1}.*mutua batch study`));
      await runTiny(study);
      mergeTiny(study);
      expect(mergedBytes(study), `line ${line}`).toBe(whole);
    }
  });
});

/** A disk on which the n-th change of a file fails, once; `partial` writes half of what it was given first. */
function faultyDisk(failing: number, code: string, partial: boolean): { readonly disk: Disk; readonly calls: () => number } {
  let calls = 0;
  const fails = <Arguments extends readonly unknown[], Value>(work: (...given: Arguments) => Value, half?: (...given: Arguments) => void) => {
    return (...given: Arguments): Value => {
      if (calls++ === failing) {
        if (partial) half?.(...given);
        throw Object.assign(new Error(`${code}: made up`), { code });
      }
      return work(...given);
    };
  };
  const disk: Disk = {
    ...realDisk,
    open: fails(realDisk.open),
    write: fails(realDisk.write, (descriptor, bytes) => realDisk.write(descriptor, bytes.subarray(0, bytes.length >> 1))),
    sync: fails(realDisk.sync),
    truncate: fails(realDisk.truncate),
    rename: fails(realDisk.rename),
    unlink: fails(realDisk.unlink),
  };
  return { disk, calls: () => calls };
}

describe("a disk that fails", () => {
  test.each([
    ["ENOSPC", 3, false],
    ["EIO", 51, true],
  ] as const)("%s at any single call (%i replications): one clear error, nothing lost", async (code, replications, keep) => {
    const plan = { replications, keep_replications: keep };
    const vary = [replications > 50 ? "schemes.mutual.reach=0.5" : "schemes.mutual.reach=0.5,0.9"];
    const whole = await uninterrupted({ plan, vary });
    let faults = 0;
    for (let failing = 0; ; failing++) {
      const study = await tinyStudy({ plan, vary });
      const { disk, calls } = faultyDisk(failing, code, failing % 2 === 0);
      const outcome = await runTiny(study, { disk }).then(
        () => null,
        (error: unknown) => error,
      );
      if (calls() <= failing) break;
      faults++;
      expect(outcome, `call ${failing}`).toBeInstanceOf(Error);
      expect((outcome as Error).message).not.toContain("made up\n");
      expect(existsSync(join(study.folder, "shards", "0001", ".mutua-lock")), "the lock is gone").toBe(false);
      await runTiny(study);
      mergeTiny(study);
      expect(mergedBytes(study), `call ${failing}`).toBe(whole);
      rmSync(study.folder, { recursive: true });
    }
    expect(faults).toBeGreaterThan(8);
  });

  test("a read-only folder and a file in the way are said in words", async () => {
    const study = await tinyStudy();
    writeFileSync(join(study.folder, "shards"), "");
    await expect(runTiny(study)).rejects.toThrow(FileFault);
    await expect(runTiny(study)).rejects.toThrow(/cannot write into .*shards/);
  });
});

describe("what is refused", () => {
  test("a journal of another seed, engine, scenario or other figures", async () => {
    const study = await tinyStudy();
    await runTiny(study);
    const other: Partial<TinyStudy["plan"]>[] = [
      { seed: "another" },
      { engine: "9.9.9" },
      { rng: "threefry" },
      { seed_rule: "own" },
      { scenario: { ...study.plan.scenario, hash: "sha256:0" } },
      { outputs: { metrics: "headline", years: "horizon", by: [] } },
    ];
    for (const change of other) {
      const changed = { ...study, plan: { ...study.plan, ...change } };
      await expect(runTiny(changed), JSON.stringify(change)).rejects.toThrow(InvalidData);
      expect(() => mergeTiny(changed)).toThrow(/was computed with another plan: .+ differs/);
    }
  });

  test("gaps, with the variants and the command that fills them", async () => {
    const study = await tinyStudy();
    await runTiny(study, { shard: { index: 2, count: 3 } });
    expect(() => mergeTiny(study)).toThrow(MergeFault);
    expect(() => mergeTiny(study)).toThrow("2 of 3 variants are not computed yet (1, 3). This computes them: mutua batch study");
    const summary = mergeTiny(study, { allowPartial: true });
    expect(summary).toMatchObject({ ok: 1, missing: 2 });
    expect(JSON.parse(readFileSync(join(study.folder, "merged", "manifest.json"), "utf8"))).toMatchObject({ complete: false });
    expect(readFileSync(join(study.folder, "merged", "variants.csv"), "utf8")).toContain("\n1,missing,,0,,,,0.5\n2,ok,0,3,");
  });

  test("two shards that say different things of one variant; the same things twice are one", async () => {
    const study = await tinyStudy();
    await runTiny(study);
    mergeTiny(study);
    const whole = mergedBytes(study);
    mkdirSync(join(study.folder, "shards", "0002"));
    writeFileSync(journal(study, "0002"), readFileSync(journal(study)));
    mergeTiny(study);
    expect(mergedBytes(study)).toBe(whole);
    const { journalLine, readJournalLine } = await import("../../src/io/journal.ts");
    const lines = readFileSync(journal(study), "utf8").trimEnd().split("\n");
    const record = readJournalLine(Buffer.from(lines.at(-1)!)) as { numbers: string };
    const numbers = Buffer.from(record.numbers, "base64");
    numbers[numbers.length - 1] = numbers[numbers.length - 1]! ^ 64;
    writeFileSync(journal(study, "0002"), `${lines.slice(0, -1).join("\n")}\n${journalLine({ ...record, numbers: numbers.toString("base64") })}`);
    expect(() => mergeTiny(study)).toThrow(/two shards give different figures for variant 3/);
  });

  test("a second process on the same variants, not one on others", async () => {
    const study = await tinyStudy();
    const hold = (index: number, count: number): void => {
      const shard = join(study.folder, "shards", String(index).padStart(4, "0"));
      mkdirSync(shard, { recursive: true });
      writeFileSync(join(shard, ".mutua-lock"), JSON.stringify({ pid: process.ppid, host: hostname(), note: { index, count } }));
    };
    hold(2, 4);
    await expect(runTiny(study)).rejects.toThrow(OutputInUse);
    await expect(runTiny(study, { shard: { index: 2, count: 6 } })).rejects.toThrow(OutputInUse);
    await expect(runTiny(study, { shard: { index: 4, count: 6 } })).rejects.toThrow(/shares variants with 4\/6/);
    expect(await runTiny(study, { shard: { index: 1, count: 4 } })).toMatchObject({ asked: 1, computed: 1 });
    expect(await runTiny(study, { shard: { index: 3, count: 6 } })).toMatchObject({ asked: 1, computed: 1 });
  });

  test("a lock of a computer that has fallen silent is void, one that is renewed holds", async () => {
    const study = await tinyStudy();
    const shard = join(study.folder, "shards", "0001");
    mkdirSync(shard, { recursive: true });
    const lock = join(shard, ".mutua-lock");
    const text = JSON.stringify({ pid: 1, host: "another.computer", lease: 120, note: { index: 1, count: 1 } });
    writeFileSync(lock, text);
    await expect(runTiny(study)).rejects.toThrow(/process 1 on another.computer/);
    const { utimesSync } = await import("node:fs");
    utimesSync(lock, new Date(Date.now() - 300_000), new Date(Date.now() - 300_000));
    expect(await runTiny(study)).toMatchObject({ computed: 3 });
  });
});

describe("variants", () => {
  test("that are invalid are rows with their error, and the others stand", async () => {
    const study = await tinyStudy({ vary: ["schemes.mutual.reach=0.5,1.5,0.9"] });
    expect(await runTiny(study)).toMatchObject({ computed: 3, invalid: 1, failed: 0 });
    expect(await runTiny(study, { retryFailed: true })).toMatchObject({ computed: 0, invalid: 1 });
    expect(mergeTiny(study)).toMatchObject({ ok: 2, invalid: 1, missing: 0 });
    const lines = readFileSync(join(study.folder, "merged", "variants.csv"), "utf8").split("\n");
    expect(lines[2]).toMatch(/^2,invalid,3,0,E0\d+,"?error\[E0\d+\].*1\.5 is not allowed/);
  });

  test("that were edited in the design are computed again, they alone", async () => {
    const study = await tinyStudy();
    await runTiny(study);
    const rows = study.design.rows.map((row) => (row.variant === 2 ? { ...row, cells: ["0.8"] } : row));
    const edited = save({ ...study, design: { ...study.design, rows } });
    expect(await runTiny(edited)).toMatchObject({ before: 2, computed: 1 });
    mergeTiny(edited);
    const fresh = await uninterrupted({ vary: ["schemes.mutual.reach=0.5,0.8,0.9"] });
    expect(withoutManifest(mergedBytes(edited))).toBe(withoutManifest(fresh));
  });

  test("get further replications without repeating the first, where they were kept", async () => {
    const plan = { keep_replications: true };
    const study = await tinyStudy({ plan });
    await runTiny(study);
    const more = save({ ...study, plan: { ...study.plan, replications: 8 } });
    expect(() => mergeTiny(more)).toThrow(/3 of 3 variants are not computed yet/);
    expect(mergeTiny(more, { allowPartial: true })).toMatchObject({ ok: 3 });
    expect(readFileSync(join(study.folder, "merged", "metrics.csv"), "utf8")).toContain(",true,");
    let asked = 0;
    await runTiny(more, {
      makeExecutor: () => {
        const execute = inline(more);
        return {
          size: 1,
          close: async () => {},
          execute: async (task) => {
            asked += task.before === null ? 0 : 1;
            return execute(task);
          },
        };
      },
    });
    expect(asked).toBe(3);
    const fresh = await tinyStudy({ plan: { keep_replications: true, replications: 8 } });
    await runTiny(fresh);
    for (const one of [more, fresh])
      mergeTiny(one, {
        replicates: (target) => openReplicates(target, { plan: one.plan, design: one.design, folder: one.folder, disk: realDisk, base: one.base }),
      });
    expect(mergedBytes(more)).toBe(mergedBytes(fresh));
  });

  test("of the rule `own` have futures of their own, of the rule `same` share them", async () => {
    const vary = ["description=one,two"];
    const rowsOf = async (seed_rule: "same" | "own"): Promise<string[]> => {
      const study = await tinyStudy({ vary, plan: { seed_rule } });
      await runTiny(study);
      mergeTiny(study);
      const [, ...rows] = readFileSync(join(study.folder, "merged", "metrics.csv"), "utf8")
        .trimEnd()
        .split("\n");
      return ["1", "2"].map((variant) =>
        rows
          .filter((row) => row.startsWith(`${variant},`))
          .map((row) => row.slice(2))
          .join("\n"),
      );
    };
    const [first, second] = await rowsOf("same");
    expect(first).toBe(second);
    const [own, other] = await rowsOf("own");
    expect(own).not.toBe(other);
  });
});

function inline(
  study: TinyStudy,
): (
  task: Parameters<ReturnType<typeof import("../../src/study/run/executor.ts").inlineExecutor>["execute"]>[0],
) => ReturnType<ReturnType<typeof import("../../src/study/run/executor.ts").inlineExecutor>["execute"]> {
  return async (task) =>
    (await import("../../src/study/run/task.ts")).runTask(
      study.base,
      task,
      realDisk,
      () => false,
      () => 0,
    );
}

/** The manifest names the plan, which says how the design was asked for. */
function withoutManifest(bytes: string): string {
  return bytes.replace(/^manifest.*$/m, "");
}

describe("shards", () => {
  test("overlap exactly where they share a number", () => {
    for (let n = 1; n <= 8; n++)
      for (let m = 1; m <= 8; m++)
        for (let i = 1; i <= n; i++)
          for (let j = 1; j <= m; j++) {
            const shared = Array.from({ length: n * m }, (_, v) => v).some((v) => v % n === i - 1 && v % m === j - 1);
            expect(overlap({ index: i, count: n }, { index: j, count: m })).toBe(shared);
          }
  });

  test.each([
    ["3/8", {}, { index: 3, count: 8 }],
    ["auto", { SLURM_ARRAY_TASK_ID: "5", SLURM_ARRAY_TASK_COUNT: "8" }, { index: 5, count: 8 }],
    ["auto", { SLURM_ARRAY_TASK_ID: "0", SLURM_ARRAY_TASK_MIN: "0", SLURM_ARRAY_TASK_COUNT: "8" }, { index: 1, count: 8 }],
    ["auto/4", { JOB_COMPLETION_INDEX: "0" }, { index: 1, count: 4 }],
    ["auto", { JOB_COMPLETION_INDEX: "3", MUTUA_TASKS: "4" }, { index: 4, count: 4 }],
    ["auto/2", { PARALLEL_SEQ: "2" }, { index: 2, count: 2 }],
  ])("%s in %o", (text, env, shard) => expect(readShard(text, env)).toEqual(shard));

  test.each([
    ["0/8", {}, /not a part/],
    ["9/8", {}, /not a part/],
    ["3", {}, /not a part/],
    ["x/8", {}, /not understood/],
    ["auto", {}, /finds none of SLURM_ARRAY_TASK_ID/],
    ["auto", { JOB_COMPLETION_INDEX: "0" }, /how many tasks/],
  ])("%s in %o is refused", (text, env, words) => expect(() => readShard(text, env)).toThrow(words));
});

test("a plan whose inputs were changed is refused before anything runs", async () => {
  const study = await tinyStudy();
  appendFileSync(join(study.folder, "inputs", "first-steps.yaml"), "\n# a comment changes nothing\n");
  await openBase(planSource(study.folder, study.plan));
  appendFileSync(join(study.folder, "inputs", "first-steps.yaml"), "\nconfidence: 0.9\n");
  await expect(openBase(planSource(study.folder, study.plan))).rejects.toThrow(/not those of the plan any more/);
});

test("what a state says of a variant is where its line stands", async () => {
  const study = await tinyStudy();
  await runTiny(study);
  const state = readState(realDisk, study.folder, study.plan, study.design);
  const bytes = readFileSync(journal(study));
  for (const { variant, start, end } of state.entries.values()) expect(bytes.subarray(start, end).toString()).toContain(`"variant":${variant},`);
});

test("designs of one scenario and other values have other identities", () => {
  const design = makeDesign([readFactor("a=1,2")], readSampling("grid"), "x");
  expect(design.rows.map(({ cells }) => cells)).toEqual([["1"], ["2"]]);
});
