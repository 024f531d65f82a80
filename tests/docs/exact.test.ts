import { expect, it } from "vitest";
import { renderExact } from "./render-exact.ts";

it("docs/exact.md is what the registries of closed forms render to", async () => {
  await expect(renderExact()).toMatchFileSnapshot("../../docs/exact.md");
});
