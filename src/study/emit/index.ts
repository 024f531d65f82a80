import type { Emitter } from "./job.ts";
import { kubernetes } from "./kubernetes.ts";
import { makefile } from "./makefile.ts";
import { nextflow } from "./nextflow.ts";
import { parallel } from "./parallel.ts";
import { slurm } from "./slurm.ts";
import { snakemake } from "./snakemake.ts";

/** Every scheduler by name. */
export const emitters: ReadonlyMap<string, Emitter> = new Map(
  [slurm, kubernetes, snakemake, nextflow, parallel, makefile].map((emitter) => [emitter.name, emitter]),
);
