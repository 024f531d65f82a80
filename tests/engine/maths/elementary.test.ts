import { describe, expect, it } from "vitest";
import { erf, erfc } from "../../../src/engine/maths/error-function.ts";
import { exp, expm1 } from "../../../src/engine/maths/exp.ts";
import { gamma, logGamma } from "../../../src/engine/maths/gamma.ts";
import { log, log1p } from "../../../src/engine/maths/log.ts";
import { normalCdf } from "../../../src/engine/maths/normal.ts";
import { pow } from "../../../src/engine/maths/pow.ts";
import { cos, sin } from "../../../src/engine/maths/trigonometry.ts";
import { REFERENCE } from "./elementary-reference.ts";

const functions: Readonly<Record<string, (...x: number[]) => number>> = {
  exp: (x) => exp(x!),
  expm1: (x) => expm1(x!),
  log: (x) => log(x!),
  log1p: (x) => log1p(x!),
  pow: (x, y) => pow(x!, y!),
  sin: (x) => sin(x!),
  cos: (x) => cos(x!),
  erf: (x) => erf(x!),
  erfc: (x) => erfc(x!),
  normalCdf: (x) => normalCdf(x!),
  gamma: (x) => gamma(x!),
  logGamma: (x) => logGamma(x!),
};

/** Promised error in units of 2^-53 relative: elementary functions 2, special functions 1e-14. */
const promised = (name: string): number => (["exp", "expm1", "log", "log1p", "pow", "sin", "cos"].includes(name) ? 4.5e-16 : 1e-14);

describe("elementary and special functions against 300-bit references", () => {
  it.each(REFERENCE.map(([name, xs, truth]) => [`${name}(${xs.join(", ")})`, name, xs, truth] as const))("%s", (_, name, xs, truth) => {
    const value = functions[name]!(...xs);
    expect(Math.abs(value - truth)).toBeLessThanOrEqual(promised(name) * Math.abs(truth));
  });
});

describe("special values", () => {
  it("exp", () => {
    expect([exp(0), exp(-0), exp(Infinity), exp(-Infinity), exp(710), exp(-746), exp(NaN)]).toEqual([1, 1, Infinity, 0, Infinity, 0, NaN]);
    expect(exp(-745)).toBe(5e-324);
    expect(exp(-720)).toBe(Math.exp(-720));
    expect(expm1(-0)).toBe(-0);
    expect([expm1(Infinity), expm1(-Infinity), expm1(NaN)]).toEqual([Infinity, -1, NaN]);
  });
  it("log", () => {
    expect([log(1), log(0), log(-1), log(Infinity), log(NaN)]).toEqual([0, -Infinity, NaN, Infinity, NaN]);
    expect([log1p(-1), log1p(-2), log1p(Infinity), log1p(NaN)]).toEqual([-Infinity, NaN, Infinity, NaN]);
    expect(log1p(-0)).toBe(-0);
  });
  it("pow follows ECMAScript", () => {
    const values = [0, -0, 1, -1, 2, -2, 0.5, -0.5, 3, -3, 2.5, Infinity, -Infinity, NaN, 1e308, 5e-324];
    for (const x of values) {
      for (const y of values) {
        const ours = pow(x, y);
        const theirs = Math.pow(x, y);
        const near = ours === theirs || Math.abs(ours - theirs) <= 4.5e-16 * Math.abs(theirs);
        expect(near || Object.is(ours, theirs), `pow(${x}, ${y}) = ${ours}, not ${theirs}`).toBe(true);
        if (theirs === 0) expect(Object.is(ours, theirs), `sign of pow(${x}, ${y})`).toBe(true);
      }
    }
  });
  it("sine and cosine", () => {
    expect([sin(0), sin(-0), cos(0), sin(Infinity), cos(NaN)]).toEqual([0, -0, 1, NaN, NaN]);
  });
});
