import { expect, test } from "vitest";
import { problemsOfBase } from "./in-process.ts";

test("the scenario that torture mutates is valid as it stands", () => expect(problemsOfBase()).toEqual([]));
