/** Every call of open, write, fsync, rename, link and close that outputs need fails once (the torture runner does the rest), the first, the second, ... until there is none left to fail. Needs `node build.mjs`. */
import { describe, expect, test } from "vitest";
import { faulted, faultyCalls, wrongWith } from "./faults.ts";

describe.each(faultyCalls.slice(0, 6))("%s fails with %s", (call, code) => {
  test("at any call: refused with 4 or harmless, and the old set or the new one stands whole", () => {
    const wrong: string[] = [];
    let nth = 1;
    for (let came = true; came && nth < 60; nth++) {
      const run = faulted(call, nth, code);
      ({ came } = run);
      wrong.push(...wrongWith(run).map((what) => `${call} ${nth}: ${what}`));
    }
    expect(nth, "calls that could fail").toBeGreaterThan(2);
    expect(wrong).toEqual([]);
  });
});
