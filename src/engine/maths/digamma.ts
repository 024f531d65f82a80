import { log } from "./log.ts";

/** Logarithmic derivative of the gamma function, x > 0 (DLMF 5.5.2 and 5.11.2). */
export function digamma(x: number): number {
  if (!(x > 0)) return NaN;
  let shift = 0;
  let y = x;
  while (y < 12) {
    shift -= 1 / y;
    y += 1;
  }
  const s = 1 / (y * y);
  const series = s * (1 / 12 - s * (1 / 120 - s * (1 / 252 - s * (1 / 240 - s * (1 / 132 - s * (691 / 32760 - s / 12))))));
  return shift + log(y) - 0.5 / y - series;
}
