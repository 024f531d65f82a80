import { doubleQuote, type Emitter } from "./job.ts";

/** A Nextflow pipeline (DSL 2): the shards write into the plan folder, which all computers must see. */
export const nextflow: Emitter = {
  name: "nextflow",
  emit: ({ folder, command, tasks, minutes, engine }) => ({
    name: "main.nf",
    start: "nextflow run main.nf",
    text: `#!/usr/bin/env nextflow
// mutua ${engine}: ${tasks} shards, then one merge.
nextflow.enable.dsl = 2

params.study = ${doubleQuote(folder)}
params.mutua = System.getenv('MUTUA') ?: ${doubleQuote(command)}

process shard {
    cpus 1
    memory '1 GB'
    time '${minutes} min'
    errorStrategy 'retry'
    maxRetries 3

    input:
    val index

    output:
    val index

    script:
    // exit code 6: variants with an error of their own are rows of the result
    """
    \${params.mutua} batch '\${params.study}' --shard \${index}/${tasks} --workers 1 --quiet || [ \\$? -eq 6 ]
    """
}

process merge {
    input:
    val shards

    script:
    """
    \${params.mutua} merge '\${params.study}' --quiet
    """
}

workflow {
    merge(shard(Channel.of(1..${tasks})).collect())
}
`,
  }),
};
