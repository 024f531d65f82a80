/** Any one number of a scenario may be a range: every numeric leaf of the file that uses every key. */
import { expect, test } from "vitest";
import { validateScenario } from "../../src/engine/index.ts";
import { fileInput, type Plain, validate } from "../engine/scenario/support.ts";

/** What shapes the run, or is a whole number, a year, an age, an amount at which something is only reported, what people have decided, or the end of a range. */
const settings =
  /^(mutua|exercise|start_year|years|replications|seed|confidence|uncertainty|outputs|checks|case)\b|population\.(size|represents|draw|groups\.[^.]+\.(share|count)|households\.size|microdata|demography\.(entrants|fertility|growth|exit_age))|\.(ages|openYear|eligibility|year|years|above_age|max_entry_age|quintiles?|age)\b|shocks\.[^.]+\.years|reinsurance|governance|on_insolvency|target_months|child_below|old_from|below_age|band_years|prevention\.starts|\.uncertain\.|financed_by\.instruments\.[0-9]+\.share|education\.(from|until)|together\.size|members_from\.parts/;

function leaves(value: unknown, path: readonly (string | number)[] = []): { path: readonly (string | number)[]; value: number }[] {
  if (typeof value === "number") return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((one, k) => leaves(one, [...path, k]));
  return typeof value === "object" && value !== null ? Object.entries(value).flatMap(([key, one]) => leaves(one, [...path, key])) : [];
}

function replaced(input: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(input)) return input.map((one, k) => (k === key ? replaced(one, rest, value) : one));
  return { ...(input as Plain), [key]: replaced((input as Plain)[key], rest, value) };
}

test("every number of everything.yaml that is no setting takes a range, bare and inside value", () => {
  const input = fileInput("scenarios/everything.yaml");
  expect(validate(input).problems).toEqual([]);
  const numbers = leaves(input).filter(({ path }) => !settings.test(path.join(".")));
  expect(numbers.length).toBeGreaterThan(100);
  const refused = numbers.flatMap(({ path, value }) => {
    const range = { uncertain: { low: value, mode: value, high: value } };
    // a number that stands inside value already is not wrapped again
    const ways = path.at(-1) === "value" ? [range] : [range, { value: range, note: "why" }];
    return ways.flatMap((written) => {
      const { problems } = validate(replaced(input, path, written) as Plain);
      return problems.length === 0 ? [] : [`${path.join(".")}: ${problems[0]!.code} ${problems[0]!.allowed.slice(0, 60)}`];
    });
  });
  expect(refused).toEqual([]);
  expect(validateScenario(input, { readText: () => "" })).toBeDefined();
});
