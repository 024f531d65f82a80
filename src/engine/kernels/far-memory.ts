/**
 * Memory for columns of a megabyte and more. V8 counts what typed arrays ask for against its heap and collects garbage for their sake: 46 MB of columns,
 * hardly any of it written to, cost every start and every thread a full collection. Shared memory, though no thread shares it, is not counted.
 */
const Piece = typeof SharedArrayBuffer === "undefined" ? ArrayBuffer : SharedArrayBuffer;

/** So many bytes, all 0; taken up only as they are written to. */
export function farMemory(bytes: number): ArrayBufferLike {
  return new Piece(bytes);
}
