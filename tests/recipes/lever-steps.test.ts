/** CONTRIBUTING's steps for a lever name every member of its contract: the lists below are held to the types by the compiler. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Lever, LeverHooks, LeverNeeds } from "../../src/engine/levers/lever.ts";

type AllOf<T> = { readonly [K in keyof Required<T>]: true };

const members: AllOf<Omit<Lever, "hooks" | "needs">> = {
  ...{ name: true, scope: true, actsOn: true, order: true, kinds: true, key: true, words: true, saying: true, off: true, steersReserve: true, compile: true },
  ...{
    check: true,
    rules: true,
    price: true,
    inFuture: true,
    columns: true,
    sums: true,
    open: true,
    totals: true,
    metrics: true,
    asksGeneral: true,
    asksOwnIncomes: true,
    asks: true,
    asksFirstYears: true,
    notes: true,
    onlyRefuses: true,
    paidByState: true,
  },
};
const hooks: AllOf<LeverHooks<object, unknown>> = {
  ...{ terms: true, health: true, charge: true, offer: true, cover: true, need: true, pay: true, income: true, count: true },
  ...{ flows: true, opens: true, pool: true, seeAgain: true, recall: true, figures: true, yearEnd: true },
};
const needs: AllOf<LeverNeeds> = { general: true, worldNeed: true, ranks: true, fifths: true, without: true, reads: true, incomes: true, marks: true };

const text = readFileSync(new URL("../../CONTRIBUTING.md", import.meta.url), "utf8");
const steps = text.slice(text.indexOf("A whole lever is"), text.indexOf("Nothing is exported that no test runs."));

test.each([...Object.keys(members), ...Object.keys(hooks), ...Object.keys(needs).map((name) => `needs.${name}`)])("%s", (name) => {
  expect(steps).toMatch(new RegExp("`" + name.replace(".", "\\.") + "[`(]"));
});
