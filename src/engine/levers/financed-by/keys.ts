/** `financed_by` at the top of a file: who pays for the public money of its worlds. */
import { anyList, anyMap, oneOf, orNone } from "../../keys/alternatives.ts";
import { type PerGroup, perGroup } from "../../keys/by-group.ts";
import { amount, numberShape, shareBelowOne } from "../../keys/numbers.ts";
import { type Place, report, under } from "../../keys/place.ts";
import { choice, list, names, numberList, type RecordOf, record } from "../../keys/reader.ts";
import { lookUp, type References, type Resolve } from "../../keys/references.ts";
import { type Key, mapped, optional, required } from "../../keys/shape.ts";
import { type Instrument, type InstrumentKind, instrumentKinds } from "./instrument.ts";

export interface FinancingTerms {
  readonly instruments: readonly Instrument[];
  /** Collected on top of what is needed, as a share of it. */
  readonly collectionCost: number;
  /** Names of the worlds; null: all. */
  readonly worlds: readonly string[] | null;
}

/** Shares of instruments add up to 1 in every future: they are a setting, not an uncertain number. */
const part = numberShape({ what: "a share", type: "share", above: 0, max: 1, percent: true, setting: true });
const marginal = numberShape({ what: "a marginal rate", type: "rate", min: 0, max: 1, percent: true });
const savingShare = { what: "a saving rate", type: "share", min: 0, max: 1, percent: true } as const;

type Saving = (references: References) => Instrument["saving"];
const saving = oneOf<Saving>(
  "saving rates",
  [
    anyList(
      "a list of five, poorest fifth first",
      mapped(
        numberList(savingShare, 5, 5),
        (values): Saving =>
          () => ({ by: "fifth", values: values.length === 5 ? values : [0, 0, 0, 0, 0] }),
      ),
    ),
  ],
  anyMap(
    "{by: group, values: {...}, default: ...}",
    mapped(
      perGroup(numberShape(savingShare)),
      (values): Saving =>
        ({ groups }) => ({ by: "group", values: values(groups) }),
    ),
  ),
);

const bracket = record({
  above: required(amount, "income from which the rate holds, indexed with wages", { unit: "currency a year" }),
  rate: required(marginal, "marginal rate on income above it, up to the next bracket; all rates are scaled alike to the money needed"),
});

const instrument = record({
  kind: required(
    choice(instrumentKinds),
    "income: in proportion to income; brackets: by marginal rates; payroll: on earnings of some groups; vat: on consumption; levy: the same of each head; donor: nobody here",
  ),
  share: optional(part, 1, "part of the public money that it raises; shares of all instruments add up to 1"),
  brackets: optional(list(bracket, 32, 1), null, "brackets: marginal rates", { shown: "required for brackets" }),
  saving: optional(saving, null, "vat: part of income that is saved and so not taxed, of each fifth (poorest first) or group", {
    shown: "required for vat",
  }),
  groups: optional(names(1024, 1), null, "payroll, levy: groups that pay; informal earners pay no payroll tax", { shown: "all groups" }),
  ceiling: optional(orNone(amount), null, "payroll: income above it is free; indexed with wages", { unit: "currency a year", shown: "none" }),
  evasion: optional(perGroup(shareBelowOne), null, "part of what is due that is not paid; those who pay, pay for it", { shown: 0 }),
});
type Draft = RecordOf<{ [K in keyof ReturnType<typeof instrument.read>]: Key<ReturnType<typeof instrument.read>[K]> }>;

/** Keys that only some kinds read. */
const kindsOf: Readonly<Record<"brackets" | "saving" | "groups" | "ceiling" | "evasion", readonly InstrumentKind[]>> = {
  brackets: ["brackets"],
  saving: ["vat"],
  groups: ["payroll", "levy"],
  ceiling: ["payroll"],
  evasion: ["income", "brackets", "payroll", "vat", "levy"],
};

function check(read: Draft, place: Place): void {
  for (const key of ["brackets", "saving"] as const) {
    if (read[key] === null && kindsOf[key].includes(read.kind))
      report(under(place, key), "E0301", undefined, `${key} is required for kind: ${read.kind}`, `add ${key}`);
  }
  for (const [key, kinds] of Object.entries(kindsOf) as [keyof typeof kindsOf, readonly InstrumentKind[]][]) {
    if (read[key] !== null && !kinds.includes(read.kind))
      report(under(place, key), "E0313", key, `${key} only for kind: ${kinds.join(" or ")}`, `remove it, or write kind: ${kinds[0]!}`);
  }
  read.brackets?.forEach(({ above }, b) => {
    if (b > 0 && above <= read.brackets![b - 1]!.above)
      report(under(under(under(place, "brackets"), b), "above"), "E0313", above, "brackets in rising order", "sort them by `above`, each amount once");
  });
  if (read.brackets?.every(({ rate }) => rate === 0) === true)
    report(under(place, "brackets"), "E0313", 0, "a rate above 0 in some bracket: nobody would pay", "raise a rate");
}

const one = mapped(instrument, (read, place, clean): Resolve<Instrument> => {
  if (clean) check(read, place);
  return (references) => {
    const names = references.groups.names;
    const paying = read.groups === null ? null : new Set(read.groups.map((name, k) => lookUp(references.groups, name, under(under(place, "groups"), k))));
    const evasion: PerGroup | null = read.evasion;
    return {
      kind: read.kind,
      share: read.share,
      brackets: read.brackets ?? [],
      saving: read.saving?.(references) ?? { by: "group", values: names.map(() => 0) },
      ceiling: read.ceiling ?? Infinity,
      pays: names.map((_, group) => paying === null || paying.has(group)),
      evasion: evasion?.(references.groups) ?? names.map(() => 0),
    };
  };
});

const terms = mapped(
  record({
    instruments: required(list(one, 8, 1), "how the money is raised, one after the other"),
    collection_cost: optional(
      numberShape({ what: "a share", type: "share", min: 0, max: 10, percent: true }),
      0,
      "cost of raising it, on top of what is needed; donors' money has none",
      {
        source: "the marginal cost of public funds is put at 1.1 to 1.5, of which collection is a part",
      },
    ),
    worlds: optional(names(64, 1), null, "worlds that are financed so", { shown: "all" }),
  }),
  (read, place, clean): Resolve<FinancingTerms> =>
    (references) => {
      const instruments = read.instruments.map((resolve) => resolve(references));
      const sum = instruments.reduce((total, { share }) => total + share, 0);
      if (clean && Math.abs(sum - 1) > 1e-9)
        report(under(place, "instruments"), "E0313", Number(sum.toFixed(6)), "shares of the instruments that add up to 1", "change a share");
      return { instruments, collectionCost: read.collection_cost, worlds: read.worlds };
    },
);

export const financedByKey: Key<Resolve<FinancingTerms> | null> = optional(
  terms,
  null,
  "taxes by which the public money of each world is raised, for figures after tax",
  { shown: "none" },
);
