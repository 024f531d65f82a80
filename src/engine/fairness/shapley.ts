/**
 * Shapley's value: what each of n players adds, averaged over all orders in which they may come.
 *
 *   phi_i = sum over S without i of |S|! (n - |S| - 1)! / n! x (v(S and i) - v(S))
 *
 * The only division that adds up to v(all) - v(none), gives 0 to who changes nothing, treats alike those who do alike, and is linear in v.
 *
 * @source  Shapley (1953), A value for n-person games; Shorrocks (2013), Decomposition procedures for distributional analysis
 */
export function shapleyValues(players: number, value: (coalition: number) => number): Float64Array {
  const phi = new Float64Array(players);
  const weights = weightsOf(players);
  for (let coalition = 0; coalition < 1 << players; coalition++) {
    const size = bitsOf(coalition);
    const here = value(coalition);
    for (let player = 0; player < players; player++) {
      const bit = 1 << player;
      if ((coalition & bit) !== 0) continue;
      phi[player] = phi[player]! + weights[size]! * (value(coalition | bit) - here);
    }
  }
  return phi;
}

/** By size of the coalition that a player joins: s! (n - s - 1)! / n!. */
function weightsOf(players: number): Float64Array {
  const weights = new Float64Array(players);
  let weight = 1 / players;
  for (let size = 0; size < players; size++) {
    weights[size] = weight;
    weight *= (size + 1) / Math.max(1, players - size - 1);
  }
  return weights;
}

function bitsOf(coalition: number): number {
  let bits = 0;
  for (let left = coalition; left !== 0; left &= left - 1) bits++;
  return bits;
}
