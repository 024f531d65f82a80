import { choice } from "../keys/reader.ts";
import type { Shape } from "../keys/shape.ts";
import type { IndexName } from "../model/scenario.ts";

/** What an amount of start-year money follows from year 2 on. */
export const indexWord: Shape<IndexName> = choice(["prices", "wages", "medical", "none"]);
