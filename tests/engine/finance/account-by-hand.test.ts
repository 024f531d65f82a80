/** One scheme's year by hand: flows, interest, deficits, present values, the mark of a spiral, leaving the market. No run: the rules alone. */
import { describe, expect, test } from "vitest";
import { closeAccount, roundingTolerance } from "../../../src/engine/finance/accounts.ts";
import { armFlows, timingFactor, withAmounts, withCash } from "../../../src/engine/finance/flows.ts";
import { leavesMarket } from "../../../src/engine/finance/leave-market.ts";
import { discountYear } from "../../../src/engine/finance/present-values.ts";
import { followSpiral } from "../../../src/engine/finance/spiral.ts";
import { newSpiral, noPresentValues, type PresentValues } from "../../../src/engine/model/arm-memory.ts";
import type { ArmTotals } from "../../../src/engine/model/arm-totals.ts";
import type { ArmModel, Model, SchemeModel } from "../../../src/engine/model/model.ts";
import type { ArmYear, YearContext } from "../../../src/engine/model/year-context.ts";

const totals: ArmTotals = { members: 100, newMembers: 40, contributions: 6000, benefits: 3000, claims: 0, subsidies: 1000, expected: 0 };
const expenses = { fixed: 50, perMember: 2, acquisition: 5, shareOfContributions: 0.1, shareOfBenefits: 0.05, index: "prices" };
const scheme = {
  ...{ kind: "solidarity", contribution: { kind: "flat", endsEmpty: false }, expenses, settlementLag: 0.2, subsidyLag: 0.25, closesOnRuin: true },
} as unknown as SchemeModel;
const timing = { contributions: "start", benefits: "mid", expenses: "end" } as const;
const model = { schemes: [scheme], timing, economy: { discountRate: NaN } } as unknown as Model;
const arm = { scheme: 0 } as ArmModel;
const context = { prices: 1.1, investmentReturn: 0.21, borrowingRate: 0.44 } as YearContext;
const opened = (parts: Partial<ArmYear>): ArmYear => ({ open: true, reserve: 0, provision: 0, receivable: 0, spared: false, price: 60, ...parts }) as ArmYear;

describe("flows", () => {
  const { flows, provision, receivable, administration, costOfContributions } = armFlows(
    scheme,
    opened({ provision: 70, receivable: 30 }),
    1.1,
    timing,
    totals,
    [],
  );
  test("administration: (50 + 2 x 100 + 5 x 40) x 1.1 + a tenth of contributions + a twentieth of benefits", () => {
    expect(administration).toBeCloseTo(495 + 600 + 150, 10);
    expect(costOfContributions).toBe(600);
  });
  test("what arrives and is paid a year later", () => {
    expect([provision, receivable]).toEqual([600, 250]);
    expect(flows.map(({ cash }) => cash)).toEqual([6000 - 250 + 30, 3000 - 600 + 70, administration]);
    expect(flows.map(({ sign, amount }) => sign * amount)).toEqual([5780, -3000, -administration]);
  });
  test("nothing is administered in a closed scheme", () => {
    const closed = armFlows(scheme, opened({ open: false }), 1.1, timing, totals, []);
    expect([closed.administration, closed.costOfContributions]).toEqual([0, 0]);
  });
  test("interest of the whole year, of half of it, of none; compound", () => {
    expect((["start", "mid", "end"] as const).map((when) => timingFactor(when, 0.21))).toEqual([1.21, 1.1, 1]);
    expect(withCash(1, flows, 0.21)).toBeCloseTo(1 + 5780 * 1.21 - 2470 * 1.1 - 1245, 9);
    expect(withAmounts(1, flows)).toBeCloseTo(1 + 5780 - 3000 - 1245, 9);
  });
});

describe("the account", () => {
  const small = { ...totals, members: 0, newMembers: 0, contributions: 1000, benefits: 500, subsidies: 0 };
  const fee = { ...scheme, expenses: { ...expenses, fixed: 100, index: "none", shareOfContributions: 0, shareOfBenefits: 0 }, settlementLag: 0, subsidyLag: 0 };
  const of = (year: Partial<ArmYear>, terms: Partial<SchemeModel> = {}, moved: Partial<ArmTotals> = {}) =>
    closeAccount({ ...model, schemes: [{ ...fee, ...terms }] } as unknown as Model, arm, opened(year), context, { ...small, ...moved });
  test("assets earn, debts cost, nothing at the start earns what comes in", () => {
    expect(of({ reserve: 100 }).reserve).toBeCloseTo(100 * 1.21 + 1000 * 1.21 - 500 * 1.1 - 100, 9);
    expect(of({ reserve: 0 }).interest).toBe(0.21);
    expect(of({ reserve: -100 }).reserve).toBeCloseTo(-100 * 1.44 + 1000 * 1.44 - 500 * 1.2 - 100, 9);
  });
  test("surplus and income of capital", () => {
    const account = of({ reserve: 100 });
    expect(account.investmentIncome).toBeCloseTo(21 + 210 - 50, 9);
    expect(account.surplus).toBeCloseTo(1000 - 500 - 100 + 181, 9);
    expect(account).toMatchObject({ unpaid: 0, writtenOff: 0, ruinedNow: false, deficitNow: false });
  });
  test("a scheme that closes pays what it has: 100 + 0 - 400 leave 300 of 400 unpaid, and no stocks", () => {
    const flat = { ...context, investmentReturn: 0, borrowingRate: 0 } as YearContext;
    const account = closeAccount(
      {
        ...model,
        schemes: [
          { ...fee, expenses: { ...expenses, fixed: 0, perMember: 0, acquisition: 0, shareOfContributions: 0, shareOfBenefits: 0 }, settlementLag: 0.5 },
        ],
      } as unknown as Model,
      arm,
      opened({ reserve: 100 }),
      flat,
      { ...small, contributions: 0, benefits: 400 },
    );
    expect(account).toMatchObject({ ruinedNow: true, deficitNow: true, closes: true, unpaid: 300, writtenOff: 0, reserve: 0, provision: 0 });
    expect(account.surplus).toBe(0 - 400 + 300);
  });
  test("debts beyond a year's benefits are written off", () => {
    // 0 in, 50 owed to members, 100 of administration
    const account = closeAccount({ ...model, schemes: [fee] } as unknown as Model, arm, opened({}), { ...context, investmentReturn: 0 } as YearContext, {
      ...small,
      contributions: 0,
      benefits: 50,
    });
    expect(account).toMatchObject({ closes: true, unpaid: 50, writtenOff: 100 });
  });
  test("a scheme whose deficit is dealt with otherwise, and one that is closed already, do not close", () => {
    const poor = { contributions: 0, benefits: 900 };
    expect(of({ spared: true }, {}, poor)).toMatchObject({ ruinedNow: false, deficitNow: true, closes: false });
    expect(of({ open: false }, {}, poor)).toMatchObject({ ruinedNow: true, closes: false });
    expect(of({}, { closesOnRuin: false }, poor)).toMatchObject({ ruinedNow: true, closes: false, unpaid: 0 });
  });
  test("a billionth of what moved is rounding: contributions, benefits and administration together", () => {
    expect(roundingTolerance({ ...totals, contributions: 600, benefits: 300 }, 100)).toBeCloseTo(1e-6, 15);
  });
  test("a remedy is no part of what the scheme had before it", () => {
    const remedy = { name: "call", sign: 1, timing: "end", amount: 300, cash: 300, remedy: true } as const;
    const grant = { name: "grant", sign: 1, timing: "end", amount: 20, cash: 20 } as const;
    const account = closeAccount(
      { ...model, schemes: [fee] } as unknown as Model,
      arm,
      opened({}),
      { ...context, investmentReturn: 0 } as YearContext,
      { ...small, benefits: 1200 },
      [remedy, grant],
    );
    // 1000 - 1200 - 100 + 20 = -280 before, 20 after
    expect(account).toMatchObject({ before: -280, reserve: 20, deficitNow: true, ruinedNow: false });
  });
});

describe("present values", () => {
  const years = (values: PresentValues, rate: number, year: Partial<ArmYear> = {}) => {
    const at = { ...model, schemes: [{ ...scheme, settlementLag: 0 }], economy: { discountRate: rate } } as unknown as Model;
    const flows = armFlows({ ...scheme, settlementLag: 0, subsidyLag: 0 }, opened({}), 1.1, timing, totals, []);
    discountYear(at, arm, opened({ presentValues: values, ...year }), context, totals, { ...flows, others: [] } as never);
    return values;
  };
  // in: 6000 at the start; out: 3000 in the middle, 495 + 600 + 150 at the end
  test("of the first year, at the return of capital", () => {
    const values = years({ ...noPresentValues }, NaN);
    expect(values.balance).toBeCloseTo((6000 * 1.21 - 3000 * 1.1 - 1245) / 1.21, 9);
    // a rate of 60 is paid for by contributions less what is a share of them
    expect(values.outgo).toBeCloseTo((3000 * 1.1 + 645) / 1.21, 9);
    expect(values.base).toBeCloseTo((6000 * 1.21 - 600) / 60 / 1.21, 9);
    expect(values.needed).toBe(0);
  });
  test("at a discount rate of its own, and over two years", () => {
    const values = years(years({ ...noPresentValues }, 0), 0);
    expect(values).toMatchObject({ growth: 1.21 * 1.21, discount: 1 });
    expect(values.outgo).toBeCloseTo(2 * (3000 + 645), 9);
    expect(values.base).toBeCloseTo((2 * (6000 - 600)) / 60, 9);
  });
  test("without a price there is no base; a closed scheme adds nothing", () => {
    expect(years({ ...noPresentValues }, NaN, { price: 0 }).base).toBe(0);
    expect(years({ ...noPresentValues }, NaN, { open: false })).toEqual(noPresentValues);
  });
});

describe("the mark of a spiral", () => {
  const marks = (...years: readonly (readonly [members: number, contributions: number, benefits: number])[]): number[] => {
    const memory = newSpiral();
    return years.map(([members, contributions, benefits]) => followSpiral(memory, { ...totals, members, contributions, benefits }));
  };
  test("three falls in a row with loss ratios within 5 points", () => {
    // premiums 10, 11, 12, 13
    expect(marks([100, 1000, 900], [90, 990, 890], [80, 960, 880], [70, 910, 820])).toEqual([0, 0, 0, 1]);
  });
  test("as many members as last year, or the same premium, are no fall", () => {
    expect(marks([100, 1000, 900], [90, 990, 890], [90, 1080, 980], [80, 1040, 940])).toEqual([0, 0, 0, 0]);
    expect(marks([100, 1000, 900], [90, 990, 890], [80, 880, 800], [70, 910, 820])).toEqual([0, 0, 0, 0]);
  });
  test("a bad year among the last three is another reason; one before them is not looked at", () => {
    expect(marks([100, 1000, 900], [90, 990, 890], [80, 960, 1100], [70, 910, 820])).toEqual([0, 0, 0, 0]);
    expect(marks([100, 1000, 100], [90, 990, 890], [80, 960, 880], [70, 910, 820])).toEqual([0, 0, 0, 1]);
  });
});

describe("leaving the market", () => {
  const terms = { contribution: { endsEmpty: false }, exitAbove: 1, exitYears: 2 } as unknown as SchemeModel;
  const left = (scheme: SchemeModel, ...years: readonly Partial<ArmTotals>[]): boolean[] => {
    const year = { badYears: 0, peopled: false } as ArmYear;
    return years.map((moved) => leavesMarket(scheme, year, { ...totals, ...moved }));
  };
  test("two years in a row above the loss ratio; exactly it, or no contributions, break the row", () => {
    const [bad, even, none] = [
      { contributions: 100, benefits: 101 },
      { contributions: 100, benefits: 100 },
      { contributions: 0, benefits: 50 },
    ];
    expect(left(terms, bad, bad)).toEqual([false, true]);
    expect(left(terms, bad, even, bad, none, bad)).toEqual([false, false, false, false, false]);
  });
  test("a community-rated pool ends with its last member, not before its first", () => {
    const pool = { ...terms, contribution: { endsEmpty: true } } as unknown as SchemeModel;
    expect(left(pool, { members: 0 }, { members: 1 }, { members: 0 })).toEqual([false, false, true]);
    expect(left(terms, { members: 1, benefits: 0 }, { members: 0, benefits: 0 })).toEqual([false, false]);
  });
});
