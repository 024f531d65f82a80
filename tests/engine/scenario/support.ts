import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Problem } from "../../../src/engine/keys/problem.ts";
import type { Scenario } from "../../../src/engine/model/scenario.ts";
import { type Validation, validateScenario } from "../../../src/engine/scenario/validate.ts";
import { parseFormula } from "../../../src/io/parse-formula.ts";

/** CSV files that tests name. */
export const csvFiles: Readonly<Record<string, string>> = {
  "ages.csv": "age,female,male\n0,10,11\n5,9,9\n70,1,0.5\n",
  "weights.csv": "age,weight\r\n30,1\r\n31,3\r\n",
  "claims.csv": "\ufeffid,paid\n1,1200\n2,3400.5\n3,900\n",
  "births.csv": "age,births\n20,0.1\n21,0.12\n40,0.01\n",
  "births-percent.csv": "age,births\n20,100\n",
  "births-order.csv": "age,births\n21,0.1\n20,0.1\n",
  "qx.csv": "age,qx\n0,0.05\n1,0.01\n2,0.02\n",
  "semicolon.csv": "age;weight\n30;1\n",
  "short.csv": "age,weight\n30\n",
  "twice.csv": "age,age\n1,2\n",
  "comma.csv": 'age,weight\n30,"0,5"\n',
  "quote.csv": 'age,weight\n30,"5\n',
  "empty.csv": "",
  "people.csv":
    '\ufeffhome,age,sex,income,job,w,payment\r\n1,40,F,600,farmer,1,6\r\n2,30,male,300,farmer,2,3\r\n1,42,M,0,constructor,1,0\r\n1,10,female,0,"no, job",1,1\r\n3,70,m,100,constructor,1,2\r\n',
};

export function validate(input: unknown): Validation {
  return validateScenario(input, {
    parseFormula,
    readText: (path) => csvFiles[path] ?? { allowed: "a file inside the folder of the scenario", fix: `put ${path} beside the scenario` },
  });
}

export function scenarioOf(input: unknown): Scenario {
  const { scenario, problems } = validate(input);
  if (scenario === null) throw new Error(problems.map(line).join("\n"));
  return scenario;
}

export function line({ code, path, value, allowed, fix }: Problem): string {
  return `${code} ${path.join(".")}: ${String(value)} is not allowed; ${allowed}. Fix: ${fix}`;
}

/** The smallest useful file of the format. */
export const small = `
mutua: 1
name: A teachers' mutual in one page
population: {size: 20000, income: {mean: 3000, gini: 0.40}}
health:
  services:
    outpatient: {rate: 3.1, cost: {mean: 25, cv: 1}}
    inpatient: {rate: 0.08, cost: {mean: 900, cv: 1.5}}
schemes:
  mutual: {kind: solidarity}
  insurer: {kind: for-profit}
`;

export type Plain = { [key: string]: unknown };

export function smallInput(): Plain {
  return parse(small) as Plain;
}

/** The small file with one value set; the path is split at points, numbers index lists. */
export function withValue(path: string, value: unknown, base: Plain = smallInput()): Plain {
  const parts = path.split(".");
  let at: Plain = base;
  for (const part of parts.slice(0, -1)) {
    if (typeof at[part] !== "object" || at[part] === null) at[part] = {};
    at = at[part] as Plain;
  }
  at[parts.at(-1)!] = value;
  return base;
}

export function yaml(text: string): Plain {
  return parse(text) as Plain;
}

export function fileInput(path: string): Plain {
  return parse(readFileSync(new URL(`../../../${path}`, import.meta.url), "utf8")) as Plain;
}
