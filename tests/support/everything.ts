/** scenarios/everything.yaml, with as many people as every key of it still needs; its checks and outputs name the tenth year. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { fileOf, survey } from "../laws/microdata.ts";
import { projectRoot } from "./source-files.ts";

export interface SmallEverything {
  readonly input: Readonly<Record<string, unknown>>;
  /** The CSV files that it names. */
  readonly files: Readonly<Record<string, string>>;
}

export function smallEverything(): SmallEverything {
  const whole = parse(readFileSync(join(projectRoot, "scenarios/everything.yaml"), "utf8")) as Record<string, Record<string, unknown>>; // the file is our own
  const groups = { ...(whole["population"]!["groups"] as object), ten: { count: 10, income: { family: "country", mean: 800_000 } } };
  const outputs = { ...whole["outputs"], metrics: "all", by: ["sex"] };
  const input = { ...whole, outputs, replications: 1, population: { ...whole["population"], size: 1000, represents: 7000, groups } };
  const files = {
    "ages.csv": "age,female,male\n0,10,11\n5,9,9\n70,1,0.5\n",
    "weights.csv": "age,weight\n30,1\n31,3\n",
    "survey.csv": fileOf(survey),
    "claims.csv": "id,paid\n1,1200\n2,3400.5\n3,900\n",
  };
  return { input, files };
}
