import { doubleQuote, type Emitter } from "./job.ts";

/** A Snakefile: a rule for the shards and one for the merge; on a cluster with Snakemake's own profiles. */
export const snakemake: Emitter = {
  name: "snakemake",
  emit: ({ folder, command, tasks, minutes, engine }) => ({
    name: "Snakefile",
    start: "snakemake --cores all",
    text: `# mutua ${engine}: ${tasks} shards, then one merge.
import os
workdir: ${doubleQuote(folder)}
MUTUA = os.environ.get("MUTUA", ${doubleQuote(command)})

rule all:
    input: "merged/manifest.json"

rule shard:
    output: touch("done/{index}")
    threads: 1
    resources: mem_mb=1000, runtime=${minutes}
    retries: 2
    # exit code 6: variants with an error of their own are rows of the result
    shell: "{MUTUA} batch . --shard {wildcards.index}/${tasks} --workers 1 --quiet || [ $? -eq 6 ]"

rule merge:
    input: expand("done/{index}", index=range(1, ${tasks} + 1))
    output: "merged/manifest.json"
    shell: "{MUTUA} merge . --quiet"
`,
  }),
};
