import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { sha256Hex } from "../../src/io/sha256.ts";

test("the examples of FIPS 180-4", () => {
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256Hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
});

test("Node's own digest at every length around a block, for text beyond ASCII, and for a megabyte", () => {
  const node = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, k) => (k * 89 + length) & 255);
    expect(sha256Hex(bytes)).toBe(node(bytes));
  }
  expect(sha256Hex("mutuelle à l'épreuve – 安全 🩺")).toBe(node("mutuelle à l'épreuve – 安全 🩺"));
  const large = new Uint8Array(1_000_003).fill(7);
  expect(sha256Hex(large)).toBe(node(large));
});
