/* Workload RICH as scalar C: the loop over households that an expert would write by hand, compiled with gcc -O3 -march=native.
 *
 * A benchmark peer written from the text of the workload (README.md): three worlds (public floor with a mutual, with an insurer, alone),
 * households, utility choice, price response, hardship. Shares nothing with the engine; laws of chance: chance.h.
 *
 *   rich SIZE YEARS REPLICATIONS SEED      prints one line of JSON, as peer-result.ts describes
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "chance.h"

enum { SERVICES = 3, WORLDS = 3, SCHEMES = 2, GROUPS = 3, FIFTHS = 5, CELLS = FIFTHS * GROUPS, AGES = 121, LARGEST = 8, BUCKETS = 1 << 14 };
enum { TEACHER, NEIGHBOUR, DEPENDANT };
/* first obstacles; IN is cover */
enum { IN, INELIGIBLE, UNAWARE, NOT_REACHED, DENIED, LAPSED, UNAFFORDABLE, DECLINED, CAUSES };
enum { COVERED = 2 * CAUSES, MEMBERS, NEWCOMERS, PAID, SUBSIDY, BENEFITS, POCKET, FLOOR_PAID, USED, USED_COST, NECESSARY, FORGONE, REDUCED,
       OVER10, OVER25, OVER40, BEYOND_LINE, BELOW_LINE, BURDEN, EFFECTIVE, ASKED, AFFORDABLE, KINDS };
enum { PERSONS, EVENTS, NEED, DEATHS, CHRONIC, PEOPLE_KINDS };

static const double ETA[SERVICES] = {0.54, 0.39, 0.28}, NECESSARY_SHARE[SERVICES] = {1, 0.5, 1};
static const double MEAN[SERVICES] = {9850, 12050, 212000}, CV[SERVICES] = {1, 1.2, 1.5}, FACTOR[SERVICES] = {2, 2.5, 2};
static const double SIZES[LARGEST] = {0.05, 0.10, 0.15, 0.16, 0.16, 0.14, 0.10, 0.14};
static const double AWARE[GROUPS] = {0.95, 0.6, 0.6}, REACH[SCHEMES] = {0.9, 0.5};
static const double TEACHERS = 0.08 / 0.38 / 4.8, NEIGHBOURS = 0.30 / 0.38 / 4.8; /* 4.8 persons a household */
static const double FLOOR_SHARE = 0.47, LEFT = 0.53, SCHEME_SHARE = 0.424, OWN = 0.106, LINE = 222000;

/* by age and chronic: total rate, first and second service's part of it, death; what a scheme may expect to pay for the person, and its square */
static double hazard[AGES][2], part1[AGES][2], part2[AGES][2], death[AGES][2], onset[AGES], prevalence[AGES];
static double own_pay[AGES][2], own_square[AGES][2], class_pay[SCHEMES][AGES], class_square[SCHEMES][AGES], premium[AGES][2], mean_need;
static double log_mean[SERVICES], log_sd[SERVICES], use_left[SERVICES], use_own[SERVICES];

static void build_tables(void) {
  static const int from[10] = {0, 5, 15, 25, 35, 45, 55, 65, 75, 85};
  static const double rates[SERVICES][10] = {{1.48, 0.73, 0.79, 0.96, 1.06, 1.45, 2.13, 3.07, 4.02, 4.47},
                                             {2.37, 1.16, 1.26, 1.54, 1.70, 2.33, 3.41, 4.92, 6.44, 7.16},
                                             {0.053, 0.026, 0.028, 0.034, 0.038, 0.052, 0.076, 0.109, 0.143, 0.159}};
  for (int s = 0; s < SERVICES; s++) {
    log_sd[s] = sqrt(log(1 + CV[s] * CV[s]));
    log_mean[s] = log(MEAN[s]) - 0.5 * log_sd[s] * log_sd[s];
    use_left[s] = exp(-ETA[s] * LEFT);
    use_own[s] = exp(-ETA[s] * OWN);
  }
  double people = 0, pay = 0, square = 0, need = 0;
  for (int age = 0; age < AGES; age++) {
    int band = 0;
    while (band < 9 && age >= from[band + 1]) band++;
    prevalence[age] = age < 40 ? 0.02 : age < 60 ? 0.12 : 0.25;
    onset[age] = age < 40 ? 0.001 : age < 60 ? 0.008 : 0.015;
    const double weight = age < 20 ? 2.4 : age < 65 ? 1.1 : age < 85 ? 0.18 : 0; /* rough shares of the first people */
    for (int c = 0; c < 2; c++) {
      double rate[SERVICES], spread = 0, expected = 0, cost = 0;
      hazard[age][c] = 0;
      for (int s = 0; s < SERVICES; s++) {
        rate[s] = rates[s][band] * (c ? FACTOR[s] : 1);
        hazard[age][c] += rate[s];
        expected += rate[s] * use_own[s] * SCHEME_SHARE * MEAN[s];
        spread += rate[s] * use_own[s] * SCHEME_SHARE * SCHEME_SHARE * MEAN[s] * MEAN[s] * (1 + CV[s] * CV[s]);
        cost += rate[s] * MEAN[s];
      }
      part1[age][c] = rate[0] / hazard[age][c];
      part2[age][c] = (rate[0] + rate[1]) / hazard[age][c];
      own_pay[age][c] = expected;
      own_square[age][c] = spread;
      need += weight * (c ? prevalence[age] : 1 - prevalence[age]) * cost;
      const double q = 0.0006 * exp(0.075 * age) * (c ? 1.5 : 1) + (age == 0 ? 0.03 : 0);
      death[age][c] = q < 1 && age < 100 ? q : 1;
    }
    class_pay[1][age] = (1 - prevalence[age]) * own_pay[age][0] + prevalence[age] * own_pay[age][1];
    class_square[1][age] = (1 - prevalence[age]) * own_square[age][0] + prevalence[age] * own_square[age][1];
    for (int f = 0; f < 2; f++) premium[age][f] = class_pay[1][age] * 1.55 * (f ? 1.05 : 0.95);
    people += weight;
    pay += weight * class_pay[1][age];
    square += weight * class_square[1][age];
  }
  for (int age = 0; age < AGES; age++) { class_pay[0][age] = pay / people; class_square[0][age] = square / people; }
  mean_need = need / people;
}

/* People: households lie side by side, the head first. Of a household: bit w of `member` somebody belongs to scheme w, of `declined` it said no last year. */
typedef struct {
  int count, households;
  int *start;
  uint8_t *age, *female, *group, *chronic, *cover;
  uint8_t *declined;
  float *income, *frailty, *deny, *aware, *reach, *taste;
} People;
static People people;

INLINE void draw_person(Generator *g, int i, int group) {
  const double u = uniform(g), v = uniform(g);
  int age;
  if (group == TEACHER) age = 25 + (int)(35 * u);
  else if (group == NEIGHBOUR) age = 20 + (int)(45 * u);
  else age = v < 0.785 ? (int)(20 * u) : v < 0.94 ? 20 + (int)(45 * u) : 65 + (int)(20 * u);
  people.age[i] = (uint8_t)age;
  people.group[i] = (uint8_t)group;
  people.female[i] = uniform(g) < 0.4921;
  people.chronic[i] = uniform(g) < prevalence[age];
  people.income[i] = group == DEPENDANT ? 0 : (float)(group == TEACHER ? exp(log(3000000) - 0.5 * 0.4506 * 0.4506 + 0.4506 * normal(g)) : exp(log(1253000) - 0.5 * 0.75 * 0.75 + 0.75 * normal(g)));
  people.frailty[i] = (float)((exponential(g) + exponential(g)) / 2);
  people.deny[i] = (float)uniform(g);
  people.cover[i] = 0;
}

static void draw_people(Generator *g, int size) {
  people.households = 0;
  for (int i = 0; i < size;) {
    double u = uniform(g);
    int n = 1;
    while (n < LARGEST && u >= SIZES[n - 1]) u -= SIZES[n++ - 1];
    if (n > size - i) n = size - i;
    const int h = people.households++;
    people.start[h] = i;
    people.aware[h] = (float)uniform(g);
    people.reach[h] = (float)uniform(g);
    const double w = uniform(g);
    people.taste[h] = (float)log(w / (1 - w));
    people.declined[h] = 0;
    for (int k = 0; k < n; k++, i++) draw_person(g, i, k > 0 ? DEPENDANT : uniform(g) < 0.08 / 0.38 ? TEACHER : NEIGHBOUR);
  }
  people.start[people.households] = people.count = size;
}

typedef struct { double world[WORLDS][KINDS][CELLS], all[PEOPLE_KINDS][CELLS]; } Totals;
static uint32_t histogram[BUCKETS];
static float *head_income; /* of a household, a head and year */

/* Cut points of fifths of persons by household income a head. */
static void find_cuts(double wages, float *cut) {
  memset(histogram, 0, sizeof histogram);
  for (int h = 0; h < people.households; h++) {
    const int first = people.start[h], n = people.start[h + 1] - first;
    float sum = 0;
    for (int k = 0; k < n; k++) sum += people.income[first + k];
    head_income[h] = (float)(sum * wages / n);
    uint32_t bits;
    memcpy(&bits, &head_income[h], 4);
    histogram[bits >> 17] += (uint32_t)n;
  }
  double below = 0;
  int bucket = 0;
  for (int fifth = 1; fifth < FIFTHS; fifth++) {
    const double wanted = people.count * fifth / 5.0;
    while (below + histogram[bucket] < wanted) below += histogram[bucket++];
    const uint32_t low = (uint32_t)bucket << 17, high = (uint32_t)(bucket + 1) << 17;
    float from, to;
    memcpy(&from, &low, 4);
    memcpy(&to, &high, 4);
    cut[fifth - 1] = (float)(from + (to - from) * (wanted - below) / histogram[bucket]);
  }
}

/* One year of all households in the three worlds. */
static void run_year(Generator *generator, int year, double medical, double level, Totals *totals) {
  Generator local = *generator, *const g = &local;
  const double wages = pow(1.03, year), prices = pow(1.02, year), line = LINE * prices;
  float cut[FIFTHS - 1];
  find_cuts(wages, cut);
  for (int h = 0; h < people.households; h++) {
    const int first = people.start[h], n = people.start[h + 1] - first, head = people.group[first];
    const double income = (double)head_income[h] * n;
    const int fifth = (head_income[h] > cut[0]) + (head_income[h] > cut[1]) + (head_income[h] > cut[2]) + (head_income[h] > cut[3]);
    int cell[LARGEST], cause[SCHEMES][LARGEST], waits[LARGEST];
    uint8_t covered[SCHEMES][LARGEST];
    double contribution[SCHEMES] = {0, 0};
    for (int k = 0; k < n; k++) { cell[k] = fifth * GROUPS + people.group[first + k]; waits[k] = 0; }

    for (int w = 0; w < SCHEMES; w++) {
      double (*const total)[CELLS] = totals->world[w];
      const double arrears = uniform(g), habit = uniform(g);
      int candidates = 0, member_before = 0;
      double price = 0, price_all = 0, expected = 0, variance = 0, expected_all = 0, variance_all = 0;
      for (int k = 0; k < n; k++) {
        const int i = first + k, age = people.age[i], chronic = people.chronic[i], member = (people.cover[i] >> w) & 1;
        int mask = 0;
        if (w == 0 ? year == 0 && people.group[i] != TEACHER : age > 65 && !member) mask |= 1 << INELIGIBLE;
        if (!member) {
          if (people.aware[h] >= AWARE[head]) mask |= 1 << UNAWARE;
          if (people.reach[h] >= REACH[w]) mask |= 1 << NOT_REACHED;
          if (w == 1 && chronic && people.deny[i] < 0.5) mask |= 1 << DENIED;
        }
        cause[w][k] = mask;
        member_before |= member;
        const double due = w == 0 ? most(0.035 * people.income[i] * wages, 7000 * prices) * 0.5 : premium[age][people.female[i]] * level;
        const double mean = 0.5 * class_pay[w][age] + 0.5 * own_pay[age][chronic] * people.frailty[i];
        const double spread = 0.5 * class_square[w][age] + 0.5 * own_square[age][chronic] * people.frailty[i];
        price_all += due; expected_all += mean; variance_all += spread;
        if (mask == 0) { candidates++; price += due; expected += mean; variance += spread; }
      }
      if (candidates == 0) { price = price_all; expected = expected_all; variance = variance_all; }
      int common = 0;
      if (price > 0.05 * income) common |= 1 << UNAFFORDABLE;
      if (member_before && arrears < 0.10) common |= 1 << LAPSED;
      const int said_no = (people.declined[h] >> w) & 1;
      const double value = medical * expected + 0.5 * medical * medical * variance / most(income, line * n) - price;
      int joins = value / (0.25 * mean_need * n) + people.taste[h] > 0;
      if ((member_before || said_no) && habit < 0.5) joins = member_before;
      if (!joins) common |= 1 << DECLINED;
      people.declined[h] = (uint8_t)((people.declined[h] & ~(1 << w)) | (!joins) << w);
      const int asked = price > 0;
      for (int k = 0; k < n; k++) {
        const int i = first + k, mask = cause[w][k] | common, member = (people.cover[i] >> w) & 1;
        int obstacle = IN;
        for (int one = INELIGIBLE; one < CAUSES; one++) total[CAUSES + one][cell[k]] += (mask >> one) & 1;
        if (mask != 0) obstacle = __builtin_ctz((unsigned)mask);
        cause[w][k] = obstacle;
        covered[w][k] = obstacle == IN;
        total[obstacle][cell[k]]++;
        total[ASKED][cell[k]] += asked;
        total[AFFORDABLE][cell[k]] += asked && !(common >> UNAFFORDABLE & 1);
        if (obstacle != IN) { people.cover[i] &= (uint8_t)~(1 << w); continue; }
        const double due = w == 0 ? most(0.035 * people.income[i] * wages, 7000 * prices) : premium[people.age[i]][people.female[i]] * level;
        const double part = w == 0 ? 0.5 : 1;
        people.cover[i] |= (uint8_t)(1 << w);
        waits[k] |= (w == 0 && !member) << w;
        total[MEMBERS][cell[k]]++;
        total[NEWCOMERS][cell[k]] += !member;
        total[COVERED][cell[k]] += w == 0 && !member ? 0.75 : 1;
        total[PAID][cell[k]] += due * part * (w == 0 ? 0.95 : 1);
        total[SUBSIDY][cell[k]] += due * (1 - part);
        contribution[w] += due * part;
      }
    }

    double pocket[WORLDS] = {0, 0, 0};
    for (int k = 0; k < n; k++) {
      const int i = first + k, age = people.age[i], chronic = people.chronic[i], at = cell[k];
      double need = 0, still = hazard[age][chronic] * people.frailty[i] - exponential(g);
      int events = 0, forgone[WORLDS] = {0, 0, 0};
      for (; still > 0; still -= exponential(g)) {
        const uint64_t word = next_word(g);
        const double pick = (double)(word >> 32) * 0x1p-32, time = (double)(word & 0xffffffffu) * 0x1p-32;
        const int s = pick < part1[age][chronic] ? 0 : pick < part2[age][chronic] ? 1 : 2;
        const double cost = exp(log_mean[s] + log_sd[s] * normal(g)) * medical, price_word = uniform(g);
        const int necessary = uniform(g) < NECESSARY_SHARE[s];
        need += cost;
        events++;
        for (int w = 0; w < WORLDS; w++) {
          double (*const total)[CELLS] = totals->world[w];
          const int in_force = w < SCHEMES && covered[w][k] && !((waits[k] >> w & 1) && time < 0.25);
          total[NECESSARY][at] += necessary;
          if (price_word < (in_force ? use_own[s] : use_left[s])) {
            total[USED][at]++;
            total[USED_COST][at] += cost;
            total[FLOOR_PAID][at] += FLOOR_SHARE * cost;
            if (in_force) total[BENEFITS][at] += SCHEME_SHARE * cost;
            pocket[w] += (in_force ? OWN : LEFT) * cost;
            total[POCKET][at] += (in_force ? OWN : LEFT) * cost;
          } else if (necessary) {
            total[FORGONE][at]++;
            forgone[w]++;
          } else total[REDUCED][at] += cost;
        }
      }
      totals->all[PERSONS][at]++;
      totals->all[EVENTS][at] += events;
      totals->all[NEED][at] += need;
      totals->all[CHRONIC][at] += chronic;
      for (int w = 0; w < SCHEMES; w++) totals->world[w][EFFECTIVE][at] += covered[w][k] && !(waits[k] >> w & 1) && forgone[w] == 0;
    }
    for (int w = 0; w < WORLDS; w++) {
      double (*const total)[CELLS] = totals->world[w];
      const double o = pocket[w], left = income - line * n, paid = w < SCHEMES ? contribution[w] : 0;
      const int over10 = o > 0.10 * income, over25 = o > 0.25 * income, over40 = o > 0.40 * income;
      const int beyond = o > 0 && o > 0.4 * left, below = o > 0 && o > left, burden = o + paid > 0.10 * income;
      for (int k = 0; k < n; k++) {
        total[OVER10][cell[k]] += over10;
        total[OVER25][cell[k]] += over25;
        total[OVER40][cell[k]] += over40;
        total[BEYOND_LINE][cell[k]] += beyond;
        total[BELOW_LINE][cell[k]] += below;
        total[BURDEN][cell[k]] += burden;
      }
    }

    for (int k = 0; k < n; k++) {
      const int i = first + k, age = people.age[i], chronic = people.chronic[i];
      const double fate = uniform(g), dies = death[age][chronic];
      if (fate < dies) {
        totals->all[DEATHS][cell[k]]++;
        const double group = uniform(g); /* by the starting shares, as the scenario format has it */
        draw_person(g, i, group < TEACHERS ? TEACHER : group < TEACHERS + NEIGHBOURS ? NEIGHBOUR : DEPENDANT);
      } else {
        people.age[i] = (uint8_t)(age + 1);
        if (!chronic && fate < dies + (1 - dies) * onset[age]) people.chronic[i] = 1;
      }
    }
  }
  *generator = local;
}

static double sum_of(const double *cells) {
  double sum = 0;
  for (int c = 0; c < CELLS; c++) sum += cells[c];
  return sum;
}

static const char *names[] = {"persons", "needEvents", "needCost", "deaths", "usedEvents", "usedCost", "floorPaid", "outOfPocket",
                              "over10Q1", "over10Q2", "over10Q3", "over10Q4", "over10Q5", "over25", "over40", "beyondLine",
                              "coveredMutual", "coveredInsurer", "benefitsMutual", "benefitsInsurer", "usedEventsMutual", "usedEventsInsurer"};
enum { WIDTH = sizeof names / sizeof *names };

static void add_totals(const Totals *t, double *out) {
  const double (*alone)[CELLS] = t->world[2];
  out[0] += sum_of(t->all[PERSONS]);
  out[1] += sum_of(t->all[EVENTS]);
  out[2] += sum_of(t->all[NEED]);
  out[3] += sum_of(t->all[DEATHS]);
  out[4] += sum_of(alone[USED]);
  out[5] += sum_of(alone[USED_COST]);
  out[6] += sum_of(alone[FLOOR_PAID]);
  out[7] += sum_of(alone[POCKET]);
  for (int f = 0; f < FIFTHS; f++) for (int k = 0; k < GROUPS; k++) out[8 + f] += alone[OVER10][f * GROUPS + k];
  out[13] += sum_of(alone[OVER25]);
  out[14] += sum_of(alone[OVER40]);
  out[15] += sum_of(alone[BEYOND_LINE]);
  for (int w = 0; w < SCHEMES; w++) {
    out[16 + w] += sum_of(t->world[w][COVERED]);
    out[18 + w] += sum_of(t->world[w][BENEFITS]);
    out[20 + w] += sum_of(t->world[w][USED]);
  }
}

int main(int count, char **arguments) {
  const int size = count > 1 ? atoi(arguments[1]) : 20000, years = count > 2 ? atoi(arguments[2]) : 10, replications = count > 3 ? atoi(arguments[3]) : 10;
  if (size < LARGEST || years < 1 || replications < 1) return fputs("rich SIZE YEARS REPLICATIONS SEED: at least 8 persons, 1 year, 1 replication\n", stderr), 2;
  Generator generator, *const g = &generator;
  seed_generator(g, count > 4 ? strtoull(arguments[4], NULL, 10) : 1);
  build_chance();
  build_tables();
  const size_t n = (size_t)size;
  people.start = malloc((n + 1) * sizeof *people.start);
  uint8_t **const bytes[] = {&people.age, &people.female, &people.group, &people.chronic, &people.cover, &people.declined};
  float **const floats[] = {&people.income, &people.frailty, &people.deny, &people.aware, &people.reach, &people.taste, &head_income};
  int whole = people.start != NULL;
  for (size_t k = 0; k < sizeof bytes / sizeof *bytes; k++) whole &= (*bytes[k] = malloc(n)) != NULL;
  for (size_t k = 0; k < sizeof floats / sizeof *floats; k++) whole &= (*floats[k] = malloc(n * sizeof(float))) != NULL;
  double *const values = calloc((size_t)replications * WIDTH, sizeof *values);
  Totals *const totals = malloc(sizeof *totals);
  if (!whole || !values || !totals) return fputs("rich: not enough memory\n", stderr), 1;
  double seconds = 0, cpu = 0;
  for (int r = 0; r < replications; r++) {
    draw_people(g, size);
    const double begin = now(CLOCK_MONOTONIC), begin_cpu = now(CLOCK_PROCESS_CPUTIME_ID);
    double medical = 1, level = 1;
    for (int year = 0; year < years; year++) {
      if (year > 0) medical *= 1.02 + 0.01 * normal(g);
      memset(totals, 0, sizeof *totals);
      run_year(g, year, medical, level, totals);
      add_totals(totals, values + r * WIDTH);
      const double paid = sum_of(totals->world[1][PAID]), benefits = sum_of(totals->world[1][BENEFITS]);
      if (paid > 0) level *= least(1.10, most(0.95, benefits / paid / 0.67));
    }
    seconds += now(CLOCK_MONOTONIC) - begin;
    cpu += now(CLOCK_PROCESS_CPUTIME_ID) - begin_cpu;
  }
  printf("{\"peer\":\"scalar-c\",\"seconds\":%.9g,\"cpuSeconds\":%.9g,\"personYears\":%.17g,\"size\":%d,\"years\":%d,\"replications\":%d,\"totals\":{", seconds, cpu,
         (double)size * years * replications, size, years, replications);
  for (int c = 0; c < (int)WIDTH; c++) {
    double mean = 0, squares = 0;
    for (int r = 0; r < replications; r++) mean += values[r * WIDTH + c] / replications;
    for (int r = 0; r < replications; r++) squares += (values[r * WIDTH + c] - mean) * (values[r * WIDTH + c] - mean);
    printf("%s\"%s\":{\"mean\":%.17g,\"standardDeviation\":", c ? "," : "", names[c], mean);
    if (replications > 1) printf("%.17g}", sqrt(squares / (replications - 1)));
    else printf("null}");
  }
  printf("},\"lastYearBenefits\":[]}\n");
  return 0;
}
