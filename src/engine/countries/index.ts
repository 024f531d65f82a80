/** Built-in country profiles by ISO 3166-1 three-letter code, in alphabetical order. */

import { arg } from "./arg.ts";
import { bel } from "./bel.ts";
import { bfa } from "./bfa.ts";
import { bra } from "./bra.ts";
import { cod } from "./cod.ts";
import { col } from "./col.ts";
import { fra } from "./fra.ts";
import { gha } from "./gha.ts";
import { idn } from "./idn.ts";
import { ind } from "./ind.ts";
import { ken } from "./ken.ts";
import { phl } from "./phl.ts";
import type { CountryProfile } from "./profile.ts";
import { rwa } from "./rwa.ts";
import { sen } from "./sen.ts";
import { tha } from "./tha.ts";
import { usa } from "./usa.ts";

export const countries: ReadonlyMap<string, CountryProfile> = new Map([
  ["ARG", arg],
  ["BEL", bel],
  ["BFA", bfa],
  ["BRA", bra],
  ["COD", cod],
  ["COL", col],
  ["FRA", fra],
  ["GHA", gha],
  ["IDN", idn],
  ["IND", ind],
  ["KEN", ken],
  ["PHL", phl],
  ["RWA", rwa],
  ["SEN", sen],
  ["THA", tha],
  ["USA", usa],
]);
