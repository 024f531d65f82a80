// One line a part, in the order of the report: npx vitest run tests/exact/scenario says when a file is missing here.
import { part as affordability } from "./affordability.ts";
import { part as balancedRate } from "./balanced-rate.ts";
import { part as incomes } from "./incomes.ts";
import { part as need } from "./need.ts";
import type { Part } from "./part.ts";
import { part as ruin } from "./ruin.ts";
import { part as survival } from "./survival.ts";

/** The parts of a scenario that have a closed form. */
export const parts: readonly Part[] = [need, survival, incomes, affordability, balancedRate, ruin];
