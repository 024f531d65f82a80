/** Numbers of handouts in the language of the kit. */
import { formatNumber, type NumberWords } from "../../report/format.ts";
import type { WorldFigures } from "../figures.ts";
import type { KitTexts } from "../language/kit-texts.ts";
import type { Kit } from "./kit-data.ts";

/** A world as handouts call it. */
export function worldName(world: string, { kinds }: Pick<Kit, "kinds">, texts: KitTexts): string {
  const kind = kinds[world];
  return kind === undefined ? world : texts.kinds[kind];
}

export interface KitNumbers {
  readonly whole: (value: number) => string;
  readonly money: (value: number) => string;
  /** Share in people of 100; "–" where there is none. */
  readonly per100: (share: number | null) => string;
  readonly months: (value: number | null) => string;
  /** In people of 100, none to all: the normal interval of few futures can go beyond. */
  readonly interval: (shares: readonly [number, number] | null) => string;
  readonly naive: (figures: WorldFigures) => string;
}

export function kitNumbers({ numbers }: KitTexts, currency: string): KitNumbers {
  const words: NumberWords = { ...numbers, billion: "", million: "" };
  const say = (value: number, decimals: number): string => formatNumber(value, decimals, words).replace("-", "−");
  const whole = (value: number): string => say(value, 0);
  return {
    whole,
    money: (value) => `${say(value, value !== 0 && Math.abs(value) < 20 ? 1 : 0)}${currency === "" ? "" : `\u00a0${currency}`}`,
    per100: (share) => (share === null ? "–" : whole(100 * share)),
    months: (value) => (value === null ? "–" : say(value, 1)),
    interval: (shares) => (shares === null ? "" : shares.map((share) => whole(100 * Math.max(0, Math.min(1, share)))).join(` ${numbers.to} `)),
    naive: ({ needInside, needOutside }) => (needInside === null || needOutside === null ? "–" : `${whole(needInside)} | ${whole(needOutside)}`),
  };
}
