/** The oracles of `claims` by the cross-check generator: the same scenarios, the same rules, other words. */
import { drawFrom } from "../support/simulate.ts";

drawFrom("threefry");
await import("./claims.slow.test.ts");
