/** What a class does with a scenario: sliders, decisions, rounds and what is asked. The engine computes nothing from it. */

/** A text in the languages of the reports; one that is not given reads as one that is. */
export interface LocalText {
  readonly en: string;
  readonly fr: string;
  readonly es: string;
}

/** One slider or list of a page. `label` null: the page names it by its key. */
export type ExerciseLever =
  | { readonly path: string; readonly label: LocalText | null; readonly range: { readonly min: number; readonly max: number; readonly step: number } }
  | { readonly path: string; readonly label: LocalText | null; readonly options: readonly { readonly value: string; readonly label: LocalText | null }[] };

/** One closed choice of a table; each option sets values of the scenario, as after `--set`. */
export interface ExerciseDecision {
  readonly id: string;
  readonly label: LocalText;
  readonly options: readonly { readonly label: LocalText; readonly set: readonly string[] }[];
}

/** A round asks some decisions and shows the years from the first to `until`: what is set for later years changes no earlier one, other rules begin anew. */
export interface ExerciseRound {
  readonly id: string;
  readonly title: LocalText;
  readonly minutes: number;
  /** Ids of decisions. */
  readonly decide: readonly string[];
  /** Last year that is shown. */
  readonly until: number;
}

export interface Exercise {
  readonly id: string;
  readonly title: LocalText;
  /** What learners know afterwards, and what most believe before. */
  readonly aim: LocalText;
  readonly intuition: LocalText;
  readonly tables: number;
  readonly people: number;
  readonly minutes: number;
  /** `shared`: all tables live the same future; `own`: each its own, as neighbours of one country do. */
  readonly fate: "shared" | "own";
  /** What tables see: cover and money, or what those who take part need beside the others. */
  readonly shows: "cover" | "participation";
  /** Futures behind the one that is lived. */
  readonly futures: number;
  readonly levers: readonly ExerciseLever[];
  readonly decisions: readonly ExerciseDecision[];
  readonly rounds: readonly ExerciseRound[];
  /** Designs whose results stand in the key; the one under which solidarity loses is marked. */
  readonly key: readonly { readonly label: LocalText; readonly set: readonly string[]; readonly loses: boolean }[];
  readonly misreadings: readonly LocalText[];
  readonly debrief: readonly { readonly ask: LocalText; readonly answer: LocalText }[];
  readonly quiz: readonly { readonly ask: LocalText; readonly answer: LocalText }[];
}
