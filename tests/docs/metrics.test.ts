import { expect, it } from "vitest";
import { renderMetrics } from "./render-metrics.ts";

it("docs/metrics.md is what the registry of metrics renders to", async () => {
  await expect(renderMetrics()).toMatchFileSnapshot("../../docs/metrics.md");
});
