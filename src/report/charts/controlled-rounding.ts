import { largestRemainder } from "../format.ts";

/**
 * Shares of fifths as whole people: each fifth adds to its own number of people and each answer to its printed total, every cell
 * within about 1 of its share. Starts from the largest remainders of each fifth and moves the person that costs least.
 *
 * @param fifths  shares of covered, excluded, declined in each fifth
 * @param totals  people of each answer; their sum is `fifths.length x each`
 * @param each    people a fifth
 */
export function controlledRounding(fifths: readonly (readonly number[])[], totals: readonly number[], each: number): number[][] {
  const exact = fifths.map((shares) => {
    const sum = shares.reduce((a, b) => a + b, 0);
    return shares.map((share) => (sum > 0 ? (share / sum) * each : each / shares.length));
  });
  const cells = exact.map((shares) => largestRemainder(shares, each));
  const excess = (answer: number): number => cells.reduce((sum, row) => sum + row[answer]!, 0) - totals[answer]!;
  const answers = totals.map((_, answer) => answer);
  for (let moves = 0; moves < each * fifths.length; moves++) {
    const from = answers.find((answer) => excess(answer) > 0);
    const to = answers.find((answer) => excess(answer) < 0);
    if (from === undefined || to === undefined) return cells;
    let best = -1;
    let gain = -Infinity;
    cells.forEach((row, fifth) => {
      const better = row[from]! - exact[fifth]![from]! + exact[fifth]![to]! - row[to]!;
      if (row[from]! > 0 && better > gain) {
        best = fifth;
        gain = better;
      }
    });
    if (best < 0) return cells;
    cells[best]![from]!--;
    cells[best]![to]!++;
  }
  return cells;
}
