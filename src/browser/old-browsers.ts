/** Functions of the language that the engine uses and browsers before about 2022 lack. */
const list = Array.prototype as unknown as Record<string, unknown>; // members are added, none is replaced
const text = String.prototype as unknown as Record<string, unknown>;

function add(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}

function at<Item>(this: ArrayLike<Item>, index: number): Item | undefined {
  return this[index < 0 ? this.length + index : index];
}

for (const owner of [list, text, Int32Array.prototype, Float64Array.prototype, Uint8Array.prototype, Uint16Array.prototype, Uint32Array.prototype])
  add(owner, "at", at);
add(list, "with", function withItem<Item>(this: readonly Item[], index: number, value: Item): Item[] {
  const copy = [...this];
  copy[index] = value;
  return copy;
});
add(list, "toSorted", function toSorted<Item>(this: readonly Item[], compare?: (first: Item, second: Item) => number): Item[] {
  return [...this].sort(compare);
});
add(list, "toReversed", function toReversed<Item>(this: readonly Item[]): Item[] {
  return [...this].reverse();
});
add(list, "findLast", function findLast<Item>(this: readonly Item[], test: (item: Item) => boolean): Item | undefined {
  return [...this].reverse().find(test);
});
add(Object, "hasOwn", (owner: object, key: string) => Object.hasOwn(owner, key));
add(text, "isWellFormed", function isWellFormed(this: string): boolean {
  return !/[\ud800-\udbff](?![\udc00-\udfff])|(?:^|[^\ud800-\udbff])[\udc00-\udfff]/.test(this);
});
