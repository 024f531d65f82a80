/** The trainer's guide: plan, key, questions, what to say when it fails. */
import type { KitTexts } from "../language/kit-texts.ts";
import type { LanguageCode } from "../language/lab-texts.ts";
import type { KeyRow, Kit } from "./kit-data.ts";
import { kitNumbers, worldName } from "./numbers.ts";
import { esc, handout, table } from "./page.ts";
import { planOf } from "./plan.ts";

const list = (items: readonly string[], tag: "ul" | "ol" = "ul"): string => `<${tag}>${items.map((item) => `<li>${esc(item)}</li>`).join("")}</${tag}>`;

/** @param command  that makes the same kit again */
export function guideHtml(kit: Kit, language: LanguageCode, texts: KitTexts, command: string): string {
  const { exercise } = kit;
  const { guide } = texts;
  const title = guide.title(exercise.title[language]);
  const harder = kitNumbers(texts, kit.currency).whole(kit.harderThan);
  const asked = (
    items: readonly { readonly ask: { readonly [key in LanguageCode]: string }; readonly answer: { readonly [key in LanguageCode]: string } }[],
  ): string => `<ol>${items.map(({ ask, answer }) => `<li>${esc(ask[language])}<br><strong>${esc(answer[language])}</strong></li>`).join("")}</ol>`;
  return handout(
    language,
    title,
    `<h1>${esc(title)}</h1><p><strong>${esc(guide.code(kit.code))}</strong> – ${esc((kit.chosen ? guide.chosen : guide.random)(harder))}</p>
<h2>${esc(guide.aim)}</h2><p>${esc(exercise.aim[language])}</p><h2>${esc(guide.intuition)}</h2><p>${esc(exercise.intuition[language])}</p>
<h2>${esc(guide.prepareHeading)}</h2>${list(guide.prepare, "ol")}
<h2>${esc(guide.plan)}</h2>${planTable(kit, language, texts)}
<h2>${esc(guide.key)}</h2>${keyTable(kit, language, texts)}
<h2>${esc(guide.misreadings)}</h2>${list(exercise.misreadings.map((one) => one[language]))}
<h2>${esc(guide.debrief)}</h2>${asked(exercise.debrief)}<h2>${esc(guide.quiz)}</h2>${asked(exercise.quiz)}<p class="note">${esc(guide.learning)}</p>
<h2>${esc(guide.failsHeading)}</h2>${list(guide.fails)}
<h2>${esc(guide.notShownHeading)}</h2>${list(guide.notShown)}
<p class="note">${esc(guide.seatsRule)}</p><p class="note">${esc(guide.again(command))}<br>mutua ${esc(kit.engine)} · ${esc(kit.hash.slice(0, 23))}</p>`,
  );
}

function planTable({ exercise, minutes }: Kit, language: LanguageCode, { guide }: KitTexts): string {
  const rows = planOf(exercise, minutes).map(({ kind, from, to, round }) => {
    const step = guide.steps[kind];
    const title = round === null ? "" : (exercise.rounds[round - 1]?.title[language] ?? "");
    return [`${from}–${to}`, step.name(title), step.trainer, step.learners];
  });
  return `<div class="plan">${table(guide.plan, [{ head: guide.minutes }, { head: guide.step }, { head: guide.trainer }, { head: guide.learners }], rows)}</div>`;
}

/** Results of the usual designs: for the key of the trainer, and for a class without a computer. */
export function keyTable(kit: Kit, language: LanguageCode, texts: KitTexts): string {
  const { guide } = texts;
  const { columns } = guide;
  const { exercise, key } = kit;
  const numbers = kitNumbers(texts, kit.currency);
  const participation = exercise.shows === "participation";
  const futures = numbers.whole(exercise.futures);
  const cells = ({ design, figures }: KeyRow): string[] => {
    const [own, other] = figures.worlds;
    const label = exercise.key[design]!.label[language];
    if (own === undefined) return [label];
    if (participation) return [label, numbers.per100(own.covered), numbers.naive(own), `${numbers.money(own.used ?? 0)} | ${numbers.money(other?.used ?? 0)}`];
    return [
      label,
      own.outOfMoney ? guide.outOfMoney : `${numbers.per100(own.covered)} (${numbers.months(own.months)})`,
      `${numbers.per100(own.meanCovered)} (${numbers.interval(own.meanInterval)})`,
      numbers.per100(own.poorest),
      `${numbers.whole(own.ruined)}${own.interval === null ? "" : ` (${numbers.interval(own.interval)}\u00a0%)`}`,
      own.price === null ? "–" : numbers.money(own.price),
      other === undefined ? "" : `${worldName(other.world, kit, texts)}: ${numbers.per100(other.meanCovered)}; ${numbers.whole(other.ruined)}`,
    ];
  };
  const heads = participation
    ? [{ head: columns.design }, { head: columns.covered, figure: true }, { head: columns.naive, figure: true }, { head: worldsHead(kit, texts), figure: true }]
    : [
        { head: columns.design },
        { head: `${columns.covered} (${columns.months}): ${columns.one}`, figure: true },
        { head: `${columns.covered}: ${columns.all}`, figure: true },
        { head: columns.poorest, figure: true },
        { head: `${columns.ruin}, / ${futures}`, figure: true },
        { head: columns.price, figure: true },
        { head: `${columns.covered}; ${columns.ruin}`, figure: true },
      ];
  const resized = exercise.key.some(({ set }) => set.some((one) => one.startsWith("population.size=")));
  return `<div class="whole">${table(
    guide.keyNote(numbers.whole(kit.size), futures, resized),
    heads,
    key.map(cells),
    key.map(({ design }) => exercise.key[design]!.loses),
  )}<p class="note">${esc(guide.loses)}</p></div>`;
}

/** Both worlds' names over their cost of care a head. */
const worldsHead = (kit: Kit, texts: KitTexts): string => (kit.key[0]?.figures.worlds ?? []).map(({ world }) => worldName(world, kit, texts)).join(" | ");
