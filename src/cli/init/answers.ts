import { countries } from "../../engine/countries/index.ts";
import { readBytes } from "../../io/read-bytes.ts";
import type { Question } from "../../report/language/init/texts.ts";
import type { Host } from "../host.ts";
import { type PayScale, readPayScale } from "./pay-scale.ts";
import { readNumber } from "./read-number.ts";

/** What `init` was told; null: not known, a round figure takes its place and counts as a number without a source. */
export interface Answers {
  readonly country: string | null;
  readonly who: string;
  readonly members: number | null;
  /** Mean pay a month, or a pay scale. */
  readonly income: number | PayScale | null;
  readonly dependants: number | null;
  /** Shares, 0 to 1. */
  readonly contribution: number | null;
  readonly employer: number | null;
  readonly reimburse: number | null;
  readonly reserve: number | null;
  readonly compare: "insurer" | "nothing" | "both";
}

/** Takes one answer as it is typed: undefined where it is refused, null for "?". */
export function readAnswer(host: Host, question: Question, text: string): Answers[Question] | undefined {
  const typed = text.trim();
  if (typed === "?" || typed === "") return question === "compare" ? "both" : question === "who" ? (typed === "" ? undefined : "members") : null;
  switch (question) {
    case "country":
      return countryOf(typed);
    case "who":
      return typed.length <= 60 ? typed : undefined;
    case "members":
      return within(readNumber(typed), 50, 1e9, true);
    case "income": {
      const amount = readNumber(typed);
      return amount === undefined ? payScaleOf(host, typed) : amount > 0 && amount < 1e15 ? amount : undefined;
    }
    case "dependants":
      return within(readNumber(typed), 0, 12, false);
    case "contribution": {
      const share = percent(typed);
      return share !== undefined && share > 0 && share <= 0.5 ? share : undefined;
    }
    case "employer":
      return within(percent(typed), 0, 1, false);
    case "reimburse":
      return within(percent(typed), 0.01, 1, false);
    case "reserve":
      return within(readNumber(typed), 0, 60, false);
    case "compare":
      return typed === "insurer" || typed === "nothing" || typed === "both" ? typed : undefined;
  }
}

function percent(text: string): number | undefined {
  const value = readNumber(text.replace(/%$/, "").trim());
  return value === undefined ? undefined : Number((value / 100).toPrecision(6));
}

function within(value: number | undefined, least: number, most: number, whole: boolean): number | undefined {
  return value !== undefined && value >= least && value <= most && (!whole || Number.isInteger(value)) ? value : undefined;
}

/** A code, or a name with or without its marks. */
function countryOf(text: string): string | undefined {
  const bare = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return [...countries.values()].find(({ iso3, name }) => bare(iso3) === bare(text) || bare(name) === bare(text))?.iso3;
}

function payScaleOf(host: Host, name: string): PayScale | undefined {
  if (!/\.(?:csv|txt|tsv)$/i.test(name)) return undefined;
  return readPayScale(readBytes(host.path(name), name, 5_000_000)) ?? undefined;
}
