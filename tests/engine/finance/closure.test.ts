/** Accounts close, by hand; and a run whose accounts do not is stopped with words that say so. */
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { ArmAccount } from "../../../src/engine/finance/accounts.ts";
import { type ClosureYear, closureGap } from "../../../src/engine/finance/closure.ts";
import { society } from "../../laws/small.ts";
import { simulate } from "../../support/simulate.ts";

const damage = vi.hoisted(() => ({ of: (account: unknown): unknown => account }));
vi.mock("../../../src/engine/finance/accounts.ts", async (load) => {
  const real = await load<typeof import("../../../src/engine/finance/accounts.ts")>();
  return { ...real, closeAccount: (...all: Parameters<typeof real.closeAccount>) => damage.of(real.closeAccount(...all)) };
});
beforeEach(() => {
  damage.of = (account) => account;
});

/** 1000 paid in at the start at 10 %, 600 owed of which a tenth is paid next year, 100 of administration, all at the end of the year. */
const timing = { contributions: "start", benefits: "end", expenses: "end" } as const;
const year: ClosureYear = {
  contributions: 1000,
  subsidies: 0,
  subsidyLag: 0,
  benefits: 600,
  unpaid: 0,
  grants: 0,
  writtenOff: 0,
  others: [],
  administration: 100,
  openingReserve: 200,
  openingProvision: 50,
  openingReceivable: 0,
  // interest 25 on 250 and 100 on the contributions: 200 + 1000 - 600 - 100 + 125
  reserve: 625,
  settlementLag: 0.1,
  interest: 0.1,
};

describe("one year by hand", () => {
  test("closes", () => {
    expect(closureGap(year, timing)).toBe(0);
  });
  test.each(["contributions", "benefits", "administration", "openingReserve", "reserve", "unpaid", "grants", "writtenOff"] as const)(
    "one unit lost in %s shows",
    (figure) => {
      expect(Math.abs(closureGap({ ...year, [figure]: year[figure] + 1 }, timing))).toBeGreaterThanOrEqual(1 - 1e-12);
    },
  );
  test("subsidies that arrive next year are in it", () => {
    // 100 of 200 arrive next year and 30 of last year's now: 70 less to earn interest, and to be in the reserve
    expect(closureGap({ ...year, subsidies: 200, subsidyLag: 0.5, openingReceivable: 30, reserve: year.reserve - 70 * 1.1 }, timing)).toBe(0);
  });
  test("a billionth of contributions is rounding, two are not", () => {
    expect(closureGap({ ...year, reserve: year.reserve + 0.9e-6 }, timing)).toBe(0);
    expect(closureGap({ ...year, reserve: year.reserve + 2e-6 }, timing)).not.toBe(0);
  });
  test("what is not a number does not close", () => {
    expect(closureGap({ ...year, reserve: NaN }, timing)).toBeNaN();
  });
  test("a scheme that closes: unpaid benefits and debts written off are in it", () => {
    // 100 in, 300 owed, 20 of administration, nothing before: 220 short; with 600 of administration 300 unpaid and 500 owed to others
    const failed = {
      ...year,
      contributions: 100,
      benefits: 300,
      administration: 20,
      openingReserve: 0,
      openingProvision: 0,
      settlementLag: 0,
      interest: 0,
      reserve: 0,
    };
    expect(closureGap({ ...failed, unpaid: 220 }, timing)).toBe(0);
    expect(closureGap({ ...failed, administration: 600, unpaid: 300, writtenOff: 500 }, timing)).toBe(0);
    expect(closureGap({ ...failed, unpaid: 0 }, timing)).not.toBe(0);
  });
});

describe("a run", () => {
  const broken = (change: (account: ArmAccount) => Partial<ArmAccount>): void => {
    damage.of = (account) => ({ ...(account as ArmAccount), ...change(account as ArmAccount) });
  };
  const run = (): unknown => simulate({ ...society(), years: 2, outputs: { metrics: ["coverage.breadth"], by: [] } }, { replications: 1 });
  test("goes through with true accounts", () => {
    expect(run).not.toThrow();
  });
  test.each<[string, (account: ArmAccount) => Partial<ArmAccount>]>([
    ["money put aside", ({ reserve }) => ({ reserve: reserve * (1 - 1e-6) })],
    ["administration not booked", ({ administration }) => ({ administration: administration * 0.999 })],
    ["benefits said to be unpaid", ({ unpaid }) => ({ unpaid: unpaid + 1 })],
    ["a reserve that is not a number", () => ({ reserve: NaN })],
  ])("stops at %s", (_, change) => {
    broken(change);
    expect(run).toThrow(/the accounts do not close: scheme .* in world .*, year 2026, replication 0/);
  });
});
