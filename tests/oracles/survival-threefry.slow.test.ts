/** The oracles of `survival` by the cross-check generator: the same scenarios, the same rules, other words. */
import { drawFrom } from "../support/simulate.ts";

drawFrom("threefry");
await import("./survival.slow.test.ts");
