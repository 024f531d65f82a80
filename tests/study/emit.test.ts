import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { emitters } from "../../src/study/emit/index.ts";

const facts = { folder: "/data/a study/it's", command: "node '/opt/my tools/bin/mutua.js'", tasks: 8, variants: 24, minutes: 20, engine: "0.2.0" };
const textOf = (name: string): string => emitters.get(name)!.emit(facts).text;

describe("files for schedulers", () => {
  test.each([...emitters.keys()])("%s names the tasks, the folder or its volume, and takes exit code 6 for no failure", (name) => {
    const { text, start } = emitters.get(name)!.emit(facts);
    expect(text).toMatch(/ 8 |auto\/8|1\.\.8|range\(1, 8/);
    expect(text).toMatch(/-eq 6/);
    expect(start.length).toBeGreaterThan(3);
    expect(text.endsWith("\n")).toBe(true);
  });

  test.each(["slurm", "parallel"])("%s is a script that the shell can read, whatever the folder is called", (name) => {
    const file = join(mkdtempSync(join(tmpdir(), "mutua-emit-")), "script");
    writeFileSync(file, textOf(name));
    const { status, stderr } = spawnSync("bash", ["-n", file], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  test("the Slurm array has a signal before its end, and may be requeued", () => {
    const options = new Map([...textOf("slurm").matchAll(/^#SBATCH --([a-z-]+)(?:=(.*))?$/gm)].map((match) => [match[1], match[2] ?? ""]));
    expect(options.get("array")).toBe("1-8");
    expect(options.get("signal")).toMatch(/^B:TERM@\d+$/);
    expect(options.has("requeue")).toBe(true);
    expect(Number(options.get("time"))).toBe(20);
  });

  test("the Kubernetes file is an indexed Job as batch/v1 defines it", () => {
    // required and typed fields of JobSpec, PodTemplateSpec, PodSpec and Container in the API reference of Kubernetes 1.29, batch/v1 and core/v1
    const job = parse(textOf("kubernetes"));
    expect(job).toMatchObject({ apiVersion: "batch/v1", kind: "Job", metadata: { name: expect.stringMatching(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/) } });
    const known = ["completionMode", "completions", "parallelism", "backoffLimitPerIndex", "activeDeadlineSeconds", "template"];
    expect(Object.keys(job.spec).filter((key) => !known.includes(key))).toEqual([]);
    expect(job.spec).toMatchObject({ completionMode: "Indexed", completions: 8, parallelism: 8 });
    // an indexed job with a limit per index must not restart its pods in place
    expect(job.spec.template.spec.restartPolicy).toBe("Never");
    for (const container of job.spec.template.spec.containers) {
      expect(container).toMatchObject({ name: expect.any(String), image: expect.any(String), command: expect.any(Array) });
      for (const mount of container.volumeMounts) expect(job.spec.template.spec.volumes.map(({ name }: { name: string }) => name)).toContain(mount.name);
    }
  });

  test("the Nextflow file has balanced blocks, two processes and a workflow that uses both", () => {
    const text = textOf("nextflow");
    expect([...text.matchAll(/^process (\w+)/gm)].map((match) => match[1])).toEqual(["shard", "merge"]);
    expect(text).toContain("merge(shard(Channel.of(1..8)).collect())");
    expect(text.split("{").length).toBe(text.split("}").length);
    expect(text.split('"""').length % 2).toBe(1);
  });
});
