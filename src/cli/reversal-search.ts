/** The search for what reverses a result, laid around a run: prepared while workers simulate, made by them when they have done so. */

import { compileReversalTrial, concludeReversals, huntsOf, planReversals } from "../engine/fairness/reversal.ts";
import type { Trial, TrialModel } from "../engine/fairness/trial.ts";
import { bisect, type Prey, remembered, type Trials, trialsOf } from "../engine/futures.ts";
import type { Scenario } from "../engine/index.ts";
import type { ResultRecord, ReversalsRecord } from "../engine/result.ts";
import { type CrewMember, huntTogether } from "../workers/errands.ts";

/** People of trials up to whom every worker has columns of its own for them, about 10 MB. */
const largestShared = 65536;

export class ReversalSearch {
  private readonly scenario: Scenario;
  /** What preparing threw: it is said when the run has ended, not over threads that are at work. */
  private failed: { readonly reason: unknown } | null = null;
  private ready: { readonly made: TrialModel; readonly trials: Trials; readonly plain: Trial } | null = null;

  /** @param scenario  as it was asked, without the worlds of the fair baseline */
  constructor(scenario: Scenario) {
    this.scenario = scenario;
  }

  /** Compiles the compared pair and runs it at central values. */
  prepare(): void {
    try {
      this.compile();
    } catch (reason) {
      this.failed = { reason };
    }
  }

  private compile(): void {
    const made = compileReversalTrial(this.scenario);
    if (made === null) return;
    const trials = remembered(trialsOf(made));
    this.ready = { made, trials, plain: trials.run(trials.central) };
  }

  /** The record of the run with what reverses it, unless the run was stopped. */
  async conclude(crew: readonly CrewMember[], record: ResultRecord): Promise<ResultRecord> {
    return record.stopped ? record : { ...record, reversals: await this.search(crew, record) };
  }

  /** null where no number is uncertain or nothing is compared. */
  async search(crew: readonly CrewMember[], record: ResultRecord): Promise<ReversalsRecord | null> {
    if (this.failed !== null) throw this.failed.reason;
    if (this.ready === null) return null;
    const { made, trials, plain } = this.ready;
    const plan = planReversals(trials, plain, record);
    const alone = (hunt: Parameters<typeof bisect>[1]): Prey | null => bisect(trials, hunt);
    const hunters = made.model.layout.capacity > largestShared ? [] : crew;
    return concludeReversals(plan, await huntTogether(hunters, made, huntsOf(plan), alone));
  }
}
