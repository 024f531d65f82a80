import { commandWord, escapeText } from "../../io/escape.ts";
import { planNames } from "../../io/plan-folder.ts";
import { padEnd, truncate, truncateMiddle } from "../../report/display-width.ts";
import type { Design } from "../../study/plan/design.ts";
import type { ExpectedError, Pilot } from "../../study/plan/pilot.ts";
import type { Plan } from "../../study/plan/plan.ts";
import { paragraphs } from "../analysis/screen-width.ts";

export interface PlanScreen {
  readonly plan: Plan;
  readonly design: Design;
  readonly pilot: Pilot | null;
  readonly name: string;
  /** Plan folder as the user named it. */
  readonly shown: string;
  /** Threads that run at once. */
  readonly threads: number;
  /** Bytes of this process at most. */
  readonly memory: number;
  /** Columns of the screen. */
  readonly width: number;
}

const shownErrors = 12;

/** What was planned, and what it will take. */
export function planScreen({ plan, design, pilot, name, shown, threads, memory, width }: PlanScreen): string {
  const folder = escapeText(shown);
  const lines = [
    truncate(`${design.rows.length} variants of ${escapeText(name)}`, width, "..."),
    truncate(`  ${escapeText(plan.sample)} over ${escapeText(design.paths.join(", "))}`, width, "..."),
    `  ${plan.replications} replications each, ${plan.seed_rule === "same" ? "the same futures for all (paired)" : "futures of its own for each"}`,
    `  ${folder}/${planNames.design}   what varies: read it, change it, publish it`,
    `  ${folder}/${planNames.plan}    all that decides the figures`,
  ];
  if (pilot !== null) lines.push("", ...pilotLines(pilot, plan, { threads, memory, width }));
  lines.push("", `Next  mutua batch ${commandWord(shown)}`);
  return `${paragraphs(lines, width).join("\n")}\n`;
}

function pilotLines(pilot: Pilot, plan: Plan, { threads, memory, width }: Pick<PlanScreen, "threads" | "memory" | "width">): string[] {
  const each = pilot.compileSeconds + pilot.secondsPerReplication * plan.replications;
  const lines = [
    `Pilot: variants ${pilot.variants.join(", ")}, ${pilot.replications} replications each`,
    `  time    ${duration(pilot.seconds / threads)} on ${threads} thread${threads === 1 ? "" : "s"}: ${seconds(each)} a variant, ${seconds(pilot.compileSeconds)} to begin`,
    `  memory  about ${size(memory)}, and ${size(memory * 0.6)} for each further thread`,
    `  disk    ${size(pilot.journalBytes)} of journals for ${pilot.rows.toLocaleString("en")} rows${plan.keep_replications ? `, ${size(pilot.replicationBytes)} of replications` : ""}`,
  ];
  for (const { variant, error } of pilot.refused) lines.push(truncate(`  variant ${variant} is refused: ${escapeText(error)}`, width, "..."));
  const chosen = firstErrors(pilot.errors);
  if (chosen.length === 0) return lines;
  const widest = Math.min(width < 79 ? 18 : 36, Math.max(...chosen.map(({ metric }) => metric.length)));
  lines.push("", `Means so far, and standard errors to expect at ${plan.replications} replications`);
  lines.push(...chosen.map((error) => errorLine(error, widest, width < 79 ? 16 : 22)));
  const rest = pilot.errors.length - chosen.length;
  if (rest > 0) lines.push(`  ... and ${rest} more in ${planNames.pilot}`);
  return lines;
}

/** What most studies are about stands first; figures that do not vary say nothing here. */
const firstMetrics = ["coverage.breadth", "exclusion.rate", "protection.oop_over_10", "finance.ruin_probability", "state.total"];

function firstErrors(errors: readonly ExpectedError[]): ExpectedError[] {
  const rank = ({ metric }: ExpectedError): number => (firstMetrics.indexOf(metric) + firstMetrics.length + 1) % (firstMetrics.length + 1);
  return errors
    .filter(({ se }) => se > 0)
    .toSorted((first, second) => rank(first) - rank(second))
    .slice(0, shownErrors);
}

function errorLine({ metric, world, versus, scheme, mean, se }: ExpectedError, widest: number, room: number): string {
  const of = escapeText(`${world}${versus === null ? "" : ` ${room < 20 ? "-" : "less"} ${versus}`}${scheme === null || scheme === world ? "" : `/${scheme}`}`);
  return `  ${padEnd(truncateMiddle(metric, widest, "..."), widest)}  ${padEnd(truncateMiddle(of, room, "..."), room)} ${short(mean).padStart(10)}  (${short(se)})`;
}

function short(value: number): string {
  return value === 0 ? "0" : Math.abs(value) >= 1000 ? Math.round(value).toLocaleString("en") : String(Number(value.toPrecision(3)));
}

export function size(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toPrecision(3)} GB`;
  return bytes >= 1e6 ? `${Math.round(bytes / 1e6)} MB` : `${Math.max(1, Math.round(bytes / 1e3))} kB`;
}

export function duration(value: number): string {
  if (value < 90) return `about ${Math.max(1, Math.ceil(value))} second${value <= 1 ? "" : "s"}`;
  if (value < 5400) return `about ${Math.ceil(value / 60)} minutes`;
  return value < 172_800 ? `about ${Math.ceil(value / 3600)} hours` : `about ${Math.ceil(value / 86_400)} days`;
}

function seconds(value: number): string {
  return value < 1 ? `${Math.max(1, Math.round(value * 1000))} ms` : `${value.toPrecision(2)} s`;
}
