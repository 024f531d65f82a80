import { expect, test } from "vitest";
import { wantsColour } from "../../src/cli/colour.ts";

test.each([
  ["the flag wins over everything", { flag: true, env: { NO_COLOR: "1", TERM: "dumb" }, terminal: false }, true],
  ["--no-color wins over FORCE_COLOR", { flag: false, env: { FORCE_COLOR: "1" }, terminal: true }, false],
  ["FORCE_COLOR wins over NO_COLOR", { flag: undefined, env: { FORCE_COLOR: "1", NO_COLOR: "1" }, terminal: false }, true],
  ["FORCE_COLOR=0 is off", { flag: undefined, env: { FORCE_COLOR: "0" }, terminal: true }, false],
  ["NO_COLOR is off", { flag: undefined, env: { NO_COLOR: "1" }, terminal: true }, false],
  ["an empty NO_COLOR says nothing", { flag: undefined, env: { NO_COLOR: "" }, terminal: true }, true],
  ["TERM=dumb is off", { flag: undefined, env: { TERM: "dumb" }, terminal: true }, false],
  ["a terminal is on", { flag: undefined, env: {}, terminal: true }, true],
  ["a pipe is off", { flag: undefined, env: {}, terminal: false }, false],
])("%s", (_, question, answer) => expect(wantsColour(question)).toBe(answer));
