import type { ResultRecord, ResultRow, SettingsRecord } from "../../engine/result.ts";
import { rowColumns } from "../../engine/row-columns.ts";
import type { Format } from "../format-contract.ts";
import { checkFinite } from "../format-contract.ts";

/** Members of the record in their fixed order; lists are printed one element per line, so that a subset of rows is a subset of lines. */
const members = [
  "format",
  "engine",
  "scenario",
  "seed",
  "rng",
  "replications",
  "finished",
  "stopped",
  "years",
  "currency",
  "size",
  "represents",
  "confidence",
  "populations_differ",
  "worlds",
  "compare",
  "schemes",
  "levers",
  "labels",
  "today",
  "metrics",
  "checks",
  "convergence",
  "precision",
  "warnings",
  "first_prices",
  "assumption_debt",
  "numbers",
  "sources",
  "settings",
  "uncertainty",
  "fairness",
  "reversals",
  "attribution",
  "draws",
] as const satisfies readonly (keyof ResultRecord)[];
const lists: ReadonlySet<string> = new Set([
  "worlds",
  "schemes",
  "labels",
  "metrics",
  "checks",
  "convergence",
  "warnings",
  "first_prices",
  "assumption_debt",
  "numbers",
  "sources",
  "draws",
]);

/** A member that the record gains must be printed: this line stops compiling until it is named above. */
export const unprintedMembers: Readonly<Record<Exclude<keyof ResultRecord, (typeof members)[number]>, never>> = {};

/** JSON of one value; numbers as the shortest text that reads back to the same double. */
function stringify(value: unknown, where: string): string {
  return JSON.stringify(value, (key, member: unknown) => {
    checkFinite(member, `${where}.${key}`);
    return member;
  });
}

/** One row with its members in the order of the contract; absent members stay absent. */
function rowText(row: ResultRow): string {
  const ordered: Record<string, unknown> = {};
  for (const column of rowColumns) {
    const value = row[column];
    if (value === undefined) continue;
    checkFinite(value, `metrics.${row.metric}.${column}`);
    ordered[column] = value;
  }
  return JSON.stringify(ordered);
}

function memberText(name: string, value: unknown): string {
  if (value !== null && (name === "uncertainty" || name === "fairness" || name === "reversals" || name === "precision" || name === "attribution"))
    return nestedText(name, value as object); // records of lists
  if (name === "settings") return settingsText(value as SettingsRecord);
  if (!lists.has(name)) return stringify(value, name);
  const elements = value as readonly unknown[]; // the names in `lists` are the record's lists
  if (elements.length === 0) return "[]";
  const texts = elements.map((element) => (name === "metrics" ? rowText(element as ResultRow) : stringify(element, name)));
  return `[\n${texts.map((text) => `    ${text}`).join(",\n")}\n  ]`;
}

/** One line for each section of the scenario, so that two records can be compared line by line. */
function settingsText({ scenario, ...others }: SettingsRecord): string {
  const sections = scenario === null ? [] : Object.entries(scenario as Readonly<Record<string, unknown>>);
  const text = sections.map(([key, section]) => `      ${JSON.stringify(key)}: ${stringify(section, `settings.scenario.${key}`)}`).join(",\n");
  const rest = Object.entries(others).map(([key, value]) => `    ${JSON.stringify(key)}: ${stringify(value, `settings.${key}`)}`);
  return `{\n${[`    "scenario": ${sections.length === 0 ? "null" : `{\n${text}\n    }`}`, ...rest].join(",\n")}\n  }`;
}

/** A map whose lists are printed one element per line. */
function nestedText(name: string, map: object): string {
  const parts = Object.entries(map).map(([key, value]) => {
    if (!Array.isArray(value) || value.length === 0) return `    ${JSON.stringify(key)}: ${stringify(value, `${name}.${key}`)}`;
    return `    ${JSON.stringify(key)}: [\n${value.map((one) => `      ${stringify(one, `${name}.${key}`)}`).join(",\n")}\n    ]`;
  });
  return `{\n${parts.join(",\n")}\n  }`;
}

export const json: Format = {
  name: "json",
  file: "result.json",
  escapes: "json",
  render: (record) => {
    // a member that is not there stays away, as with rows
    const there = members.filter((name) => record[name] !== undefined);
    return `{\n${there.map((name) => `  ${JSON.stringify(name)}: ${memberText(name, record[name])}`).join(",\n")}\n}\n`;
  },
};
