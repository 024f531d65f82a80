/** `npm run torture -- --minutes 60 --seed 7`; `--cases N` at most so many, `--only KIND` one kind, `--case N` one case of it, as a finding names it. Needs `node build.mjs`. */
import { parseArgs } from "node:util";
import { CaseRunner } from "./case-runner.ts";
import { one, summary, table, torture } from "./torture.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "3" },
    seed: { type: "string" },
    only: { type: "string" },
    case: { type: "string" },
    cases: { type: "string" },
  },
});
const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

if (values.only !== undefined && values.case !== undefined) {
  const runner = new CaseRunner();
  const { ended, wrong } = await one(runner, values.only, Number(values.case));
  runner.end();
  say(`${ended}${wrong.length === 0 ? "" : `\n  ${wrong.join("\n  ")}`}`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
} else {
  const seed = values.seed === undefined ? Math.floor(Date.now() / 1000) : Number(values.seed);
  say(`torture for ${values.minutes} minutes, seed ${seed}`);
  const tally = await torture({ minutes: Number(values.minutes), cases: Number(values.cases ?? Infinity), seed, only: values.only }, say);
  say(`\n${table(tally)}\n\n${summary(tally)}`);
  process.exitCode = tally.findings.length === 0 ? 0 : 1;
}
