import { expect, it } from "vitest";
import { renderScenario } from "./render-scenario.ts";

it("docs/scenario.md is what the keys of the format render to", async () => {
  await expect(renderScenario()).toMatchFileSnapshot("../../docs/scenario.md");
});
