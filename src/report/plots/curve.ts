import { padStart } from "../display-width.ts";

/** A figure at one setting, with its interval. */
export interface CurvePoint {
  readonly x: number;
  readonly y: number;
  readonly lo: number | null;
  readonly hi: number | null;
}
export interface CurveOptions {
  /** Characters of the whole picture, axis included. */
  readonly width: number;
  /** Lines between the axes. */
  readonly height: number;
  readonly ascii: boolean;
  /** A level drawn through the picture, or null. */
  readonly limit: number | null;
  readonly format: (value: number) => string;
  /** Of the horizontal axis. */
  readonly formatX: (value: number) => string;
}

/** Points with their intervals over a line at the limit; empty where there are fewer than two points. */
export function curve(points: readonly CurvePoint[], { width, height, ascii, limit, format, formatX }: CurveOptions): string[] {
  if (points.length < 2) return [];
  const marks = ascii ? { point: "o", bar: "|", limit: "-" } : { point: "●", bar: "│", limit: "┄" };
  const ys = points.flatMap(({ y, lo, hi }) => [y, lo ?? y, hi ?? y]).concat(limit ?? []);
  const [bottom, top] = widen(Math.min(...ys), Math.max(...ys));
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const rowOf = (y: number): number => Math.round(((top - y) / (top - bottom)) * (height - 1));
  const limitText = limit === null ? "" : format(limit);
  const labels = [format(top), format(bottom), limitText];
  const axis = Math.max(...labels.map(({ length }) => length)) + 1;
  const cells = width - axis - 1;
  const columnOf = (x: number): number => Math.round(((x - left) / (right - left)) * (cells - 1));
  const canvas = Array.from({ length: height }, (_, row) => Array.from({ length: cells }, () => (limit !== null && row === rowOf(limit) ? marks.limit : " ")));
  for (const { x, y, lo, hi } of points) {
    const column = columnOf(x);
    for (let row = rowOf(hi ?? y); row <= rowOf(lo ?? y); row++) canvas[row]![column] = marks.bar;
    canvas[rowOf(y)]![column] = marks.point;
  }
  const labelOf = (row: number): string => (limit !== null && row === rowOf(limit) ? limitText : row === 0 ? labels[0]! : row === height - 1 ? labels[1]! : "");
  const picture = canvas.map((row, index) => `${padStart(labelOf(index), axis)}|${row.join("")}`.trimEnd());
  const [first, last] = [formatX(left), formatX(right)];
  return [...picture, " ".repeat(axis + 1) + first + padStart(last, Math.max(last.length + 1, cells - first.length))];
}

/** A range without height is given one. */
function widen(low: number, high: number): [number, number] {
  return high > low ? [low, high] : [low - Math.max(1e-9, Math.abs(low) / 10), high + Math.max(1e-9, Math.abs(high) / 10)];
}
