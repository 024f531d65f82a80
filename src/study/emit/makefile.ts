import { type Emitter, shellQuote } from "./job.ts";

/** A makefile: `make -j 4` runs four shards at a time. */
export const makefile: Emitter = {
  name: "makefile",
  emit: ({ folder, command, tasks, engine }) => ({
    name: "Makefile",
    start: "make -j 4",
    text: `# mutua ${engine}: ${tasks} shards, then one merge.
MUTUA ?= ${command.replaceAll("$", "$$$$")}
STUDY := ${folder.replaceAll("$", "$$$$")}
SHARDS := $(addprefix shard-,$(shell seq ${tasks}))

.PHONY: merge $(SHARDS)
merge: $(SHARDS)
\tcd ${shellQuote("$(STUDY)").replaceAll("'", '"')} && $(MUTUA) merge . --quiet

# exit code 6: variants with an error of their own are rows of the result
$(SHARDS): shard-%:
\tcd ${shellQuote("$(STUDY)").replaceAll("'", '"')} && { $(MUTUA) batch . --shard $*/${tasks} --workers 1 --quiet || [ $$? -eq 6 ]; }
`,
  }),
};
