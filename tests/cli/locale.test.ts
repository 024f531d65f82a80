/** The reader's language is read from the environment where systems go by it: asking Intl takes half as long as `--help`. */
import { expect, test } from "vitest";
import { localeOf } from "../../src/cli/host.ts";

test("LC_ALL before LC_MESSAGES before LANG; empty is not said", () => {
  expect(localeOf({ LC_ALL: "fr_SN.UTF-8", LC_MESSAGES: "es_ES", LANG: "en_GB" }, "linux")).toBe("fr_SN.UTF-8");
  expect(localeOf({ LC_ALL: "", LC_MESSAGES: "es_ES", LANG: "en_GB" }, "linux")).toBe("es_ES");
  expect(localeOf({ LANG: "C.UTF-8" }, "linux")).toBe("C.UTF-8");
});

test("where nothing is said, and on systems that have their own settings, Intl is asked", () => {
  expect(localeOf({}, "linux")).toBeNull();
  expect(localeOf({ LANG: "fr_FR" }, "darwin")).toBeNull();
  expect(localeOf({ LANG: "fr_FR" }, "win32")).toBeNull();
});
