import { type Difference, differences, type Run } from "../../analysis/compare/paired.ts";
import { metrics } from "../../engine/index.ts";
import type { ResultRow } from "../../engine/result.ts";
import { canonicalJson } from "../../io/canonical.ts";
import { escapeDeep, escapeJson, escapeText } from "../../io/escape.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { UsageError } from "../usage-error.ts";
import { type AnalysisOptions, type Evaluator, openEvaluator } from "./evaluator.ts";
import { short, table } from "./numbers.ts";
import { rowsOfFigures } from "./rows-of-figures.ts";
import { paragraphs, screenWidth } from "./screen-width.ts";
import { withEvaluator } from "./with-evaluator.ts";

export interface CompareOptions extends AnalysisOptions {
  readonly metrics?: string;
}

const command = "compare";
const defaultMetrics = ["coverage.breadth", "exclusion.rate", "protection.oop_over_10", "finance.ruin_probability", "state.total"];

interface Compared {
  readonly name: string;
  readonly rows: readonly ResultRow[];
  readonly run: Run;
  readonly samePeople: boolean;
}

/** `mutua compare`: many scenarios under one seed; where people and needs are the same, differences are taken future by future. */
export async function compare(host: Host, names: readonly string[], options: CompareOptions): Promise<ExitCode> {
  if (names.length < 2) throw new UsageError("compare needs two scenarios or more", command);
  const ids = options.metrics?.split(",").map((id) => id.trim()) ?? defaultMetrics;
  const unknown = ids.find((id) => !metrics.some((metric) => metric.id === id));
  if (unknown !== undefined) throw new UsageError(`--metrics ${JSON.stringify(unknown.slice(0, 60))} is not known; mutua explain metrics lists them`, command);
  return withEvaluator(host, command, names[0]!, options, [], async (first) => {
    const opened: Evaluator[] = [first];
    try {
      // one seed and one number of futures for all, those of the first
      const shared = { ...options, seed: options.seed ?? first.scenario.seed, replications: String(first.scenario.replications) };
      for (const name of names.slice(1)) opened.push(await openEvaluator(host, name, shared, [], command));
      const compared: Compared[] = [];
      for (const [k, evaluator] of opened.entries()) {
        const result = await evaluator.run([], { outputs: { metrics: ids, years: "horizon", by: [] }, futures: true });
        if (result.status !== "ok") throw new UsageError(`${names[k]}: ${result.error}`, command);
        const rows = rowsOfFigures(result.figures);
        compared.push({
          name: names[k]!,
          rows,
          run: { rows, futures: result.futures, seed: shared.seed, rng: "" },
          samePeople: peopleOf(evaluator) === peopleOf(first),
        });
      }
      const changes = compared
        .slice(1)
        .map((other) => ({ name: other.name, samePeople: other.samePeople, rows: differences(compared[0]!.run, other.run, first.scenario.confidence) }));
      await host.write(
        options.json
          ? json(compared, changes)
          : text(escapeDeep(compared.map(({ name, rows }) => ({ name, rows }))), escapeDeep(changes), ids, { evaluator: first, width: screenWidth(host) }),
      );
      return exitCodes.done;
    } finally {
      for (const evaluator of opened.slice(1)) await evaluator.close();
    }
  });
}

/** What decides people and their needs; other worlds and schemes leave both as they are. */
function peopleOf({ scenario }: Evaluator): string {
  return canonicalJson({ population: scenario.population, health: scenario.health, years: scenario.years, start: scenario.startYear });
}

type Changes = readonly { readonly name: string; readonly samePeople: boolean; readonly rows: readonly Difference[] }[];

function json(compared: readonly Compared[], changes: Changes): string {
  const record = {
    format: "mutua-compare/1",
    scenarios: compared.map(({ name, rows, samePeople }) => ({ name, same_people: samePeople, rows })),
    differences: changes,
  };
  return escapeJson(`${JSON.stringify(record, null, 2)}\n`);
}

/** A line for each world of each scenario, then what changed against the first scenario. */
function text(
  compared: readonly Pick<Compared, "name" | "rows">[],
  changes: Changes,
  ids: readonly string[],
  { evaluator, width }: { readonly evaluator: Evaluator; readonly width: number },
): string {
  const { scenario } = evaluator;
  const title = (id: string): string => metrics.find((metric) => metric.id === id)!.words.en.name.split(",")[0]!;
  const cells = compared.flatMap(({ name, rows }) =>
    [...new Set(rows.filter(({ versus }) => versus === null).map(({ world }) => world))].map((world, k) => [
      k === 0 ? name : "",
      world,
      ...ids.map((id) => figureText(rows.filter((row) => row.world === world && row.metric === id && row.versus === null && row.by === null))),
    ]),
  );
  const lines = [
    ...table([["", "", ...ids.map((_, k) => `[${k + 1}]`)], ...cells], [0, 1], width),
    "",
    ...ids.map((id, k) => `[${k + 1}] ${title(id)} (${id})`),
  ];
  for (const { name, samePeople, rows } of changes) {
    const moved = rows.filter(({ lo, hi }) => lo !== null && hi !== null && (lo > 0 || hi < 0));
    lines.push(
      "",
      `${name} less ${compared[0]!.name}${samePeople ? ", same people and needs, future by future" : ": other people or needs, so a difference is not one of rules alone"}`,
    );
    if (moved.length === 0) lines.push("  nothing that can be told from chance");
    lines.push(
      ...table(
        moved.map((row) => [
          `  ${row.metric}`,
          row.scheme === null || row.scheme === row.world ? row.world : `${row.world}/${row.scheme}`,
          short(row.mean, 3),
          `(${short(row.lo, 3)} to ${short(row.hi, 3)})`,
        ]),
        [0, 1],
        width,
      ),
    );
  }
  lines.push("", `${scenario.replications} futures, seed ${escapeText(scenario.seed)}`);
  return `${paragraphs(lines, width).join("\n")}\n`;
}

/** Of several schemes in one world, the worst is not hidden: all are shown. */
function figureText(rows: readonly ResultRow[]): string {
  return rows.length === 0 ? "" : rows.map((row) => short(row.mean, 3)).join(" / ");
}
