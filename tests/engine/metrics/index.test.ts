import { expect, it } from "vitest";
import { renderIndex } from "./render-index.ts";

// Apart from metrics.test.ts, so that a stale index cannot stop its own refresh.
it("index.ts is the file that the folder renders to", async () => {
  await expect(renderIndex(new URL("../../../src/engine/metrics/", import.meta.url))).toMatchFileSnapshot("../../../src/engine/metrics/index.ts");
});
