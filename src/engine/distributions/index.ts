import { constant } from "./constant.ts";
import { dagum } from "./dagum.ts";
import { discrete } from "./discrete.ts";
import type { Distribution } from "./distribution.ts";
import { exponential } from "./exponential.ts";
import { gamma } from "./gamma.ts";
import { list } from "./list.ts";
import { lognormal } from "./lognormal.ts";
import { pareto } from "./pareto.ts";
import { quantiles } from "./quantiles.ts";
import { singhMaddala } from "./singh-maddala.ts";
import { spliced } from "./spliced.ts";
import { uniform } from "./uniform.ts";
import { weibull } from "./weibull.ts";

/** Every family of laws, by name. One line per file of this folder, sorted. */
export const distributions: ReadonlyMap<string, Distribution> = new Map([
  [constant.name, constant],
  [dagum.name, dagum],
  [discrete.name, discrete],
  [exponential.name, exponential],
  [gamma.name, gamma],
  [list.name, list],
  [lognormal.name, lognormal],
  [pareto.name, pareto],
  [quantiles.name, quantiles],
  [singhMaddala.name, singhMaddala],
  [spliced.name, spliced],
  [uniform.name, uniform],
  [weibull.name, weibull],
]);
