/* Workload W1 as scalar C: the textbook loop over persons, compiled with gcc -O3 -march=native.
 *
 * A benchmark peer written from the text of the workload; shares nothing with the engine.
 * Laws of chance: chance.h.
 *
 *   w1 SIZE YEARS REPLICATIONS SEED      prints one line of JSON, as peer-result.ts describes
 */
#include <stdio.h>
#include <stdlib.h>
#include "chance.h"

enum { FIRST_AGE = 20, EXIT_AGE = 80, CELLS = 48, WIDTH = 48 };

/* flags: bit 0 female, bit 1 chronic, bit 2 refused when chronic, bits 3-5 income quintile */
static uint8_t *ages, *flags;
static float *incomes, *frailty;
static double rate[CELLS], premium[CELLS];
static double death_below[(EXIT_AGE - FIRST_AGE) * 2], onset_below[(EXIT_AGE - FIRST_AGE) * 2];

static void build_tables(void) {
  for (int cell = 0; cell < CELLS; cell++) {
    const int band = cell >> 2, chronic = (cell >> 1) & 1, female = cell & 1;
    rate[cell] = (0.15 + 0.03 * band) * (female ? 1.2 : 1) * (chronic ? 3 : 1);
    premium[cell] = rate[cell] * exp(5.5 + 0.5 * chronic + 1.3 * 1.3 / 2) * 0.6 * 1.35;
  }
  for (int row = 0; row < (EXIT_AGE - FIRST_AGE) * 2; row++) {
    const int years = row >> 1, chronic = row & 1;
    death_below[row] = least(1, 0.0005 * exp(0.085 * years) * (chronic ? 1.5 : 1));
    onset_below[row] = death_below[row] + (chronic ? 0 : (1 - death_below[row]) * (0.005 + 0.003 * (years / 5)));
  }
}

INLINE void draw_person(Generator *g, int person, int age) {
  const double z = normal(g);
  const int quintile = (z > -0.8416212) + (z > -0.2533471) + (z > 0.2533471) + (z > 0.8416212);
  const int female = uniform(g) < 0.5, chronic = uniform(g) < least(0.5, 0.02 + 0.006 * (age - FIRST_AGE)), refused = uniform(g) < 0.4;
  ages[person] = (uint8_t)age;
  flags[person] = (uint8_t)(female | chronic << 1 | refused << 2 | quintile << 3);
  incomes[person] = (float)exp(8.7 + 0.8 * z);
  frailty[person] = (float)((exponential(g) + exponential(g)) / 2);
}

/* One year of all persons, both arms; totals in the order of totalNames in peer-result.ts. */
static void run_year(Generator *generator, int size, double premium_level, double *totals) {
  Generator local = *generator, *const g = &local; /* a copy whose address stays here can live in registers */
  double contributions = 0, benefits_s = 0, premiums = 0, benefits_p = 0, oop_s = 0, oop_p = 0, cost = 0;
  long claims = 0, deaths = 0, counts[35] = {0};
  for (int person = 0; person < size; person++) {
    const int age = ages[person], flag = flags[person], chronic = (flag >> 1) & 1, quintile = flag >> 3;
    const int cell = (age - FIRST_AGE) / 5 * 4 + (flag & 3);
    const double income = incomes[person];

    double person_cost = 0, still_to_come = rate[cell] * frailty[person] - exponential(g);
    const double log_mean = 5.5 + 0.5 * chronic;
    for (; still_to_come > 0; still_to_come -= exponential(g)) {
      person_cost += exp(log_mean + 1.3 * normal(g));
      claims++;
    }

    const double paid_s = least(0.2 * person_cost, 0.12 * income);
    contributions += 0.0425 * income;
    benefits_s += person_cost - paid_s;
    oop_s += paid_s;
    cost += person_cost;

    const double price = premium[cell] * premium_level;
    const int denied = (flag & 6) == 6;
    double paid_p = person_cost;
    if (!denied && price <= 0.08 * income) {
      paid_p = least(person_cost, 500) + 0.2 * most(person_cost - 500, 0);
      premiums += price;
      benefits_p += person_cost - paid_p;
      counts[5 + quintile]++;
    }
    oop_p += paid_p;
    counts[quintile]++;
    counts[10 + quintile] += denied;
    counts[15 + quintile] += paid_s > 0.1 * income;
    counts[20 + quintile] += paid_s > 0.25 * income;
    counts[25 + quintile] += paid_p > 0.1 * income;
    counts[30 + quintile] += paid_p > 0.25 * income;

    const double fate = uniform(g);
    const int row = (age - FIRST_AGE) * 2 + chronic, dies = fate < death_below[row];
    deaths += dies;
    if (dies || age + 1 == EXIT_AGE) draw_person(g, person, FIRST_AGE);
    else {
      ages[person] = (uint8_t)(age + 1);
      flags[person] = (uint8_t)(flag | (fate < onset_below[row]) << 1);
    }
  }
  *generator = local;
  const double sums[8] = {contributions, benefits_s, premiums, benefits_p, oop_s, oop_p, cost, (double)claims};
  for (int k = 0; k < 8; k++) totals[k] = sums[k];
  for (int k = 0; k < 35; k++) totals[8 + k] = (double)counts[k];
  totals[45] = (double)deaths;
}

/* All years of one replication; returns the solidarity arm's benefits of the last year. */
static double run_replication(Generator *g, int size, int years, double *outcome) {
  double flows[WIDTH] = {0}, reserve_s = 0, reserve_p = 0, premium_level = 1;
  for (int year = 0; year < years; year++) {
    run_year(g, size, premium_level, flows);
    for (int k = 0; k < WIDTH; k++) outcome[k] += flows[k];
    if (year == 0) { reserve_s = 0.1 * flows[0]; reserve_p = 0.1 * flows[2]; }
    reserve_s = 1.02 * reserve_s + 0.92 * flows[0] - flows[1];
    reserve_p = 1.02 * reserve_p + 0.80 * flows[2] - flows[3];
    if (reserve_s < 0) outcome[46] = 1;
    if (reserve_p < 0) outcome[47] = 1;
    premium_level *= least(1.10, most(0.95, flows[3] / flows[2] / 0.75));
  }
  outcome[43] = reserve_s;
  outcome[44] = reserve_p;
  return flows[1];
}

static const char *scalars[] = {"contributions", "benefitsSolidarity", "premiums", "benefitsForProfit", "outOfPocketSolidarity",
                                "outOfPocketForProfit", "cost", "claims"};
static const char *quintiles[] = {"persons", "insured", "denied", "catastrophic10Solidarity", "catastrophic25Solidarity",
                                  "catastrophic10ForProfit", "catastrophic25ForProfit"};
static const char *closing[] = {"reserveSolidarity", "reserveForProfit", "deaths", "ruinSolidarity", "ruinForProfit"};

static void print_total(const double *values, int replications, int column) {
  double sum = 0, squares = 0;
  for (int r = 0; r < replications; r++) sum += values[r * WIDTH + column];
  const double mean = sum / replications;
  for (int r = 0; r < replications; r++) squares += (values[r * WIDTH + column] - mean) * (values[r * WIDTH + column] - mean);
  if (column > 0) printf(",");
  if (column < 8) printf("\"%s\"", scalars[column]);
  else if (column < 43) printf("\"%sQ%d\"", quintiles[(column - 8) / 5], (column - 8) % 5 + 1);
  else printf("\"%s\"", closing[column - 43]);
  printf(":{\"mean\":%.17g,\"standardDeviation\":", mean);
  if (replications > 1) printf("%.17g}", sqrt(squares / (replications - 1)));
  else printf("null}");
}

int main(int count, char **arguments) {
  const int size = count > 1 ? atoi(arguments[1]) : 100000, years = count > 2 ? atoi(arguments[2]) : 10;
  const int replications = count > 3 ? atoi(arguments[3]) : 10;
  if (size < 1 || years < 1 || replications < 1) return fputs("w1 SIZE YEARS REPLICATIONS SEED, each at least 1\n", stderr), 2;
  Generator generator, *const g = &generator;
  seed_generator(g, count > 4 ? strtoull(arguments[4], NULL, 10) : 1);
  build_chance();
  build_tables();
  ages = malloc((size_t)size);
  flags = malloc((size_t)size);
  incomes = malloc((size_t)size * sizeof *incomes);
  frailty = malloc((size_t)size * sizeof *frailty);
  double *values = calloc((size_t)replications * WIDTH, sizeof *values), *last_year = calloc((size_t)replications, sizeof *last_year);
  if (!ages || !flags || !incomes || !frailty || !values || !last_year) return fputs("w1: not enough memory\n", stderr), 1;
  double seconds = 0, cpu = 0;
  for (int r = 0; r < replications; r++) {
    for (int person = 0; person < size; person++) draw_person(g, person, FIRST_AGE + (int)(uniform(g) * (EXIT_AGE - FIRST_AGE)));
    const double start = now(CLOCK_MONOTONIC), start_cpu = now(CLOCK_PROCESS_CPUTIME_ID);
    last_year[r] = run_replication(&generator, size, years, values + r * WIDTH);
    seconds += now(CLOCK_MONOTONIC) - start;
    cpu += now(CLOCK_PROCESS_CPUTIME_ID) - start_cpu;
  }
  printf("{\"peer\":\"scalar-c\",\"seconds\":%.9g,\"cpuSeconds\":%.9g,\"personYears\":%.17g,\"size\":%d,\"years\":%d,\"replications\":%d,\"totals\":{", seconds, cpu,
         (double)size * years * replications, size, years, replications);
  for (int column = 0; column < WIDTH; column++) print_total(values, replications, column);
  printf("},\"lastYearBenefits\":[");
  for (int r = 0; r < replications; r++) printf("%s%.17g", r ? "," : "", last_year[r]);
  printf("]}\n");
  return 0;
}
