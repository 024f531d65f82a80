/**
 * `rejoin: false`: who once left a scheme, lapsed from it, or found it worse than having none never joins it again.
 *
 * One bit a scheme (position among the world's joinable arms). To take a better offer is not to decline the others; who could not
 * have joined (unaware, refused, no means) has not declined.
 */
import { living, obstacles } from "../kernels/scratch.ts";
import type { BlockSize } from "../model/block-size.ts";
import { armMask, causeLapsed, causeShift } from "../model/membership.ts";
import { declined, lapsed } from "../model/obstacles.ts";

/** Bars those who left: as declined, or as lapsed as long as that was last year's cause. */
export function markLeavers(leavers: Uint16Array, membership: Uint16Array, position: number, block: BlockSize): void {
  for (let i = 0; i < block.living; i++) {
    const slot = block.first + living[i]!;
    if (((leavers[slot]! >>> position) & 1) === 0) continue;
    const lapses = ((membership[slot]! >>> causeShift) & armMask) === causeLapsed;
    obstacles[i] = obstacles[i]! | (lapses ? lapsed : declined);
  }
}

/** After the decisions of the year. `offers[position]` holds the obstacles of each offer, `joined` the position taken or -1. */
export function rememberLeavers(
  pair: readonly [Uint16Array, Uint16Array],
  membership: Uint16Array,
  offers: readonly Int32Array[],
  arms: number,
  joined: Int32Array,
  block: BlockSize,
): void {
  const [before, after] = pair;
  for (let i = 0; i < block.living; i++) {
    const slot = block.first + living[i]!;
    const was = membership[slot]! & armMask;
    let bits = before[slot]!;
    if (was !== 0 && joined[i] !== was - 1) bits |= 1 << (was - 1);
    for (let position = 0; position < arms; position++) if (offers[position]![i] === declined) bits |= 1 << position;
    after[slot] = bits;
  }
}
