/**
 * A future that one thread makes and another lives: what differs from the model that both have.
 *
 * What was made anew is sent whole, even where little of it changed: all that the engine's loops read of one kind then comes out of a message in every
 * future, and has the same layout (`model/one-shape.ts` says what else would happen). What is one object here is one object there: the
 * engine asks whether the needs of a later year are the very ones of the first.
 */
import type { ArmModel, EraModel, Model, NeedModel } from "../model/model.ts";
import type { Future } from "./truth-model.ts";

/** Plain data, for a structured clone. */
export interface SentFuture extends SentTerms<Model> {
  readonly values: Float64Array;
  readonly eras: readonly SentTerms<EraModel>[];
}

/** What differs in the first year's model, or in that of a later year. */
interface SentTerms<T extends Terms> {
  readonly parts: Fields<T>;
  readonly needs: Fields<NeedModel>;
  readonly arms: readonly Fields<ArmModel>[];
}

type Terms = Pick<Model, "needs" | "arms">;

/** Those that are another object than in the model that both threads have. */
type Fields<T> = Partial<T>;

export function packFuture(model: Model, { model: future, values }: Future): SentFuture {
  const known = new Map<NeedModel, Fields<NeedModel>>();
  const termsOf = <T extends Terms>(base: T, next: T, leaveOut: readonly (keyof T)[]): SentTerms<T> => {
    const needs = known.get(next.needs) ?? otherFields(base.needs, next.needs, []);
    known.set(next.needs, needs);
    return { parts: otherFields(base, next, leaveOut), needs, arms: next.arms.map((arm, a) => otherFields(base.arms[a]!, arm, [])) };
  };
  return {
    values,
    // what schemes believe is the model that both have
    ...termsOf(model, future, ["needs", "arms", "eras", "beliefs"]),
    eras: future.eras.map((era, k) => termsOf(model.eras[k]!, era, ["needs", "arms"])),
  };
}

function otherFields<T extends object>(base: T, next: T, leaveOut: readonly (keyof T)[]): Fields<T> {
  const fields: Fields<T> = {};
  for (const key of Object.keys(next) as (keyof T)[]) if (!Object.is(base[key], next[key]) && !leaveOut.includes(key)) fields[key] = next[key];
  return fields;
}

/** The future as `truth-model.ts` made it, its beliefs included. */
export function unpackFuture(model: Model, sent: SentFuture): Future {
  const known = new Map<Fields<NeedModel>, NeedModel>();
  const withTerms = <T extends Terms>(base: T, { parts, needs: fields, arms }: SentTerms<T>): T => {
    const needs = known.get(fields) ?? withFields(base.needs, fields);
    known.set(fields, needs);
    return { ...base, ...parts, needs, arms: base.arms.map((arm, a) => withFields(arm, arms[a]!)) };
  };
  const first = withTerms(model, sent);
  const eras = model.eras.map((era, k) => withTerms(era, sent.eras[k]!));
  return { model: { ...first, eras, beliefs: model.beliefs ?? model }, values: sent.values };
}

/** Itself where nothing differs. */
function withFields<T extends object>(base: T, fields: Fields<T>): T {
  return Object.keys(fields).length === 0 ? base : { ...base, ...fields };
}
