/** Each assumption alone at its low and at its high end, on the same futures; what would reverse the sign of a figure. */
import type { Settings } from "../evaluate.ts";
import { type Change, changeFrom, meanOf } from "./figure-of-futures.ts";

export interface Assumption {
  readonly label: string;
  readonly low: Settings | null;
  readonly high: Settings | null;
  /** Path and ends where the assumption is one number: for its break-even. */
  readonly number: { readonly path: string; readonly low: number; readonly high: number } | null;
}

export interface Effect {
  readonly label: string;
  readonly low: Change | null;
  readonly high: Change | null;
  /** An end was asked for and is not allowed: nothing is known of it. */
  readonly refused: boolean;
  /** Larger of the two changes of the figure. */
  readonly span: number;
  /** Value of the number at which the figure is 0, where the figure changes its sign between the ends (straight line between the nearest runs). */
  readonly breakEven: number | null;
}

/** The values of a figure in every future under some settings, or null where they are not allowed. */
export type Futures = (settings: Settings) => Promise<Float64Array | null>;

export interface OneAtATime {
  readonly base: number | null;
  readonly effects: readonly Effect[];
  /** Assumptions that together, each at its worse end, turn the sign of the figure; null where all of them do not. */
  readonly reversing: readonly string[] | null;
}

export async function oneAtATimeEffects(assumptions: readonly Assumption[], futures: Futures, confidence: number): Promise<OneAtATime | null> {
  const base = await futures([]);
  if (base === null) return null;
  const level = meanOf(base);
  const effects = await Promise.all(
    assumptions.map(async ({ label, low, high, number }): Promise<Effect> => {
      const [first, second] = await Promise.all([low, high].map(async (settings) => changeAt(settings, futures, base, confidence)));
      const span = Math.max(Math.abs(first?.change ?? 0), Math.abs(second?.change ?? 0));
      return {
        label,
        low: first ?? null,
        high: second ?? null,
        refused: (low !== null && first === null) || (high !== null && second === null),
        span,
        breakEven: level === null || number === null ? null : await breakEven(number, first ?? null, second ?? null, futures),
      };
    }),
  );
  return { base: level, effects, reversing: level === null || level === 0 ? null : await reversingSet(assumptions, effects, level, futures) };
}

async function changeAt(settings: Settings | null, futures: Futures, base: Float64Array, confidence: number): Promise<Change | null> {
  const values = settings === null ? null : await futures(settings);
  return values === null ? null : changeFrom(base, values, confidence);
}

const halvings = 6;

/** Halves the range where the sign changes, then a straight line: to a hundredth of the range or better. */
async function breakEven(
  { path, low, high }: NonNullable<Assumption["number"]>,
  first: Change | null,
  second: Change | null,
  futures: Futures,
): Promise<number | null> {
  let [left, right] = [
    { x: low, y: first?.value ?? Number.NaN },
    { x: high, y: second?.value ?? Number.NaN },
  ];
  if (!(left.y * right.y < 0)) return null;
  for (let k = 0; k < halvings; k++) {
    const x = (left.x + right.x) / 2;
    const values = await futures([`${path}=${x}`]);
    const y = values === null ? null : meanOf(values);
    if (y === null) return null;
    if (y * left.y < 0) right = { x, y };
    else left = { x, y };
  }
  return left.x + ((right.x - left.x) * left.y) / (left.y - right.y);
}

/** Adds the worst ends, the largest effect first, until the sign turns. */
async function reversingSet(
  assumptions: readonly Assumption[],
  effects: readonly Effect[],
  level: number,
  futures: Futures,
): Promise<readonly string[] | null> {
  const worse = effects
    .map((effect, k) => {
      const ends = [
        { settings: assumptions[k]!.low, by: -Math.sign(level) * (effect.low?.change ?? 0) },
        { settings: assumptions[k]!.high, by: -Math.sign(level) * (effect.high?.change ?? 0) },
      ].toSorted((a, b) => b.by - a.by);
      return { label: effect.label, ...ends[0]! };
    })
    .filter(({ by, settings }) => by > 0 && settings !== null)
    .toSorted((a, b) => b.by - a.by);
  const taken: string[] = [];
  let settings: string[] = [];
  for (const one of worse) {
    taken.push(one.label);
    settings = [...settings, ...one.settings!];
    const values = await futures(settings);
    const value = values === null ? null : meanOf(values);
    if (value === null) return null;
    if (value * level <= 0) return taken;
  }
  return null;
}
