/* Chance and clocks of the C peers (w1.c, rich.c); shares nothing with the engine.
 * xoshiro256++ 1.0: D. Blackman, S. Vigna (2021), ACM Trans. Math. Softw. 47(4); seeded by splitmix64.
 * Normal, exponential: ziggurat of 256 layers, G. Marsaglia, W. W. Tsang (2000), J. Stat. Softw. 5(8),
 * in double precision, layer and position from separate bits of one 64-bit word.
 */
#include <math.h>
#include <stdint.h>
#include <time.h>

enum { LAYERS = 256 };

typedef struct { uint64_t word[4]; } Generator;
#define INLINE static inline __attribute__((always_inline))

static inline uint64_t rotate(uint64_t x, int k) { return (x << k) | (x >> (64 - k)); }

INLINE uint64_t next_word(Generator *g) {
  uint64_t *const state = g->word;
  const uint64_t result = rotate(state[0] + state[3], 23) + state[0];
  const uint64_t shifted = state[1] << 17;
  state[2] ^= state[0];
  state[3] ^= state[1];
  state[1] ^= state[2];
  state[0] ^= state[3];
  state[2] ^= shifted;
  state[3] = rotate(state[3], 45);
  return result;
}

static void seed_generator(Generator *g, uint64_t seed) {
  for (int word = 0; word < 4; word++) {
    uint64_t z = (seed += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    g->word[word] = z ^ (z >> 31);
  }
}

/* Not fmin and fmax: what these do with NaN costs a call of the library each. */
static inline double least(double a, double b) { return a < b ? a : b; }
static inline double most(double a, double b) { return a > b ? a : b; }

/* Inside (0, 1), 52 bits. */
INLINE double uniform(Generator *g) { return ((double)(next_word(g) >> 12) + 0.5) * 0x1p-52; }

typedef struct { double edge[LAYERS + 1], height[LAYERS + 1], sure[LAYERS]; } Ziggurat;
static Ziggurat bell, decay;
static const double NORMAL_TAIL = 3.6541528853610088, EXPONENTIAL_TAIL = 7.69711747013104972;

static double bell_density(double x) { return exp(-0.5 * x * x); }
static double bell_inverse(double y) { return sqrt(-2 * log(y)); }
static double decay_density(double x) { return exp(-x); }
static double decay_inverse(double y) { return -log(y); }

static void build(Ziggurat *z, double tail, double area, double (*density)(double), double (*inverse)(double)) {
  z->edge[0] = area / density(tail);
  z->edge[1] = tail;
  for (int k = 2; k < LAYERS; k++) z->edge[k] = inverse(area / z->edge[k - 1] + density(z->edge[k - 1]));
  z->edge[LAYERS] = 0;
  for (int k = 0; k <= LAYERS; k++) z->height[k] = density(z->edge[k]);
  for (int k = 0; k < LAYERS; k++) z->sure[k] = z->edge[k + 1] / z->edge[k];
}

INLINE double normal_tail(Generator *g) {
  for (;;) {
    const double x = -log(uniform(g)) / NORMAL_TAIL, y = -log(uniform(g));
    if (y + y > x * x) return NORMAL_TAIL + x;
  }
}

INLINE double normal(Generator *g) {
  for (;;) {
    const uint64_t word = next_word(g);
    const int layer = (int)(word & (LAYERS - 1));
    const double share = (double)((int64_t)word >> 11) * 0x1p-52; /* -1 .. 1 */
    const double x = share * bell.edge[layer];
    if (fabs(share) < bell.sure[layer]) return x;
    if (layer == 0) return share < 0 ? -normal_tail(g) : normal_tail(g);
    if (bell.height[layer] + uniform(g) * (bell.height[layer + 1] - bell.height[layer]) < exp(-0.5 * x * x)) return x;
  }
}

INLINE double exponential(Generator *g) {
  double start = 0;
  for (;;) {
    const uint64_t word = next_word(g);
    const int layer = (int)(word & (LAYERS - 1));
    const double share = (double)(word >> 11) * 0x1p-53;
    const double x = share * decay.edge[layer];
    if (share < decay.sure[layer]) return start + x;
    if (layer == 0) start += EXPONENTIAL_TAIL; /* beyond the tail's start the law begins anew */
    else if (decay.height[layer] + uniform(g) * (decay.height[layer + 1] - decay.height[layer]) < exp(-x)) return start + x;
  }
}

static void build_chance(void) {
  build(&bell, NORMAL_TAIL, 0.00492867323399, bell_density, bell_inverse);
  build(&decay, EXPONENTIAL_TAIL, 0.0039496598225815572, decay_density, decay_inverse);
}

static double now(clockid_t clock) {
  struct timespec t;
  clock_gettime(clock, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}
