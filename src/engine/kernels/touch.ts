/**
 * Let V8 look at the kind of a column that a loop was given before the loop; within a long one, or one that holds another, it looks every time.
 * A function for each kind: one that has seen several tells nothing.
 */

export function touchInts(column: Int32Array): boolean {
  return column[0] === -1;
}

export function touchDoubles(column: Float64Array): boolean {
  return column[0] === -1;
}

export function touchFloats(column: Float32Array): boolean {
  return column[0] === -1;
}
