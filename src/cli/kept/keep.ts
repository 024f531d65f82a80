/** Run by the build, with names of shipped scenarios: checks them by the kept script and writes the code that V8 made of it on the way. */
import { keepBeside } from "../../io/at-start.ts";
import { compileWholeFunctions, growYoungAtOnce } from "../../workers/compiler.ts";
import { processHost } from "../host.ts";
import { codeFile, loadKept } from "./load.ts";

// as `main.ts` has it: code is good for the same flags alone
compileWholeFunctions();
growYoungAtOnce();
const { script, exported } = loadKept()!;
await exported.validateNames(processHost());
keepBeside(codeFile, script.createCachedData());
