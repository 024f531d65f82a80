/**
 * Random numbers of the textbook peer.
 *
 * xoshiro128** 1.1: D. Blackman, S. Vigna (2021), Scrambled Linear Pseudorandom Number Generators,
 * ACM Trans. Math. Softw. 47(4); state filled by a 32-bit mixer over a Weyl sequence.
 * Normal, exponential: ziggurat of 256 layers, G. Marsaglia, W. W. Tsang (2000), J. Stat. Softw. 5(8);
 * tail starts and layer areas solve the paper's equations for 256 layers. (The polar method and
 * inversion were tried first: the whole loop was slower by a third, too easy a yardstick.)
 */
const state = new Int32Array(4);

/** @param seed integer 0..2^32-1 */
export function seedGenerator(seed: number): void {
  let weyl = seed | 0;
  for (let word = 0; word < 4; word++) {
    weyl = (weyl + 0x9e3779b9) | 0;
    let mixed = Math.imul(weyl ^ (weyl >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    state[word] = mixed ^ (mixed >>> 15);
  }
}

function nextWord(): number {
  const s1 = state[1]!;
  const times5 = Math.imul(s1, 5);
  const result = Math.imul((times5 << 7) | (times5 >>> 25), 9);
  const s2 = state[2]! ^ state[0]!;
  const s3 = state[3]! ^ s1;
  state[1] = s1 ^ s2;
  state[0] = state[0]! ^ s3;
  state[2] = s2 ^ (s1 << 9);
  state[3] = (s3 << 11) | (s3 >>> 21);
  return result;
}

/** Uniform inside (0, 1), 32 bits. */
export function uniform(): number {
  return ((nextWord() >>> 0) + 0.5) * 2 ** -32;
}

const LAYERS = 256;

/** Edges of the layers, widest first, the heights of the density there, and the shares of a layer surely below it. */
function ziggurat(tailStart: number, area: number, density: (x: number) => number, inverse: (y: number) => number) {
  const edge = new Float64Array(LAYERS + 1);
  edge[0] = area / density(tailStart);
  edge[1] = tailStart;
  for (let layer = 2; layer < LAYERS; layer++) edge[layer] = inverse(area / edge[layer - 1]! + density(edge[layer - 1]!));
  const height = edge.map(density);
  const sure = new Float64Array(LAYERS);
  for (let layer = 0; layer < LAYERS; layer++) sure[layer] = edge[layer + 1]! / edge[layer]!;
  return { edge, height, sure };
}

const NORMAL_TAIL = 3.6541528853610088;
const EXPONENTIAL_TAIL = 7.69711747013104972;
const bell = ziggurat(
  NORMAL_TAIL,
  0.00492867323399,
  (x) => Math.exp(-0.5 * x * x),
  (y) => Math.sqrt(-2 * Math.log(y)),
);
const decay = ziggurat(
  EXPONENTIAL_TAIL,
  0.0039496598225815572,
  (x) => Math.exp(-x),
  (y) => -Math.log(y),
);
const { edge: normalEdge, sure: normalSure, height: normalHeight } = bell;
const { edge: exponentialEdge, sure: exponentialSure, height: exponentialHeight } = decay;

/** Exponential of mean 1. Short, so that the compiler puts it inside the caller's loop. */
export function exponential(): number {
  const word = nextWord();
  const share = ((word >>> 8) + 0.5) * 2 ** -24;
  return share < exponentialSure[word & 255]! ? share * exponentialEdge[word & 255]! : exponentialEdgeCase(word & 255, share);
}

/** Beyond the tail's start the law begins anew. */
function exponentialEdgeCase(layer: number, share: number): number {
  if (layer === 0) return EXPONENTIAL_TAIL + exponential();
  const x = share * exponentialEdge[layer]!;
  const height = exponentialHeight[layer]! + uniform() * (exponentialHeight[layer + 1]! - exponentialHeight[layer]!);
  return height < Math.exp(-x) ? x : exponential();
}

/** Standard normal. */
export function normal(): number {
  const word = nextWord();
  const share = ((word >> 8) + 0.5) * 2 ** -23;
  return Math.abs(share) < normalSure[word & 255]! ? share * normalEdge[word & 255]! : normalEdgeCase(word & 255, share);
}

/** The tail: G. Marsaglia (1964), Technometrics 6(1). */
function normalEdgeCase(layer: number, share: number): number {
  while (layer === 0) {
    const beyond = -Math.log(uniform()) / NORMAL_TAIL;
    const height = -Math.log(uniform());
    if (height + height > beyond * beyond) return share < 0 ? -NORMAL_TAIL - beyond : NORMAL_TAIL + beyond;
  }
  const x = share * normalEdge[layer]!;
  const height = normalHeight[layer]! + uniform() * (normalHeight[layer + 1]! - normalHeight[layer]!);
  return height < Math.exp(-0.5 * x * x) ? x : normal();
}
