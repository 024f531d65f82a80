import type { Provenance } from "../../engine/model/scenario.ts";
import { formatNumber } from "../format.ts";
import { effectsItems, effectsSentences } from "./block-effects.ts";
import { changesOf, leverText } from "./block-sensitivity.ts";
import type { Facts } from "./facts.ts";
import { fairnessSentences, reversalSentence } from "./fairness.ts";
import type { Block } from "./model.ts";

/** The assumption with most ruin, the one with least cover; without paired runs, what varies in the run; else what has no source. Never left out. */
export function weakestBlock(facts: Facts): Block {
  const { texts, numbers, sensitivity } = facts;
  const whole = (value: number): string => formatNumber(value, 0, numbers);
  const all = changesOf(facts);
  if (all === null || sensitivity === null || all.changes.length === 0) {
    const varied = effectsSentences(facts);
    const said =
      varied === null ? [texts.trust.notTried, ...sourceless(facts), ...reversalSentence(facts)] : [[...varied, ...reversalSentence(facts)].join(" ")];
    return { kind: "box", heading: texts.trust.weakest, paragraphs: said };
  }
  const ruin = [...all.changes].sort((a, b) => b.ruined - a.ruined)[0]!;
  const cover = [...all.changes].sort((a, b) => a.covered - b.covered)[0]!;
  const worse = ruin.ruined > all.base.ruined;
  const sentences =
    worse && ruin === cover
      ? [texts.trust.both(ruin.label, whole(ruin.ruined), whole(sensitivity.futures), whole(cover.covered), whole(all.base.covered))]
      : [
          ...(worse ? [texts.trust.ruin(ruin.label, whole(ruin.ruined), whole(sensitivity.futures))] : []),
          ...(cover.covered < all.base.covered - 1 ? [texts.trust.cover(cover.label, whole(cover.covered), whole(all.base.covered))] : []),
        ];
  return {
    kind: "box",
    heading: texts.trust.weakest,
    paragraphs: [[...(sentences.length > 0 ? sentences : [texts.trust.robust(whole(all.changes.length))]), ...reversalSentence(facts)].join(" ")],
  };
}

/** The three largest numbers without a source, by place. */
function sourceless({ record, texts }: Facts): string[] {
  const numbers = record.assumption_debt.filter(({ value }) => typeof value === "number");
  const largest = [...numbers].sort((a, b) => Number(b.value) - Number(a.value)).slice(0, 3);
  return largest.length === 0 ? [] : [texts.trust.sourceless(largest.map(({ path, value }) => `${path} = ${value}`))];
}

/** Who is helped by others, and what becomes of both with and without that help: from paired runs. */
export function fairBlock(facts: Facts): Block | null {
  const { texts, numbers, first, second, scenario, sensitivity } = facts;
  if (second === null || scenario === null || first.paying.length === 0 || second.paying.length === 0) return null;
  const whole = (value: number): string => formatNumber(value, 0, numbers);
  const helped = [first, second].map(({ scheme }) => scheme !== null && scenario.helped.has(scheme));
  const rows = sensitivity?.rows ?? [];
  const same = rows.find(({ lever }) => lever === "sameHelp");
  const none = rows.find(({ lever, world }) => lever === "noHelp" && world === (helped[0] ? first : second).name);
  const said =
    helped[0] === helped[1]
      ? helped[0]
        ? same === undefined
          ? texts.trust.helpSame
          : texts.trust.helpBoth
        : texts.trust.noHelp
      : helped[0]
        ? texts.trust.helpFirst(first.noun.the, second.noun.the)
        : texts.trust.helpSecond(first.noun.the, second.noun.the);
  const cover = (row: { readonly covered: Readonly<Record<string, number>> } | undefined, world: string): string => whole(100 * (row?.covered[world] ?? 0));
  const parity: string[] = [];
  const base = sensitivity?.base;
  if (same !== undefined && same.world !== null && base !== undefined) {
    const world = facts.worlds.find(({ name }) => name === same.world) ?? second;
    parity.push(texts.trust.sameHelp(world.noun.the, cover(same, world.name), cover(base, world.name)));
  }
  if (none !== undefined && none.world !== null && base !== undefined && sensitivity !== null) {
    const world = facts.worlds.find(({ name }) => name === none.world) ?? first;
    const ruined = none.ruined[world.name] ?? 0;
    parity.push(
      ruined > (base.ruined[world.name] ?? 0)
        ? texts.trust.withoutHelpRuin(world.noun.the, cover(none, world.name), cover(base, world.name), whole(ruined), whole(sensitivity.futures))
        : texts.trust.withoutHelp(world.noun.the, cover(none, world.name), cover(base, world.name)),
    );
  }
  // worlds behind the scenes of the same run say it better than paired runs, where the record has them
  const behind = fairnessSentences(facts);
  return { kind: "box", heading: texts.trust.fair, paragraphs: [(behind.length > 0 ? behind : [said, ...parity]).join(" ")] };
}

/** Three ways in which the result can be wrong: assumptions that move it, sources that are missing, checks that are not met. */
export function wrongBlock(facts: Facts): Block {
  const { texts, numbers, record, scenario, sensitivity } = facts;
  const whole = (value: number): string => formatNumber(value, 0, numbers);
  const all = changesOf(facts);
  const items: string[] = [];
  if (all !== null && sensitivity !== null) {
    const weight = (change: (typeof all.changes)[number]): number =>
      Math.abs(change.covered - all.base.covered) + (100 * Math.abs(change.ruined - all.base.ruined)) / sensitivity.futures;
    const heaviest = [...all.changes]
      .filter((change) => weight(change) > 1)
      .sort((a, b) => weight(b) - weight(a))
      .slice(0, 3);
    items.push(
      ...heaviest.map((change) =>
        texts.wrong.item(leverText(change.row, facts), whole(change.covered), whole(all.base.covered), whole(change.ruined), whole(sensitivity.futures)),
      ),
    );
  }
  if (all === null) items.push(...effectsItems(facts));
  const debt = record.assumption_debt.length;
  if (items.length < 3 && debt > 0) items.push(texts.wrong.debt(whole(debt), whole(scenario?.numbers.length ?? debt)));
  for (const { expression, verdict } of record.checks)
    if (items.length < 4 && verdict !== "passed") items.push((verdict === "failed" ? texts.wrong.failed : texts.wrong.undecided)(expression));
  return { kind: "list", heading: texts.wrong.heading, ordered: true, items };
}

export function notInBlock({ texts, scenario }: Facts): Block {
  const births = scenario !== null && !scenario.births ? [texts.notIn.births] : [];
  return { kind: "list", heading: texts.notIn.heading, ordered: false, items: [...texts.notIn.always, ...births] };
}

/** Numbers of the scenario, those without a source first. */
export const debtFirst = (numbers: readonly Provenance[]): readonly Provenance[] => [
  ...numbers.filter(({ source }) => source === null),
  ...numbers.filter(({ source }) => source !== null),
];
