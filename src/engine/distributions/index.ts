import { constant } from "./constant.ts";
import { discrete } from "./discrete.ts";
import type { Distribution } from "./distribution.ts";
import { exponential } from "./exponential.ts";
import { gamma } from "./gamma.ts";
import { list } from "./list.ts";
import { lognormal } from "./lognormal.ts";
import { uniform } from "./uniform.ts";

/** Every family of laws, by name. One line per file of this folder, sorted. */
export const distributions: ReadonlyMap<string, Distribution> = new Map([
  [constant.name, constant],
  [discrete.name, discrete],
  [exponential.name, exponential],
  [gamma.name, gamma],
  [list.name, list],
  [lognormal.name, lognormal],
  [uniform.name, uniform],
]);
