import { slotAt } from "../charts/palette.ts";
import { stackedBars } from "../charts/stacked-bars.ts";
import { formatNumber, moneyScale } from "../format.ts";
import { holds, money, moneyUnit, plainMoney } from "./amounts.ts";
import { type Facts, shownWorlds, yearsText } from "./facts.ts";
import { perNewlyCovered } from "./key-figures.ts";
import type { Block } from "./model.ts";

const stateParts = ["floor", "subsidies", "employer_share", "rescue"] as const;
const fills = { floor: "pale", subsidies: "solid", employer_share: "hatched", rescue: "dark" } as const;

/** What others than the members pay a year, by part; the title takes the sign of the paired difference. */
export function stateBlock(facts: Facts): Block | null {
  const { texts, numbers, first } = facts;
  const years = Math.max(1, facts.record.years.length);
  const worlds = shownWorlds(facts).filter((world) => typeof facts.level("state.total", world, { year: null })?.mean === "number");
  if (worlds.length === 0) return null;
  const row = (part: string, index: number) => facts.level(`state.${part}`, worlds[index]!, { year: null });
  const totals = worlds.map((_, index) => row("total", index)!.mean! / years);
  if (totals.every((total) => total === 0)) return { kind: "text", heading: texts.state.heading, paragraphs: [texts.state.nothing] };
  const scale = moneyScale(Math.max(...totals.map(Math.abs)), numbers);
  const text = (part: string, index: number): string => plainMoney((row(part, index)?.mean ?? 0) / years, (row(part, index)?.se ?? 0) / years, scale, facts);
  const difference = facts.difference("state.total", { year: null });
  const more = holds(difference) === true ? (difference!.mean! > 0 ? texts.state.more : texts.state.less) : null;
  const heading =
    more === null
      ? texts.state.heading
      : more(first.noun.With, money(Math.abs(difference!.mean!) / years, difference!.se === null ? null : difference!.se / years, facts));
  const newly = perNewlyCovered(facts);
  const all = shownWorlds(facts);
  const series = worlds.map((world, index) => ({
    name: world.noun.bare,
    slot: slotAt(all.indexOf(world)),
    values: stateParts.map((part) => (row(part, index)?.mean ?? 0) / years),
    texts: stateParts.map((part) => text(part, index)),
    total: text("total", index),
  }));
  return {
    kind: "chart",
    id: "state",
    heading,
    subtitle: texts.state.subtitle(moneyUnit(scale, facts), yearsText(facts)),
    wide: false,
    draw: (width, id) =>
      stackedBars(
        {
          id,
          width,
          title: heading,
          description: series
            .map(({ name, texts: parts }) => `${name}: ${stateParts.map((part, at) => `${texts.state.parts[part]} ${parts[at]!}`).join(", ")}`)
            .join("; "),
        },
        series,
        stateParts.map((part) => ({ label: texts.state.parts[part], fill: fills[part] })),
        null,
      ),
    notes: newly === null ? [] : [texts.state.perNewlyCovered(newly)],
    table: {
      id: "state",
      heading,
      head: [texts.annex.heads.figure, ...series.map(({ name }) => name)],
      rows: [
        ...stateParts.map((part, at) => [texts.state.parts[part], ...series.map(({ texts: parts }) => parts[at]!)]),
        [texts.annex.terms.net_transfer, ...series.map(({ total }) => total)],
      ],
      words: [0],
    },
  };
}

/** Where 100 paid in go: care, running the scheme, and what is left or what the reserve had to add. */
export function hundredBlock(facts: Facts): Block | null {
  const { texts, numbers, record } = facts;
  const all = shownWorlds(facts);
  const shares = all.flatMap((world) => {
    const care = facts.level("finance.loss_ratio", world, { year: null })?.mean ?? facts.level("finance.return_to_members", world, { year: null })?.mean;
    const administration = facts.level("finance.expense_ratio", world, { year: null })?.mean;
    return typeof care === "number" && typeof administration === "number"
      ? [{ world, care: Math.round(100 * care), administration: Math.round(100 * administration) }]
      : [];
  });
  if (shares.length === 0) return null;
  const whole = (value: number): string => formatNumber(value, 0, numbers);
  const heading = texts.hundred.heading(
    record.currency,
    shares.map(({ world, care }) => ({ care: whole(care), world: world.noun.with })),
  );
  const { parts } = texts.hundred;
  const series = shares.map(({ world, care, administration }) => {
    const spent = care + administration;
    const beyond = Math.max(0, spent - 100);
    // what lies beyond 100 is cut off the end of the bar: running costs first, then care
    const administrationWithin = Math.max(0, administration - beyond);
    const careWithin = Math.min(care, 100);
    const values = [careWithin, Math.min(administrationWithin, 100 - careWithin), Math.max(0, 100 - spent), beyond];
    return { name: world.noun.bare, slot: slotAt(all.indexOf(world)), values, texts: values.map(whole), total: "", said: [care, administration, 100 - spent] };
  });
  const beyond = shares.filter(({ care, administration }) => care + administration > 100);
  return {
    kind: "chart",
    id: "hundred",
    heading,
    subtitle: texts.hundred.subtitle(yearsText(facts)),
    wide: false,
    draw: (width, id) =>
      stackedBars(
        {
          id,
          width,
          title: heading,
          description: series
            .map(({ name, said }) => `${name}: ${[parts.care, parts.administration, parts.rest].map((part, at) => `${part} ${said[at]!}`).join(", ")}`)
            .join("; "),
        },
        series,
        [
          { label: parts.care, fill: "solid" },
          { label: parts.administration, fill: "hatched" },
          { label: parts.rest, fill: "pale" },
          { label: parts.beyond, fill: "beyond" },
        ],
        beyond.length === 0 ? null : { value: 100, text: texts.hundred.limit },
      ),
    notes: beyond.map(({ world, care, administration }) => texts.hundred.beyond(whole(care + administration - 100), world.noun.with)),
    table: {
      id: "hundred",
      heading,
      head: [texts.annex.heads.figure, ...series.map(({ name }) => name)],
      rows: [parts.care, parts.administration, parts.rest].map((part, at) => [part, ...series.map(({ said }) => whole(said[at]!).replace("-", "−"))]),
      words: [0],
    },
  };
}
