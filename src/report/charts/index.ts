/** Pictures of a result: pure functions from finished figures and words to SVG text, for the brief, the lab, handouts and docs. */
export { type CauseRow, type CauseSums, causes } from "./causes.ts";
export { controlledRounding } from "./controlled-rounding.ts";
export { coverageByYear, type YearSeries, type YearValue } from "./coverage-by-year.ts";
export { type FifthRow, fifthsDumbbell } from "./fifths-dumbbell.ts";
export { type FrontierOption, type FrontierWords, frontier, undominated } from "./frontier.ts";
export { type LedgerRow, type LedgerSeries, type LedgerWords, ledger } from "./ledger.ts";
export { ink, type Series, type Slot, slotAt, slotColours } from "./palette.ts";
export { type PeopleWords, type PeopleWorld, people } from "./people.ts";
export { type FanWords, type FanYear, reserveFan } from "./reserve-fan.ts";
export { type SpiralPanel, spiral } from "./spiral.ts";
export { type Part, type PartFill, type StackedSeries, stackedBars } from "./stacked-bars.ts";
export { type ChartWidth, escapeMarkup, type Frame } from "./svg.ts";
export { type SwingRow, type SwingWords, swings } from "./swings.ts";
export { fitText, textWidth, wrapLabel } from "./text-width.ts";
export { type TornadoRow, type TornadoWords, tornado } from "./tornado.ts";
