/** The sentences of `mutua audit`: what a referee of either side will say, with the commands that show it. */
import type { Scenario } from "../engine/model/scenario.ts";
import type { AuditChange, AuditFinding, AuditRecord, AuditSet } from "../engine/result.ts";
import { wrap } from "./display-width.ts";

const indent = "  ";

/** @param command  how the scenario is run: "mutua run first-steps" */
export function auditText(scenario: Scenario, record: AuditRecord, command: string, width: number): string {
  const [first, second] = record.pair;
  const leads = record.difference >= 0;
  const year = scenario.startYear + scenario.years - 1;
  const size = Math.abs(100 * record.difference).toFixed(1);
  const start =
    record.difference === 0
      ? `With what is believed, ${first} and ${second} cover as many people in ${year}.`
      : `With what is believed, ${leads ? first : second} covers ${size} of 100 more than ${leads ? second : first} in ${year}.`;
  const lines = [scenario.name, "", ...wrap(start, width)];
  for (const [own, other] of [
    [second, first],
    [first, second],
  ] as const) {
    const said = record.findings.filter(({ world }) => world === other);
    if (said.length === 0) continue;
    lines.push("", ...wrap(`${refereeOf(scenario, own)} will say:`, width));
    for (const finding of said) lines.push(...sentences(record, finding, own, command, width));
  }
  return `${[...lines, "", ...wrap(coverage(record), width)].join("\n")}\n`;
}

/** "An insurer's referee": by the kind of the schemes that people can join in a world. */
export function refereeOf({ worlds, schemes }: Scenario, name: string): string {
  const world = worlds.find((one) => one.name === name);
  const kinds = (world?.schemes ?? []).map((scheme) => schemes[scheme]!.kind);
  if (kinds.includes("solidarity") && !kinds.includes("for-profit")) return "A mutual's referee";
  if (kinds.includes("for-profit") && !kinds.includes("solidarity")) return "An insurer's referee";
  return kinds.length === 0 || kinds.every((kind) => kind === "public") ? `A referee who prefers ${name}` : `A referee for ${name}`;
}

function sentences(record: AuditRecord, finding: AuditFinding, own: string, command: string, width: number): string[] {
  const { what, world, scheme, already, alone, together } = finding;
  const name = scheme === null || scheme === world ? world : `${scheme} (${world})`;
  const event = what === "sign" ? `${own} covers more than ${world}` : `${name} works no more at the end`;
  const paragraph = (text: string): string[] => wrap(`"${text}"`, width - indent.length, " ").map((line) => indent + line);
  const shown = (set: AuditSet): string[] => [indent + indent + commandOf(command, set)];
  if (already) return paragraph(`Nothing needs to change: with what is believed already ${event}.`);
  if (alone === null && together === null) return paragraph(nothing(record, finding, event));
  const lines: string[] = [];
  if (alone !== null) {
    const change = alone.changes[0]!;
    lines.push(...paragraph(`One assumption is enough. If ${changeText(change)}, ${event} (${of(alone)}; ${far(alone)}).`), ...shown(alone));
  }
  if (together !== null) {
    const start = alone === null ? "No single assumption is enough, but some together are." : "Smaller changes are enough together.";
    lines.push(
      ...paragraph(`${start} If ${together.changes.map(changeText).join(", and ")}, ${event} (${of(together)}; ${far(together)}).`),
      ...shown(together),
    );
  }
  return lines;
}

function nothing({ numbers }: AuditRecord, { corner, what, world }: AuditFinding, event: string): string {
  if (corner === true) return `Only with more than six assumptions at their worst ends at once ${event}.`;
  const all = corner === false ? `, not even all of them at their worst ends together` : "";
  return what === "sign"
    ? `Nothing within the ranges reverses it: none of ${numbers} numbers at either end${all}.`
    : `Nothing within the ranges stops ${world}: none of ${numbers} numbers at either end${all}.`;
}

const of = ({ k, n }: AuditSet): string => `${k} of ${n} futures tried`;
const far = ({ distance, changes }: AuditSet): string => `${distance.toFixed(2)} ${changes.length === 1 ? "of its range" : "ranges away"}`;

function changeText({ path, from, to }: AuditChange): string {
  const part = from === 0 ? "" : `, ${to >= from ? "+" : "-"}${Math.abs((100 * (to - from)) / from).toFixed(0)} %`;
  return `${path} is ${figure(to)} instead of ${figure(from)}${part}`;
}

/** Four digits: what is printed and what the command sets are the same number. */
const figure = (value: number): string => String(Number(value.toPrecision(4)));

function commandOf(command: string, { changes }: AuditSet): string {
  const flags = changes.map(({ path, to }) => {
    const setting = `${path}=${figure(to)}`;
    return `--truth ${/^[\w.,:/=+@-]+$/.test(setting) ? setting : `'${setting.replaceAll("'", "'\\''")}'`}`;
  });
  return [command, ...flags].join(" ");
}

function coverage({ numbers, left, trials, futures }: AuditRecord): string {
  const lists = left === 0 ? "" : ` ${left} that are drawn together from a list stayed as believed.`;
  return `Searched: ${numbers} uncertain numbers, each at both ends of the range of 90 of 100 futures, up to six of the strongest together, all at their worst ends where nothing else was enough; ${trials} trials of the same ${futures} ${futures === 1 ? "future" : "futures"}, founders pricing with what they believe.${lists} Assumptions without a range, and values inside a range that work where both ends do not, were not searched.`;
}
