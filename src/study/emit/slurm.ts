import { type Emitter, shellQuote } from "./job.ts";

/**
 * A job array. The signal comes a minute before the time is up: what is finished is kept, and a requeued or resubmitted task goes on from
 * there. Variants with an error of their own (exit code 6) are rows of the result, no failure of the task.
 */
export const slurm: Emitter = {
  name: "slurm",
  emit: ({ folder, command, tasks, minutes, engine }) => ({
    name: "run.sbatch",
    start: "sbatch run.sbatch",
    text: `#!/bin/bash
# mutua ${engine}: ${tasks} tasks. Set account and partition to those of your site; mutua merge when all have ended.
#SBATCH --job-name=mutua
#SBATCH --array=1-${tasks}
#SBATCH --cpus-per-task=1
#SBATCH --mem=1G
#SBATCH --time=${minutes}
#SBATCH --signal=B:TERM@60
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=slurm-%a.log
cd ${shellQuote(folder)} || exit 4
\${MUTUA:-${command}} batch . --shard auto/${tasks} --workers "\${SLURM_CPUS_PER_TASK:-1}" --quiet &
child=$!
trap 'kill -TERM "$child"' TERM
wait "$child"; code=$?
while kill -0 "$child" 2>/dev/null; do wait "$child"; code=$?; done
[ "$code" -eq 6 ] && code=0
exit "$code"
`,
  }),
};
