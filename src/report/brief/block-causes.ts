import { causes } from "../charts/causes.ts";
import { slotAt } from "../charts/palette.ts";
import { formatNumber, largestRemainder } from "../format.ts";
import type { ExcludedCause } from "../language/brief/texts.ts";
import { type BriefWorld, type Facts, shownWorlds } from "./facts.ts";
import type { Block } from "./model.ts";

/** Causes below this in every world, of 100 people, stand under "other". */
const least = 0.5;
/** Causes nearer to the first than this, of 100 people, are named with it. */
const near = 3;

interface CauseShare {
  readonly key: ExcludedCause;
  /** One a world. */
  readonly values: readonly number[];
}

/** Why people are left out, by their first obstacle; the parts add to the printed sum. */
export function causesBlock(facts: Facts): Block | null {
  const { texts, numbers, lastYear } = facts;
  const worlds = shownWorlds(facts).filter((world) => typeof facts.level("exclusion.rate", world)?.mean === "number");
  const keys = Object.keys(texts.causes.names) as ExcludedCause[]; // exactly the keys of the type
  const share = (key: string, world: BriefWorld): number => 100 * (facts.level(`exclusion.${key}`, world)?.mean ?? 0);
  if (worlds.length === 0) return null;
  const all = keys.map((key): CauseShare => ({ key, values: worlds.map((world) => share(key, world)) }));
  const shown = all
    .filter(({ values }) => values.some((value) => value >= least))
    .sort((a, b) => size(b) - size(a) || keys.indexOf(a.key) - keys.indexOf(b.key));
  const sums = worlds.map((_, index) => all.reduce((sum, { values }) => sum + values[index]!, 0));
  // tenths of all rows add to the tenths of the sum
  const tenths = worlds.map((_, index) =>
    largestRemainder(
      [...shown.map(({ values }) => values[index]!), all.filter((one) => !shown.includes(one)).reduce((sum, { values }) => sum + values[index]!, 0)],
      Math.round(10 * sums[index]!),
    ),
  );
  const texted = (value: number): string => formatNumber(value / 10, 1, numbers);
  const rows = shown.map(({ key }, row) => ({
    label: texts.causes.names[key],
    values: tenths.map((column) => column[row]! / 10),
    texts: tenths.map((column) => texted(column[row]!)),
  }));
  const rest = tenths.map((column) => column[shown.length]!);
  if (rest.some((value) => value > 0)) rows.push({ label: texts.causes.other, values: rest.map((value) => value / 10), texts: rest.map(texted) });
  const sumTexts = sums.map((sum) => formatNumber(Math.round(10 * sum) / 10, 1, numbers));
  const heading = headingOf(facts, worlds, all);
  const declined = worlds.flatMap((world) => {
    const value = facts.level("uninsured.declined", world)?.mean;
    return value === undefined || value === null ? [] : [texts.causes.declinedPart(formatNumber(100 * value, 0, numbers), world.noun.with)];
  });
  const series = worlds.map((world, index) => ({ name: world.noun.bare, slot: slotAt(index) }));
  return {
    kind: "chart",
    id: "causes",
    heading,
    subtitle: texts.causes.subtitle(lastYear),
    wide: false,
    draw: (width, id) =>
      causes(
        {
          id,
          width,
          title: heading,
          description: rows
            .map(({ label, texts: values }) => `${label}: ${values.map((value, index) => `${series[index]!.name} ${value}`).join(", ")}`)
            .join("; "),
        },
        series,
        rows,
        { label: texts.causes.sum, texts: sumTexts },
      ),
    notes: declined.length === 0 ? [] : [texts.causes.declined(declined)],
    table: {
      id: "causes",
      heading,
      head: [texts.annex.heads.figure, ...series.map(({ name }) => name)],
      rows: [...rows.map(({ label, texts: values }) => [label, ...values]), [texts.causes.sum, ...sumTexts]],
      words: [0],
    },
  };
}

const size = ({ values }: CauseShare): number => values.reduce((a, b) => a + b, 0);

/** Names the first cause of each world, or the two that are as near as the intervals or 3 of 100; three are no finding. */
function headingOf(facts: Facts, worlds: readonly BriefWorld[], all: readonly CauseShare[]): string {
  const { texts } = facts;
  const clauses = worlds.map((world, index) => {
    const sorted = [...all].sort((a, b) => b.values[index]! - a.values[index]!);
    const top = sorted[0]!;
    if (top.values[index]! < 1) return null;
    const half = (key: ExcludedCause): number => {
      const row = facts.level(`exclusion.${key}`, world);
      return row?.lo === null || row?.hi === null || row === undefined ? 0 : 50 * (row.hi - row.lo);
    };
    const first = sorted.filter(({ key, values }) => key === top.key || top.values[index]! - values[index]! < Math.max(near, half(top.key) + half(key)));
    return { world, named: first.filter(({ values }) => values[index]! >= least).map(({ key }) => texts.causes.because[key]) };
  });
  const known = clauses.filter((clause) => clause !== null);
  if (known.length === 0 || known.some(({ named }) => named.length > 2)) return texts.causes.neutral;
  return known
    .map(({ world, named }, index) =>
      index === 0 ? texts.causes.first(world.noun.With, texts.or(named)) : texts.causes.next(world.noun.with, texts.or(named)),
    )
    .join(texts.semicolon);
}
