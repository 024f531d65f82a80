import { affordability } from "./affordability.ts";
import { claims } from "./claims.ts";
import { contributionRates } from "./contribution-rates.ts";
import { exactFamilies } from "./exact-families.ts";
import { headline } from "./headline.ts";
import { inequality } from "./inequality.ts";
import { layers } from "./layers.ts";
import type { Probe } from "./probe.ts";
import { ruin } from "./ruin.ts";
import { specialFunctions } from "./special-functions.ts";
import { survival } from "./survival.ts";
import { workerThreads } from "./worker-threads.ts";

/** The self-test in the order in which it is printed: what needs no chance first. */
export const probes: readonly Probe[] = [
  specialFunctions,
  exactFamilies,
  contributionRates,
  claims,
  layers,
  ruin,
  affordability,
  headline,
  inequality,
  survival,
  workerThreads,
];
