/**
 * The oracles of `ruin.test.ts` by the cross-check generator: the same scenarios, the same rules, other words. Slow, hence on request:
 * MUTUA_SLOW=1 npx vitest run tests/oracles/ruin-threefry.test.ts
 */
import { test } from "vitest";
import { drawFrom } from "../support/simulate.ts";

if (process.env["MUTUA_SLOW"] === "1") {
  drawFrom("threefry");
  await import("./ruin.test.ts");
} else test.skip("on request: MUTUA_SLOW=1", () => undefined);
