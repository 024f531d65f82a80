import type { WitnessedYear } from "../../engine/index.ts";

/** A person's years in one future, first to last. */
export type Life = readonly WitnessedYear[];

export const picks = ["poorest-helped", "median", "pays-most", "left-out"] as const;
export type Pick = (typeof picks)[number];

export interface PickRule {
  /** Index of the world of the proposal, and of the world that it is compared with (the same where there is one world). */
  readonly first: number;
  readonly second: number;
  readonly years: number;
}

/** Only people who live through the whole horizon are told: others have no end. */
const whole = (lives: readonly Life[], years: number): readonly Life[] =>
  lives.filter((life) => life.length === years && life[0]!.entered === 0 && life.every(({ entered }) => entered === 0));

/** The person that a rule names; ties go to the lower number. Null where nobody fits. */
export function pickLife(pick: Pick, all: readonly Life[], { first, second, years }: PickRule): Life | null {
  const lives = whole(all, years);
  const inFifth = (fifth: number): readonly Life[] => lives.filter((life) => life[0]!.fifth === fifth);
  switch (pick) {
    case "poorest-helped":
      return largest(inFifth(0), (life) => sum(life, (year) => year.worlds[first]!.schemePaid - (second === first ? 0 : year.worlds[second]!.schemePaid)));
    case "pays-most":
      return largest(lives, (life) => sum(life, (year) => year.worlds[first]!.member));
    case "left-out":
      return largest(
        lives.filter((life) => life.every((year) => year.worlds[first]!.scheme === null)),
        needOf,
      );
    case "median": {
      const middle = [...inFifth(2)].sort((a, b) => needOf(a) - needOf(b) || a[0]!.slot - b[0]!.slot);
      return middle[Math.floor(middle.length / 2)] ?? null;
    }
  }
}

export const sum = (life: Life, of: (year: WitnessedYear) => number): number => life.reduce((all, year) => all + of(year), 0);
/** Full cost of what was needed in all years. */
export const needOf = (life: Life): number => sum(life, ({ events }) => events.reduce((all, { cost }) => all + cost, 0));

function largest(lives: readonly Life[], of: (life: Life) => number): Life | null {
  let best: Life | null = null;
  let most = -Infinity;
  for (const life of lives) {
    const value = of(life);
    if (value > most) {
      best = life;
      most = value;
    }
  }
  return best;
}

/** Ten-year age bands of those who are alike. */
export const bandOf = (age: number): number => Math.floor(age / 10);

/** Of 100 people alive in the last year in the same fifth and age band, how many have joined a scheme, by world. */
export function alike(all: readonly Life[], like: WitnessedYear, last: number): { readonly people: number; readonly joined: readonly number[] } {
  const peers = all.flatMap((life) => life.filter(({ year, fifth, age }) => year === last && fifth === like.fifth && bandOf(age) === bandOf(like.age)));
  return { people: peers.length, joined: like.worlds.map((_, world) => peers.filter(({ worlds }) => worlds[world]!.scheme !== null).length) };
}
