import { expect, test } from "vitest";
import { loadEntries } from "../../src/cli/explain-entries.ts";
import { pageText, translatedPages } from "../../src/report/language/reference/pages.ts";

test("kinds of schemes and topics that newcomers ask for are explained in French and Spanish; no text is left over", () => {
  expect(translatedPages.es).toEqual(translatedPages.fr);
  const english = loadEntries("en");
  for (const code of ["fr", "es"] as const) {
    const entries = loadEntries(code).filter(({ kind }) => kind === "kind" || kind === "topic");
    for (const id of translatedPages[code]) {
      const page = entries.find(({ name }) => name === id)?.page();
      expect([id, page?.replace(/\s+/g, " ").includes(pageText(id, code)!.title)]).toEqual([id, true]);
      expect(pageText(id, code)!.definition).not.toMatch(/\b(?:the|and|people)\b/);
      expect(page).not.toBe(english.find(({ name, kind }) => name === id && (kind === "kind" || kind === "topic"))?.page());
    }
    expect(entries.filter(({ kind }) => kind === "kind").every(({ name }) => pageText(name, code) !== null)).toBe(true);
  }
  expect(pageText("interval", "en")).toBeNull();
});
