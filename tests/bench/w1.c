/* Workload W1 as scalar C: the textbook loop over persons, compiled with gcc -O3 -march=native.
 *
 * A benchmark peer written from the text of the workload; shares nothing with the engine.
 * xoshiro256++ 1.0: D. Blackman, S. Vigna (2021), ACM Trans. Math. Softw. 47(4); seeded by splitmix64.
 * Normal, exponential: ziggurat of 256 layers, G. Marsaglia, W. W. Tsang (2000), J. Stat. Softw. 5(8),
 * in double precision, layer and position from separate bits of one 64-bit word.
 *
 *   w1 SIZE YEARS REPLICATIONS SEED      prints one line of JSON, as peer-result.ts describes
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

enum { FIRST_AGE = 20, EXIT_AGE = 80, CELLS = 48, WIDTH = 48, LAYERS = 256 };

typedef struct { uint64_t word[4]; } Generator;
#define INLINE static inline __attribute__((always_inline))

static inline uint64_t rotate(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

INLINE uint64_t next_word(Generator *g) {
  uint64_t *const state = g->word;
  const uint64_t result = rotate(state[0] + state[3], 23) + state[0];
  const uint64_t shifted = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = rotate(state[3], 45);
  return result;
}

static void seed_generator(Generator *g, uint64_t seed) {
  for (int word = 0; word < 4; word++) {
    uint64_t z = (seed += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    g->word[word] = z ^ (z >> 31);
  }
}

/* Not fmin and fmax: what these do with NaN costs a call of the library each. */
static inline double least(double a, double b) { return a < b ? a : b; }
static inline double most(double a, double b) { return a > b ? a : b; }

/* Inside (0, 1), 52 bits. */
INLINE double uniform(Generator *g) { return ((double)(next_word(g) >> 12) + 0.5) * 0x1p-52; }

typedef struct { double edge[LAYERS + 1], height[LAYERS + 1], sure[LAYERS]; } Ziggurat;
static Ziggurat bell, decay;
static const double NORMAL_TAIL = 3.6541528853610088, EXPONENTIAL_TAIL = 7.69711747013104972;

static double bell_density(double x) { return exp(-0.5 * x * x); }
static double bell_inverse(double y) { return sqrt(-2 * log(y)); }
static double decay_density(double x) { return exp(-x); }
static double decay_inverse(double y) { return -log(y); }

static void build(Ziggurat *z, double tail, double area, double (*density)(double), double (*inverse)(double)) {
  z->edge[0] = area / density(tail);
  z->edge[1] = tail;
  for (int k = 2; k < LAYERS; k++) z->edge[k] = inverse(area / z->edge[k - 1] + density(z->edge[k - 1]));
  z->edge[LAYERS] = 0;
  for (int k = 0; k <= LAYERS; k++) z->height[k] = density(z->edge[k]);
  for (int k = 0; k < LAYERS; k++) z->sure[k] = z->edge[k + 1] / z->edge[k];
}

INLINE double normal_tail(Generator *g) {
  for (;;) {
    const double x = -log(uniform(g)) / NORMAL_TAIL, y = -log(uniform(g));
    if (y + y > x * x) return NORMAL_TAIL + x;
  }
}

INLINE double normal(Generator *g) {
  for (;;) {
    const uint64_t word = next_word(g);
    const int layer = (int)(word & (LAYERS - 1));
    const double share = (double)((int64_t)word >> 11) * 0x1p-52; /* -1 .. 1 */
    const double x = share * bell.edge[layer];
    if (fabs(share) < bell.sure[layer]) return x;
    if (layer == 0) return share < 0 ? -normal_tail(g) : normal_tail(g);
    if (bell.height[layer] + uniform(g) * (bell.height[layer + 1] - bell.height[layer]) < exp(-0.5 * x * x)) return x;
  }
}

INLINE double exponential(Generator *g) {
  double start = 0;
  for (;;) {
    const uint64_t word = next_word(g);
    const int layer = (int)(word & (LAYERS - 1));
    const double share = (double)(word >> 11) * 0x1p-53;
    const double x = share * decay.edge[layer];
    if (share < decay.sure[layer]) return start + x;
    if (layer == 0) start += EXPONENTIAL_TAIL; /* beyond the tail's start the law begins anew */
    else if (decay.height[layer] + uniform(g) * (decay.height[layer + 1] - decay.height[layer]) < exp(-x)) return start + x;
  }
}

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

static double now(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

int main(int count, char **arguments) {
  const int size = count > 1 ? atoi(arguments[1]) : 100000, years = count > 2 ? atoi(arguments[2]) : 10;
  const int replications = count > 3 ? atoi(arguments[3]) : 10;
  if (size < 1 || years < 1 || replications < 1) return fputs("w1 SIZE YEARS REPLICATIONS SEED, each at least 1\n", stderr), 2;
  Generator generator, *const g = &generator;
  seed_generator(g, count > 4 ? strtoull(arguments[4], NULL, 10) : 1);
  build(&bell, NORMAL_TAIL, 0.00492867323399, bell_density, bell_inverse);
  build(&decay, EXPONENTIAL_TAIL, 0.0039496598225815572, decay_density, decay_inverse);
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
