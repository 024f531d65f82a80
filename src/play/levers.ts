/** The sliders of a page: those of the exercise, or the ones by which a mutual and an insurer differ most, at most eight. */
import type { Scenario } from "../engine/index.ts";
import { pathPart, valueAt } from "./plain-value.ts";

/** What a lever by rule is about; the page has words for each in every language. */
export type LeverWord = "mode" | "income" | "flat" | "loading" | "employer" | "reserve" | "reimburse" | "profit" | "affordability" | "information";
export type LeverUnit = "share" | "money" | "months" | "number" | "word";

export interface Lever {
  /** Keys that it changes together, as after `--set`. */
  readonly paths: readonly string[];
  /** A word with the scheme that it belongs to, or the exercise's own label. */
  readonly name:
    | { readonly word: LeverWord; readonly scheme: string | null }
    | { readonly label: { readonly en: string; readonly fr: string; readonly es: string } };
  readonly unit: LeverUnit;
  readonly control:
    | {
        readonly kind: "range";
        readonly min: number;
        readonly max: number;
        readonly step: number /** A word in place of a number. */;
        readonly instead: string | null;
      }
    | {
        readonly kind: "options";
        readonly options: readonly { readonly value: string; readonly label: { readonly en: string; readonly fr: string; readonly es: string } | null }[];
      };
  /** As the file has it, or its default. */
  readonly current: string;
}

export const mostLevers = 8;
const modes = ["voluntary", "automatic", "compulsory"];

export function leversOf(raw: unknown, scenario: Scenario): readonly Lever[] {
  const own = scenario.exercise?.levers ?? [];
  return own.length > 0 ? own.map((lever) => exerciseLever(raw, lever)) : leversByRule(raw, scenario).slice(0, mostLevers);
}

function exerciseLever(raw: unknown, lever: NonNullable<Scenario["exercise"]>["levers"][number]): Lever {
  const { path } = lever;
  const name = { label: lever.label ?? { en: path, fr: path, es: path } };
  const written = valueAt(raw, path);
  if ("options" in lever)
    return {
      paths: [path],
      name,
      unit: "word",
      control: { kind: "options", options: lever.options },
      current: written === undefined ? lever.options[0]!.value : String(written),
    };
  const { range } = lever;
  const unit = range.max <= 1 ? "share" : /months$/.test(path) ? "months" : "number";
  const current = typeof written === "number" ? written : typeof written === "string" && written.endsWith("%") ? Number.parseFloat(written) / 100 : range.min;
  return { paths: [path], name, unit, control: { kind: "range", ...range, instead: null }, current: String(current) };
}

type Scheme = Scenario["schemes"][number];

function leversByRule(raw: unknown, scenario: Scenario): Lever[] {
  const paying = scenario.schemes.filter(({ kind }) => kind !== "public");
  const solidarity = paying.filter(({ kind }) => kind === "solidarity");
  const profit = paying.filter(({ kind }) => kind === "for-profit");
  const schemes = [...solidarity.slice(0, 1), ...profit.slice(0, 1)];
  return [
    ...schemes.flatMap((scheme) => [modeLever(scheme), contributionLever(raw, scheme), employerLever(raw, scheme), reserveLever(scheme)]),
    ...behaviourLevers(scenario),
    ...schemes.map((scheme) => reimburseLever(scenario, scheme)),
  ].filter((lever) => lever !== null);
}

const at = (scheme: Scheme, path: string): string => `schemes.${pathPart(scheme.name)}.${path}`;
const range = (min: number, max: number, step: number, instead: string | null = null): Lever["control"] => ({ kind: "range", min, max, step, instead });

function modeLever(scheme: Scheme): Lever | null {
  if (scheme.kind !== "solidarity") return null;
  return {
    paths: [at(scheme, "enrolment.mode")],
    name: { word: "mode", scheme: scheme.name },
    unit: "word",
    control: { kind: "options", options: modes.map((value) => ({ value, label: null })) },
    current: scheme.enrolment.mode,
  };
}

/** What members pay, where it is one number or worked out by the engine. */
function contributionLever(raw: unknown, scheme: Scheme): Lever | null {
  const path = at(scheme, "contribution.income");
  const written = valueAt(raw, path);
  if (scheme.contribution.kind === "income" && (typeof written === "number" || typeof written === "string" || written === undefined)) {
    const share = typeof written === "string" && written.endsWith("%") ? Number.parseFloat(written) / 100 : written;
    return {
      paths: [path],
      name: { word: "income", scheme: scheme.name },
      unit: "share",
      control: range(0.005, 0.15, 0.005, "balanced"),
      current: typeof share === "number" ? String(share) : "balanced",
    };
  }
  const flat = valueAt(raw, at(scheme, "contribution.flat"));
  if (typeof flat !== "number" || !(flat > 0)) return null;
  const step = Number((flat / 10).toPrecision(1));
  return {
    paths: [at(scheme, "contribution.flat")],
    name: { word: "flat", scheme: scheme.name },
    unit: "money",
    control: range(step, 30 * step, step),
    current: String(flat),
  };
}

function employerLever(raw: unknown, scheme: Scheme): Lever | null {
  const path = at(scheme, "contribution.employer_share");
  if (valueAt(raw, at(scheme, "contribution")) === undefined) return null;
  return { paths: [path], name: { word: "employer", scheme: scheme.name }, unit: "share", control: range(0, 1, 0.1), current: String(scheme.employerShare) };
}

function reserveLever(scheme: Scheme): Lever | null {
  const { initial } = scheme.reserve;
  if (initial.kind !== "months") return null;
  return {
    paths: [at(scheme, "reserve.initial.months")],
    name: { word: "reserve", scheme: scheme.name },
    unit: "months",
    control: range(0, 24, 1),
    current: String(initial.value),
  };
}

function behaviourLevers({ behaviour }: Scenario): (Lever | null)[] {
  const share = behaviour.affordability.shareOfIncome;
  const { privateInformation, rule } = behaviour.choice;
  return [
    share === null
      ? null
      : {
          paths: ["behaviour.affordability.share_of_income"],
          name: { word: "affordability", scheme: null },
          unit: "share",
          control: range(0.01, 0.2, 0.01),
          current: String(share),
        },
    rule !== "utility"
      ? null
      : {
          paths: ["behaviour.choice.private_information"],
          name: { word: "information", scheme: null },
          unit: "share",
          control: range(0, 1, 0.05),
          current: String(privateInformation),
        },
  ];
}

/** One slider for all services, where they are paid alike. */
function reimburseLever({ health }: Scenario, scheme: Scheme): Lever | null {
  const shares = new Set(scheme.benefits.map((benefit) => benefit?.reimburse));
  const [only] = [...shares];
  if (shares.size !== 1 || only === undefined) return null;
  return {
    paths: health.services.map(({ name }) => at(scheme, `benefits.${pathPart(name)}.reimburse`)),
    name: { word: "reimburse", scheme: scheme.name },
    unit: "share",
    control: range(0.1, 1, 0.05),
    current: String(only),
  };
}

/** Settings `path=value` of a lever at a value. */
export const settingsOf = (lever: Lever, value: string): readonly string[] => lever.paths.map((path) => `${path}=${value}`);
