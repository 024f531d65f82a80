/**
 * Columns through which samplers are called: constants, because a column that a loop is given is checked again for every draw. One set
 * per module instance, hence one per worker thread; what is read or written here belongs to the call under way.
 */

/** Most draws of one call. */
export const mostDraws = 2048;
/** Words of each draw. */
export const firstWord: Int32Array = new Int32Array(2048);
export const secondWord: Int32Array = new Int32Array(2048);
/** Draws of the unit law (scale 1). */
export const draws: Float64Array = new Float64Array(2048);
