/** Slots in the order in which they were added. */
export interface SlotList {
  slots: Int32Array;
  count: number;
}

export function createSlotList(): SlotList {
  return { slots: new Int32Array(2048), count: 0 };
}

export function addSlot(list: SlotList, slot: number): void {
  if (list.count === list.slots.length) {
    const longer = new Int32Array(2 * list.count);
    longer.set(list.slots);
    list.slots = longer;
  }
  list.slots[list.count++] = slot;
}
