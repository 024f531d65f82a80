import { type Emitter, shellQuote } from "./job.ts";

/** GNU parallel on one machine, or on several with its --sshloginfile. */
export const parallel: Emitter = {
  name: "parallel",
  emit: ({ folder, command, tasks, engine }) => ({
    name: "run-parallel.sh",
    start: "sh run-parallel.sh",
    text: `#!/bin/sh
# mutua ${engine}: ${tasks} shards, then one merge. Options of GNU parallel may follow: sh run-parallel.sh --jobs 4
cd ${shellQuote(folder)} || exit 4
MUTUA=\${MUTUA:-${shellQuote(command)}}
export MUTUA
# exit code 6: variants with an error of their own are rows of the result
seq ${tasks} | parallel --halt soon,fail=1 "$@" 'sh -c "$MUTUA batch . --shard {}/${tasks} --workers 1 --quiet || [ \\$? -eq 6 ]"' || exit $?
$MUTUA merge . --quiet
`,
  }),
};
