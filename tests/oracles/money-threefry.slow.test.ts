/** The oracles of `money` by the cross-check generator: the same scenarios, the same rules, other words. */
import { drawFrom } from "../support/simulate.ts";

drawFrom("threefry");
await import("./money.slow.test.ts");
