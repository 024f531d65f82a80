"""Workload W1 vectorised with NumPy: one array operation at a time over all persons.

A benchmark peer written from the text of the workload; shares nothing with the engine.
Every replication starts from a population of its own, made outside the clock.

    python3 w1_numpy.py SIZE YEARS REPLICATIONS SEED      prints one line of JSON (peer-result.ts)
"""

import json
import sys
import time

import numpy as np

FIRST_AGE, EXIT_AGE, REFUSED = 20, 80, 4
CUTS = np.array([-0.8416212, -0.2533471, 0.2533471, 0.8416212])
SCALARS = ["contributions", "benefitsSolidarity", "premiums", "benefitsForProfit",
           "outOfPocketSolidarity", "outOfPocketForProfit", "cost", "claims"]
QUINTILES = ["persons", "insured", "denied", "catastrophic10Solidarity", "catastrophic25Solidarity",
             "catastrophic10ForProfit", "catastrophic25ForProfit"]
CLOSING = ["reserveSolidarity", "reserveForProfit", "deaths", "ruinSolidarity", "ruinForProfit"]
NAMES = SCALARS + [f"{name}Q{q}" for name in QUINTILES for q in range(1, 6)] + CLOSING

cell = np.arange(48)
band, female, chronic = cell >> 2, cell & 1, (cell >> 1) & 1
RATE = (0.15 + 0.03 * band) * np.where(female, 1.2, 1) * np.where(chronic, 3, 1)
PREMIUM = RATE * np.exp(5.5 + 0.5 * chronic + 1.3**2 / 2) * 0.6 * 1.35
row = np.arange((EXIT_AGE - FIRST_AGE) * 2)
DEATH = np.minimum(1, 0.0005 * np.exp(0.085 * (row >> 1)) * np.where(row & 1, 1.5, 1))
ONSET = DEATH + np.where(row & 1, 0, (1 - DEATH) * (0.005 + 0.003 * (row // 10)))


def draw_people(generator, ages):
    """Columns (age, flags, income, frailty) of new persons of these ages; flags as in w1.c."""
    count = len(ages)
    z = generator.standard_normal(count)
    quintile = np.searchsorted(CUTS, z).astype(np.uint8)
    is_female = generator.random(count) < 0.5
    is_chronic = generator.random(count) < np.minimum(0.5, 0.02 + 0.006 * (ages - FIRST_AGE))
    refused = generator.random(count) < 0.4
    flags = (is_female | is_chronic << 1 | refused << 2).astype(np.uint8) | quintile << 3
    income = np.exp(8.7 + 0.8 * z).astype(np.float32)
    return ages.astype(np.uint8), flags, income, generator.standard_gamma(2, count).astype(np.float32) / 2


def run_year(generator, people, level):
    """One year of all persons, both arms; the 48 totals in the order of NAMES (reserves and ruin 0)."""
    age, flags, income, frailty = people
    size = len(age)
    chronic = (flags >> 1) & 1
    quintile = flags >> 3
    cell = (age - FIRST_AGE) // 5 * 4 + (flags & 3)

    claims = generator.poisson(RATE[cell] * frailty)
    claimant = np.repeat(np.arange(size), claims)
    amount = np.exp(5.5 + 0.5 * chronic[claimant] + 1.3 * generator.standard_normal(len(claimant)))
    cost = np.bincount(claimant, weights=amount, minlength=size)

    paid_s = np.minimum(0.2 * cost, 0.12 * income)
    price = PREMIUM[cell] * level
    denied = (flags & 6) == 6
    insured = ~denied & (price <= 0.08 * income)
    paid_p = np.where(insured, np.minimum(cost, 500) + 0.2 * np.maximum(cost - 500, 0), cost)

    total_cost, total_s, total_p = cost.sum(), paid_s.sum(), paid_p.sum()
    scalars = [0.0425 * income.sum(dtype=np.float64), total_cost - total_s, price[insured].sum(), total_cost - total_p,
               total_s, total_p, total_cost, len(claimant)]
    masks = [insured, denied, paid_s > 0.1 * income, paid_s > 0.25 * income, paid_p > 0.1 * income, paid_p > 0.25 * income]
    counts = [np.bincount(quintile, minlength=5)] + [np.bincount(quintile[mask], minlength=5) for mask in masks]

    fate = generator.random(size)
    fate_row = (age - FIRST_AGE) * 2 + chronic
    dies = fate < DEATH[fate_row]
    flags |= (fate < ONSET[fate_row]).astype(np.uint8) << 1
    age += 1
    replaced = np.flatnonzero(dies | (age == EXIT_AGE))
    for column, fresh in zip(people, draw_people(generator, np.full(len(replaced), FIRST_AGE))):
        column[replaced] = fresh
    return np.concatenate([scalars, *counts, [0, 0, np.count_nonzero(dies), 0, 0]])


def run_replication(generator, people, years):
    """The 48 totals of one replication, and the solidarity arm's benefits of the last year."""
    outcome, level, reserve_s, reserve_p, ruin = np.zeros(48), 1.0, 0.0, 0.0, [0, 0]
    for year in range(years):
        flows = run_year(generator, people, level)
        outcome += flows
        contributions, benefits_s, premiums, benefits_p = flows[:4]
        if year == 0:
            reserve_s, reserve_p = 0.1 * contributions, 0.1 * premiums
        reserve_s = 1.02 * reserve_s + 0.92 * contributions - benefits_s
        reserve_p = 1.02 * reserve_p + 0.80 * premiums - benefits_p
        ruin = [ruin[0] or reserve_s < 0, ruin[1] or reserve_p < 0]
        level *= min(1.10, max(0.95, benefits_p / premiums / 0.75))
    outcome[43:45], outcome[46:48] = [reserve_s, reserve_p], ruin
    return outcome, flows[1]


def main(size=100_000, years=10, replications=10, seed=1):
    generator = np.random.Generator(np.random.SFC64(seed))
    outcomes, last_year, seconds, cpu = [], [], 0.0, 0.0
    for _ in range(replications):
        people = draw_people(generator, generator.integers(FIRST_AGE, EXIT_AGE, size))
        start, start_cpu = time.perf_counter(), time.process_time()
        outcome, last = run_replication(generator, people, years)
        seconds += time.perf_counter() - start
        cpu += time.process_time() - start_cpu
        outcomes.append(outcome)
        last_year.append(float(last))
    values = np.array(outcomes)
    deviation = values.std(axis=0, ddof=1).tolist() if replications > 1 else [None] * len(NAMES)
    totals = {name: {"mean": mean, "standardDeviation": sd} for name, mean, sd in zip(NAMES, values.mean(axis=0).tolist(), deviation)}
    print(json.dumps({"peer": "numpy", "seconds": seconds, "cpuSeconds": cpu, "personYears": size * years * replications, "size": size, "years": years,
                      "replications": replications, "totals": totals, "lastYearBenefits": last_year}))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:5]))
