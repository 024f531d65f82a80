/** Counts of several obstacles in one number: fields of 12 bits, made once and right for every run. */

/** From one field to the next: a block has at most 2,048 people. */
export const fieldOfCount = 4096;
export const fieldsOfNumber = 4;
export const unitOfField: Float64Array = Float64Array.from([1, fieldOfCount, fieldOfCount * fieldOfCount, fieldOfCount * fieldOfCount * fieldOfCount]);

/** By mask of the first eight obstacles: one in the field of each, the first four in `low`. */
export const low: Float64Array = new Float64Array(256);
export const high: Float64Array = new Float64Array(256);
for (let mask = 0; mask < 256; mask++) {
  for (let bit = 0; bit < fieldsOfNumber; bit++) {
    low[mask] = low[mask]! + unitOfField[bit]! * ((mask >>> bit) & 1);
    high[mask] = high[mask]! + unitOfField[bit]! * ((mask >>> (bit + fieldsOfNumber)) & 1);
  }
}
