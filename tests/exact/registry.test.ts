import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { ExactError } from "../../src/exact/parts/exact-error.ts";
import { families, findFamily } from "../../src/exact/parts/families.ts";

const folder = fileURLToPath(new URL("../../src/exact/", import.meta.url));
const notFamilies = ["family.ts", "index.ts"];
const files = readdirSync(folder)
  .filter((name) => name.endsWith(".ts") && !notFamilies.includes(name))
  .sort();
const camel = (file: string): string => file.replace(".ts", "").replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** `npx vitest run tests/exact -u` rewrites the index after a family file is added. */
it("index.ts lists the folder, one line per family", async () => {
  const text = `// Generated from the list of files: npx vitest run tests/exact -u\n${files
    .map((file) => `export { family as ${camel(file)} } from "./${file}";`)
    .join("\n")}\n`;
  await expect(text).toMatchFileSnapshot(`${folder}index.ts`);
});

it("names are the file names", () => {
  expect(families.map((family) => `${family.name}.ts`).sort()).toEqual(files);
  expect(findFamily("layers")?.name).toBe("layers");
  expect(findFamily("nothing")).toBeNull();
});

describe.each(families.map((family) => [family.name, family] as const))("%s", (_, family) => {
  const refused = (input: unknown): ExactError => {
    try {
      family.compute(input);
    } catch (error) {
      expect(error).toBeInstanceOf(ExactError);
      return error as ExactError;
    }
    throw new Error(`accepted ${JSON.stringify(input)}`);
  };

  it("says what it is", () => {
    for (const text of [family.summary, family.formula, family.source, family.accuracy]) expect(text.length).toBeGreaterThan(10);
    expect(JSON.parse(JSON.stringify(family.parameters))).toEqual(family.parameters);
  });

  it("runs its example: unique names, finite numbers or a reason", () => {
    const { values } = family.compute(family.example);
    expect(values.length).toBeGreaterThan(0);
    expect(new Set(values.map(({ name }) => name)).size).toBe(values.length);
    for (const { value, why } of values) expect(value === null ? typeof why === "string" : Number.isFinite(value)).toBe(true);
    expect(family.compute(JSON.parse(JSON.stringify(family.example)))).toEqual({ values });
  });

  it("reads decimal strings as numbers", () => {
    const asText = JSON.parse(JSON.stringify(family.example), (_key, value: unknown) => (typeof value === "number" ? String(value) : value)) as unknown;
    expect(family.compute(asText)).toEqual(family.compute(family.example));
  });

  it.each([[null], [undefined], [7], ["text"], [[]]])("refuses %s as an input", (input) => {
    expect(refused(input).path).toBe("(input)");
  });

  it("names an unknown key", () => {
    const error = refused({ ...family.example, nonsense_key: 1 });
    expect(error.path).toBe("nonsense_key");
    expect(error.fix).not.toBe("");
  });

  it("refuses every key of the example with a hostile value, naming it", () => {
    for (const key of Object.keys(family.example)) {
      for (const hostile of [NaN, Infinity, "", "abc", "1e999", true, {}, [[]], () => 1]) {
        const isMapLike = typeof hostile === "object" && ["record", "map"].includes(family.parameters[key]!.type);
        if (isMapLike || (hostile === "abc" && family.parameters[key]!.type === "text" && family.parameters[key]!.choices === undefined)) continue;
        if (hostile === true && family.parameters[key]!.type === "flag") continue;
        const error = refused({ ...family.example, [key]: hostile });
        expect(error.path.startsWith(key)).toBe(true);
        expect(error.allowed).not.toBe("");
        expect(error.fix).not.toBe("");
        expect(error.message).toContain(error.path);
      }
    }
  });

  it("refuses a missing required key by name", () => {
    for (const [key, parameter] of Object.entries(family.parameters)) {
      if (parameter.optional === true || parameter.default !== undefined) continue;
      const rest = Object.fromEntries(Object.entries(family.example).filter(([name]) => name !== key));
      expect(refused(rest).path).toBe(key);
    }
  });

  it("never throws anything but ExactError when numbers are pushed to their limits", () => {
    const extremes = [0, 1, -1, 1e-12, 0.5, 1e9];
    for (const key of Object.keys(family.example)) {
      if (!["number", "integer"].includes(family.parameters[key]!.type)) continue;
      for (const value of extremes) {
        try {
          for (const result of family.compute({ ...family.example, [key]: value }).values) {
            expect(result.value === null || Number.isFinite(result.value)).toBe(true);
          }
        } catch (error) {
          expect(error, `${family.name}.${key} = ${value}`).toBeInstanceOf(ExactError);
        }
      }
    }
  });
});
