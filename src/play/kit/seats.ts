/**
 * Thirty seats out of all simulated people, by a rule that is printed: of each fifth of income the person with the largest need of the
 * first year, then those at 95, 90, 70, 50 and 30 of 100 by need. The rule takes more ill people than there are, on purpose: figures
 * are never made from seats.
 */
import type { Scenario, WitnessedYear } from "../../engine/index.ts";
import { causes } from "../../engine/metrics/causes.ts";
import type { EventCard, Seat } from "./kit-data.ts";

const ranks = [1, 0.95, 0.9, 0.7, 0.5, 0.3];

type Story = readonly WitnessedYear[];

const needOf = (year: WitnessedYear): number => year.events.reduce((sum, { cost }) => sum + cost, 0);

/** Stories of the chosen people, poorest fifth first; each fifth gives as many seats as the others, one more to the first where they do not divide. */
export function chooseSeats(stories: readonly Story[], people: number): readonly Story[] {
  const present = stories.filter((story) => story[0]?.year === 0 && story[0].entered === 0);
  const chosen: Story[] = [];
  for (let fifth = 0; fifth < 5; fifth++) {
    const own = present.filter((story) => (story[0]!.fifth ?? 0) === fifth).sort((a, b) => needOf(b[0]!) - needOf(a[0]!) || a[0]!.slot - b[0]!.slot);
    const count = Math.min(own.length, Math.floor(people / 5) + (fifth < people % 5 ? 1 : 0));
    const taken = new Set<number>();
    for (let seat = 0; seat < count; seat++) {
      // more seats than ranks: the same ranks again, a step further down
      const rank = ranks[seat % ranks.length]! - 0.03 * Math.floor(seat / ranks.length);
      let at = Math.min(own.length - 1, Math.max(0, Math.round((1 - rank) * (own.length - 1))));
      while (taken.has(at)) at = (at + 1) % own.length;
      taken.add(at);
      chosen.push(own[at]!);
    }
  }
  return chosen;
}

/** @param shown  names of the worlds of the cards, in order */
export function seatOf(story: Story, number: number, scenario: Scenario, shown: readonly string[]): Seat {
  const year = story[0]!;
  const { conditions, states } = scenario.health;
  const held =
    states === null ? conditions.filter((_, index) => (year.conditions & (1 << index)) !== 0).map(({ name }) => name) : [states.names[year.conditions] ?? ""];
  return {
    number,
    age: year.age,
    female: year.female,
    income: year.income,
    fifth: year.fifth ?? 0,
    conditions: held,
    needs: year.events.length,
    bill: needOf(year),
    worlds: shown.map((name) => {
      const world = year.worlds[scenario.worlds.findIndex((one) => one.name === name)]!;
      return {
        world: name,
        covered: world.scheme !== null,
        cause: world.scheme !== null ? null : (causes.find(({ code }) => code === world.cause)?.key ?? null),
        pays: world.member,
        bills: world.outOfPocket,
        forgone: world.forgone,
      };
    }),
  };
}

/** The dearest needs of the seats' people in the years of the class, each once, in order of time. */
export function eventCards(seats: readonly Story[], scenario: Scenario, shown: readonly string[], years: number, count: number): readonly EventCard[] {
  const all = seats.flatMap((story, seat) =>
    story
      .filter(({ year, entered }) => year < years && entered === 0)
      .flatMap((year) => year.events.map((event, index) => ({ year, event, index, seat: seat + 1 }))),
  );
  const chosen = [...all]
    .sort((a, b) => b.event.cost - a.event.cost || a.seat - b.seat)
    .slice(0, count)
    .sort((a, b) => a.year.year + a.event.time - (b.year.year + b.event.time));
  return chosen.map(
    ({ year, event, index, seat }, at): EventCard => ({
      number: at + 1,
      seat,
      year: scenario.startYear + year.year,
      service: scenario.health.services[event.service]!.name,
      cost: event.cost,
      worlds: shown.map((name) => {
        const world = year.worlds[scenario.worlds.findIndex((one) => one.name === name)]!;
        const total = world.used;
        return {
          world: name,
          fate: (world.fates[index] ?? 0) === 0 ? "paid" : "forgone",
          // the scheme's part of the person's bills of the year, for this one
          schemePays: total > 0 && (world.fates[index] ?? 0) === 0 ? (event.cost * world.schemePaid) / total : 0,
        };
      }),
    }),
  );
}
