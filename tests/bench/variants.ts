/** Scenarios made from `w1.yaml`: more or fewer claims, worlds and services, a rich one, and three that must change nothing. */

/** A scenario file as plain data. */
export type Input = Record<string, unknown>;

export const claimFactors = [0.1, 1, 5] as const;
export const worldCounts = [1, 2, 4] as const;
export const serviceCounts = [1, 3, 6] as const;

/** What must change neither the outcomes nor the time. */
export const neutral = ["renamed", "unused-condition", "zero-rate-service"] as const;

/** @param name `w1`, `claims-5`, `worlds-4`, `services-6`, `rich` or one of `neutral` */
export function variant(base: Input, name: string): Input {
  const input = structuredClone(base);
  const [kind, number] = [name.replace(/-[\d.]+$/, ""), Number(/-([\d.]+)$/.exec(name)?.[1])];
  switch (kind) {
    case "w1":
      return input;
    case "claims":
      return moreClaims(input, number);
    case "worlds":
      return moreWorlds(input, number);
    case "services":
      return moreServices(input, number);
    case "rich":
      return rich(input);
    case "renamed":
      return JSON.parse(JSON.stringify(input).replaceAll('"care"', '"zorg"'));
    case "unused-condition":
      at(input, "health", "conditions")["none"] = { prevalence: 0, onset: 0 };
      return input;
    case "zero-rate-service":
      return addService(input, "unneeded", 0, 4);
    default:
      throw new Error(`no variant ${name}`);
  }
}

function at(input: Input, ...keys: readonly string[]): Input {
  let here = input;
  for (const key of keys) here = here[key] as Input;
  return here;
}

const careRate = (input: Input): { female: number[]; male: number[] } => at(input, "health", "services", "care", "rate") as never;

function moreClaims(input: Input, factor: number): Input {
  const rate = careRate(input);
  for (const sex of ["female", "male"] as const) rate[sex] = rate[sex].map((value) => value * factor);
  return input;
}

/** One world keeps the mutual; four also try both side by side and neither. */
function moreWorlds(input: Input, count: number): Input {
  const all: [string, string[]][] = [
    ["solidarity", ["mutual"]],
    ["for_profit", ["insurer"]],
    ["both", ["insurer", "mutual"]],
    ["neither", []],
  ];
  input["worlds"] = Object.fromEntries(all.slice(0, count));
  if (count === 1) {
    delete input["compare"];
    delete at(input, "schemes")["insurer"];
  }
  // a compulsory mutual would leave nobody to choose
  if (count > 2) at(input, "schemes", "mutual")["enrolment"] = { mode: "voluntary" };
  return input;
}

/** Adds rare services, each at a tenth of the first one's rate. */
function moreServices(input: Input, count: number): Input {
  for (let k = 1; k < count; k++) addService(input, `rare_${k}`, 0.1, 4);
  return input;
}

function addService(input: Input, name: string, rateFactor: number, costFactor: number): Input {
  const services = at(input, "health", "services");
  const care = structuredClone(services["care"]) as Input & { cost: { mean: number } };
  care.cost.mean *= costFactor;
  services[name] = care;
  const rate = care["rate"] as { female: number[]; male: number[] };
  for (const sex of ["female", "male"] as const) rate[sex] = rate[sex].map((value) => value * rateFactor);
  for (const scheme of Object.values(at(input, "schemes")) as Input[]) at(scheme, "benefits")[name] = { reimburse: 0.8 };
  const conditions = Object.values(at(input, "health", "conditions")) as Input[];
  for (const condition of conditions) if (condition["rates"]) Object.assign(condition["rates"] as Input, { [name]: 3 });
  return input;
}

/** Three services, three worlds, two conditions, households, choice by expected value, every metric. */
function rich(input: Input): Input {
  addService(input, "outpatient", 3, 0.2);
  addService(input, "surgery", 0.05, 10);
  at(input, "health", "conditions")["injury"] = { prevalence: 0.02, onset: 0.02, recovery: 0.5, preexisting: false, rates: { care: 2 } };
  const groups = at(input, "population", "groups");
  const adults = groups["everyone"] as Input;
  const population = at(input, "population");
  population["groups"] = {
    workers: { ...adults, share: 0.6 },
    dependants: { share: 0.4, ages: { uniform: [0, 79] }, income: "none" },
  };
  population["households"] = { size: { 1: 0.35, 2: 0.35, 3: 0.2, 4: 0.1 }, heads: ["workers"], members: ["dependants"] };
  const mortality = at(input, "population", "demography", "mortality", "table");
  for (let age = 0; age < 20; age++) mortality[age] = 0.0005;
  input["behaviour"] = { awareness: 0.9, affordability: { share_of_income: 0.08 }, lapse: { arrears: 0.05, inertia: 0.5 } };
  at(input, "schemes", "mutual")["enrolment"] = { mode: "voluntary" };
  at(input, "schemes")["floor"] = { kind: "public", benefits: { care: { reimburse: 0.2, cap: 100 } } };
  input["worlds"] = { solidarity: ["floor", "mutual"], for_profit: ["floor", "insurer"], both: ["floor", "insurer", "mutual"] };
  input["economy"] = { ...at(input, "economy"), poverty_line: 2000 };
  input["outputs"] = { metrics: "all", by: ["quintile", "sex", "age_band", "group", "health"], years: "all" };
  return input;
}
