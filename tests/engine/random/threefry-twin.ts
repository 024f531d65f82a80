/**
 * Threefry-2x32 written again from the paper's description, with whole numbers modulo 2^32 and any number of rounds: a round adds the
 * right word to the left one, rotates the right one and adds the left one bit by bit without carry; before the first round and
 * after every fourth the key is added, its words moved on by one each time, with the count of additions on the right.
 *
 * @source  J. K. Salmon et al. (2011), Parallel Random Numbers: As Easy as 1, 2, 3, SC'11, section 3.3 and the rotations of 2x32
 */
const WORD = 2n ** 32n;
const rotations = [13n, 15n, 26n, 6n, 17n, 29n, 16n, 24n] as const;

export type Pair = readonly [number, number];

export function twinThreefry(rounds: number, key: Pair, counter: Pair): Pair {
  const [first, second] = key.map((word) => BigInt(word >>> 0)) as [bigint, bigint];
  const keys = [first, second, 0x1bd11bdan ^ first ^ second];
  let [left, right] = counter.map((word) => BigInt(word >>> 0)) as [bigint, bigint];
  for (let round = 0; round <= rounds; round++) {
    if (round % 4 === 0) {
      const addition = round / 4;
      left = (left + keys[addition % 3]!) % WORD;
      right = (right + keys[(addition + 1) % 3]! + BigInt(addition)) % WORD;
    }
    if (round === rounds) break;
    const by = rotations[round % 8]!;
    left = (left + right) % WORD;
    right = ((right * 2n ** by) % WORD) + right / 2n ** (32n - by);
    right ^= left;
  }
  return [Number(left), Number(right)];
}
