import { type Scenario, validateScenario } from "../../engine/index.ts";
import { metrics } from "../../engine/metrics/index.ts";
import { escapeLines, escapeText } from "../../io/escape.ts";
import { parseScenario } from "../../io/parse-scenario.ts";
import { checkOutput, writeOutput } from "../../io/write-output.ts";
import { composeBrief } from "../../report/brief/compose.ts";
import { briefScenario } from "../../report/brief/facts.ts";
import { wrap } from "../../report/display-width.ts";
import { formatNumber } from "../../report/format.ts";
import { briefTexts } from "../../report/language/brief/index.ts";
import { type InitTexts, initTexts, type Question, questions } from "../../report/language/init/texts.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Host } from "../host.ts";
import { languageOf } from "../language-of.ts";
import { simulateBrief, withBriefOutputs } from "../report/simulate-brief.ts";
import { UsageError } from "../usage-error.ts";
import { type Answers, readAnswer } from "./answers.ts";
import { writeScenario } from "./write.ts";

export interface InitOptions {
  readonly country?: string;
  readonly for?: string;
  readonly members?: string;
  readonly income?: string;
  readonly dependants?: string;
  readonly contribution?: string;
  readonly employer?: string;
  readonly reimburse?: string;
  readonly reserve?: string;
  readonly compare?: string;
  readonly currency?: string;
  readonly yes?: boolean;
  readonly lang?: string;
  readonly force?: boolean;
}

/** People and futures of the first look. */
const look = { people: 2000, futures: 10 };

/** `mutua init`: ten answers to a commented scenario that validates and runs. */
export async function init(host: Host, name: string | undefined, options: InitOptions): Promise<ExitCode> {
  const language = languageOf(host, options.lang, "init");
  const texts = initTexts[language];
  const file = /\.ya?ml$/i.test(name ?? "") ? name! : `${name ?? "my-scenario"}.yaml`;
  checkOutput(host.path(file), options.force === true);
  const asks = options.yes !== true;
  if (asks && !(host.terminal.input && host.terminal.output))
    throw new UsageError("init asks its questions on a terminal; without one give --yes and the answers as options", "init");
  const answers = asks ? await askAll(host, options, texts) : readAll(host, options, texts);
  if (answers === null) {
    await host.write(`${texts.cancelled}\n`);
    return exitCodes.done;
  }
  const text = writeScenario(answers, texts, options.currency ?? "", host.now().getUTCFullYear() + 1);
  const { scenario, problems } = validateScenario(parseScenario(text, file).value, { readText: () => ({ allowed: "no file", fix: "write the numbers" }) });
  if (scenario === null || problems.length > 0)
    throw new Error(`init wrote a scenario that is not valid: ${problems.map(({ path, allowed }) => `${path.join(".")}: ${allowed}`).join("; ")}`);
  writeOutput(host.path(file), text);
  // a first look is at fewer people; the file has its own number
  const smaller =
    validateScenario(parseScenario(text.replace(/^ {2}size: \d+/m, `  size: ${look.people}`), file).value, {
      readText: () => ({ allowed: "no file", fix: "" }),
    }).scenario ?? scenario;
  await host.write(escapeLines(await closing(host, { scenario, smaller, file, text }, language, answers)));
  return exitCodes.done;
}

/** The file, and what a first look is at. */
interface Written {
  readonly scenario: Scenario;
  readonly smaller: Scenario;
  readonly file: string;
  readonly text: string;
}

/** What was written, what is not known, a first look, and what to type next. */
async function closing(host: Host, { scenario, smaller, file, text }: Written, language: keyof typeof initTexts, answers: Answers): Promise<string> {
  const texts = initTexts[language];
  const brief = briefTexts[language];
  const number = (value: number): string => formatNumber(value, 0, brief.numbers);
  const debt = scenario.provenance.filter(({ source }) => source === null).length;
  const lines = [texts.written(escapeText(file), number(text.split("\n").length - 1)), texts.debt(number(debt), number(scenario.provenance.length))];
  if (typeof answers.income === "object" && answers.income !== null)
    lines.unshift(texts.grid(number(answers.income.steps.length), number(answers.income.people), number(answers.income.mean)));
  return `${lines.join("\n")}\n\n${(await firstLook(host, smaller, brief)).join("\n")}\n\n${texts.next}  mutua run ${escapeText(file)}\n${" ".repeat(texts.next.length)}  mutua report ${escapeText(file)}\n`;
}

async function firstLook(host: Host, written: Scenario, brief: (typeof briefTexts)["en"]): Promise<readonly string[]> {
  const scenario = withBriefOutputs({ ...written, replications: look.futures });
  const simulated = await simulateBrief(host, scenario, "", { workers: host.processors(), quiet: true, allowLarge: false });
  if ("refusals" in simulated)
    throw new Error(`init wrote a scenario that does not run: ${simulated.refusals.map(({ path, allowed }) => `${path.join(".")}: ${allowed}`).join("; ")}`);
  const document = composeBrief({
    ...simulated,
    metrics,
    scenario: briefScenario(scenario),
    sensitivity: null,
    options: { texts: brief, ask: null, audience: null, organisation: null, date: null, command: "" },
  });
  const figures = document.figures.map(
    // the figure may be the word "none": it stands after what it counts
    ({ number, unit, label, note }) => `  ${label}${brief.colon}${[number, unit].filter((part) => part !== "").join(" ")}${note === "" ? "" : ` (${note})`}`,
  );
  return [document.title, ...figures].flatMap((line) => wrap(line, 79, "    "));
}

const optionOf: Readonly<Record<Question, keyof InitOptions>> = {
  country: "country",
  who: "for",
  members: "members",
  income: "income",
  dependants: "dependants",
  contribution: "contribution",
  employer: "employer",
  reimburse: "reimburse",
  reserve: "reserve",
  compare: "compare",
};

function readAll(host: Host, options: InitOptions, texts: InitTexts): Answers {
  return collect((question) => {
    const text = String(options[optionOf[question]] ?? "?");
    const answer = readAnswer(host, question, text);
    if (answer === undefined) throw new UsageError(`--${optionOf[question]} ${JSON.stringify(text.slice(0, 60))}: ${texts.refuse[question]}`, "init");
    return answer;
  });
}

/** The questions one by one; null where they are broken off. An option answers its question before it is asked. */
async function askAll(host: Host, options: InitOptions, texts: InitTexts): Promise<Answers | null> {
  const { intro, isCancel, text } = await import("@clack/prompts");
  intro(texts.intro);
  const answers = new Map<Question, Answers[Question]>();
  for (const question of questions) {
    const given = options[optionOf[question]];
    const typed =
      typeof given === "string"
        ? given
        : await text({
            message: texts.ask[question],
            placeholder: "?",
            defaultValue: "?",
            validate: (value) => (tryAnswer(host, question, value ?? "?") === undefined ? texts.refuse[question] : undefined),
          });
    if (isCancel(typed)) return null;
    const answer = tryAnswer(host, question, typed === "" ? "?" : typed);
    if (answer === undefined) throw new UsageError(`--${optionOf[question]} ${JSON.stringify(String(typed).slice(0, 60))}: ${texts.refuse[question]}`, "init");
    answers.set(question, answer);
  }
  return collect((question) => answers.get(question)!);
}

/** A file that cannot be read is an answer that is refused, not the end of the questions. */
function tryAnswer(host: Host, question: Question, text: string): Answers[Question] | undefined {
  try {
    return readAnswer(host, question, text);
  } catch {
    return undefined;
  }
}

/** Every answer has the type of its question (`readAnswer`). */
function collect(of: (question: Question) => Answers[Question]): Answers {
  return Object.fromEntries(questions.map((question) => [question, of(question)])) as unknown as Answers;
}
