/**
 * Workload W1 as a plain JavaScript program: typed arrays, xoshiro128**, one loop over persons.
 *
 * A benchmark peer, not a model: nothing here is shared with the engine. The year loop is one
 * function of more than 50 lines on purpose: it is what the obvious fast program looks like.
 */
import { cpuSeconds } from "./cpu-seconds.ts";
import { type PeerResult, summarise, totalNames } from "./peer-result.ts";
import { exponential, normal, seedGenerator, uniform } from "./textbook-random.ts";

const FIRST_AGE = 20;
const EXIT_AGE = 80;
const CELLS = 48;
const WIDTH = totalNames.length;
const QUINTILE_TOTALS = 8;
const DEATHS = 45;

interface Population {
  readonly age: Uint8Array;
  /** bit 0 female, bit 1 chronic, bit 2 refused when chronic, bits 3-5 income quintile. */
  readonly flags: Uint8Array;
  readonly income: Float32Array;
  readonly frailty: Float32Array;
}

const rate = new Float64Array(CELLS);
const premium = new Float64Array(CELLS);
const logMeanCost = [5.5, 6] as const;
/** By (age - 20) * 2 + chronic: death, and death or onset, in one year. */
const deathBelow = new Float64Array((EXIT_AGE - FIRST_AGE) * 2);
const onsetBelow = new Float64Array((EXIT_AGE - FIRST_AGE) * 2);

for (let cell = 0; cell < CELLS; cell++) {
  const [band, female, chronic] = [cell >> 2, cell & 1, (cell >> 1) & 1];
  rate[cell] = (0.15 + 0.03 * band) * (female ? 1.2 : 1) * (chronic ? 3 : 1);
  premium[cell] = rate[cell]! * Math.exp(logMeanCost[chronic as 0 | 1] + 1.3 ** 2 / 2) * 0.6 * 1.35;
}
for (let index = 0; index < deathBelow.length; index++) {
  const [years, chronic] = [index >> 1, index & 1];
  const death = Math.min(1, 0.0005 * Math.exp(0.085 * years) * (chronic ? 1.5 : 1));
  deathBelow[index] = death;
  onsetBelow[index] = chronic ? death : death + (1 - death) * (0.005 + 0.003 * Math.floor(years / 5));
}

function drawPerson(population: Population, person: number, age: number): void {
  const z = normal();
  const quintile = (z > -0.8416212 ? 1 : 0) + (z > -0.2533471 ? 1 : 0) + (z > 0.2533471 ? 1 : 0) + (z > 0.8416212 ? 1 : 0);
  const female = uniform() < 0.5 ? 1 : 0;
  const chronic = uniform() < Math.min(0.5, 0.02 + 0.006 * (age - FIRST_AGE)) ? 2 : 0;
  const refused = uniform() < 0.4 ? 4 : 0;
  population.age[person] = age;
  population.flags[person] = female | chronic | refused | (quintile << 3);
  population.income[person] = Math.exp(8.7 + 0.8 * z);
  population.frailty[person] = (exponential() + exponential()) / 2;
}

/** One year of all persons, both arms; adds to `totals`, and returns nothing so that no double is boxed. */
function runYear(population: Population, premiumLevel: number, totals: Float64Array): void {
  const { age: ages, flags, income: incomes, frailty } = population;
  const counts = new Int32Array(35);
  let contributions = 0;
  let benefitsSolidarity = 0;
  let premiums = 0;
  let benefitsForProfit = 0;
  let outOfPocketSolidarity = 0;
  let outOfPocketForProfit = 0;
  let cost = 0;
  let claims = 0;
  let deaths = 0;
  for (let person = 0; person < ages.length; person++) {
    const age = ages[person]!;
    const flag = flags[person]!;
    const income = incomes[person]!;
    const chronic = (flag >> 1) & 1;
    const quintile = flag >> 3;
    const cell = (((age - FIRST_AGE) / 5) | 0) * 4 + (flag & 3);

    let personCost = 0;
    let stillToCome = rate[cell]! * frailty[person]!;
    const logMean = 5.5 + 0.5 * chronic;
    for (stillToCome -= exponential(); stillToCome > 0; stillToCome -= exponential()) {
      personCost += Math.exp(logMean + 1.3 * normal());
      claims++;
    }

    const contribution = 0.0425 * income;
    const paidSolidarity = Math.min(0.2 * personCost, 0.12 * income);
    contributions += contribution;
    benefitsSolidarity += personCost - paidSolidarity;
    outOfPocketSolidarity += paidSolidarity;
    cost += personCost;

    const price = premium[cell]! * premiumLevel;
    const denied = (flag & 6) === 6;
    let paidForProfit = personCost;
    if (!denied && price <= 0.08 * income) {
      paidForProfit = Math.min(personCost, 500) + 0.2 * Math.max(personCost - 500, 0);
      premiums += price;
      benefitsForProfit += personCost - paidForProfit;
      counts[5 + quintile]!++;
    }
    outOfPocketForProfit += paidForProfit;
    counts[quintile]!++;
    if (denied) counts[10 + quintile]!++;
    if (paidSolidarity > 0.1 * income) counts[15 + quintile]!++;
    if (paidSolidarity > 0.25 * income) counts[20 + quintile]!++;
    if (paidForProfit > 0.1 * income) counts[25 + quintile]!++;
    if (paidForProfit > 0.25 * income) counts[30 + quintile]!++;

    const fate = uniform();
    const row = (age - FIRST_AGE) * 2 + chronic;
    const dies = fate < deathBelow[row]!;
    if (dies) deaths++;
    if (dies || age + 1 === EXIT_AGE) drawPerson(population, person, FIRST_AGE);
    else {
      ages[person] = age + 1;
      if (fate < onsetBelow[row]!) flags[person] = flag | 2;
    }
  }
  const sums = [contributions, benefitsSolidarity, premiums, benefitsForProfit, outOfPocketSolidarity, outOfPocketForProfit, cost, claims];
  for (const [index, sum] of sums.entries()) totals[index] = sum;
  for (let index = 0; index < 35; index++) totals[QUINTILE_TOTALS + index] = counts[index]!;
  totals[DEATHS] = deaths;
}

/** All years of one replication; `outcome` receives the 48 totals. Returns the last year's benefits. */
function runReplication(population: Population, years: number, outcome: Float64Array): number {
  const flows = new Float64Array(WIDTH);
  let [reserveSolidarity, reserveForProfit, premiumLevel, ruinSolidarity, ruinForProfit] = [0, 0, 1, 0, 0];
  for (let year = 0; year < years; year++) {
    runYear(population, premiumLevel, flows);
    for (let index = 0; index < WIDTH; index++) outcome[index]! += flows[index]!;
    const [contributions, benefitsSolidarity, premiums, benefitsForProfit] = flows as unknown as [number, number, number, number];
    if (year === 0) [reserveSolidarity, reserveForProfit] = [0.1 * contributions, 0.1 * premiums];
    reserveSolidarity = 1.02 * reserveSolidarity + 0.92 * contributions - benefitsSolidarity;
    reserveForProfit = 1.02 * reserveForProfit + 0.8 * premiums - benefitsForProfit;
    if (reserveSolidarity < 0) ruinSolidarity = 1;
    if (reserveForProfit < 0) ruinForProfit = 1;
    premiumLevel *= Math.min(1.1, Math.max(0.95, benefitsForProfit / premiums / 0.75));
  }
  outcome[43] = reserveSolidarity;
  outcome[44] = reserveForProfit;
  outcome[46] = ruinSolidarity;
  outcome[47] = ruinForProfit;
  return flows[1]!;
}

function allocate(size: number): Population {
  return { age: new Uint8Array(size), flags: new Uint8Array(size), income: new Float32Array(size), frailty: new Float32Array(size) };
}

function drawPopulation(population: Population): void {
  for (let person = 0; person < population.age.length; person++) {
    drawPerson(population, person, FIRST_AGE + Math.floor(uniform() * (EXIT_AGE - FIRST_AGE)));
  }
}

/**
 * Shows the compiler every line of the year, its tail included, before the clock starts: met cold,
 * the tail throws away the compiled loop at the end of each year.
 */
function warmUp(): void {
  const population = allocate(1000);
  for (let turn = 0; turn < 5; turn++) {
    drawPopulation(population);
    runReplication(population, 10, new Float64Array(WIDTH));
  }
}

/** Runs W1; every replication starts from a population of its own, made outside the clock. */
export function runTextbook(size: number, years: number, replications: number, seed: number): PeerResult {
  const population = allocate(size);
  const values = new Float64Array(replications * WIDTH);
  const lastYearBenefits: number[] = [];
  let [seconds, cpu] = [0, 0];
  seedGenerator(seed);
  warmUp();
  for (let replication = 0; replication < replications; replication++) {
    drawPopulation(population);
    const outcome = values.subarray(replication * WIDTH, (replication + 1) * WIDTH);
    const [start, startCpu] = [performance.now(), cpuSeconds()];
    lastYearBenefits.push(runReplication(population, years, outcome));
    seconds += (performance.now() - start) / 1000;
    cpu += cpuSeconds() - startCpu;
  }
  const totals = summarise(values, replications);
  return { peer: "textbook-js", seconds, cpuSeconds: cpu, personYears: size * years * replications, size, years, replications, totals, lastYearBenefits };
}
