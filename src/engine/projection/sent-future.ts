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
export interface SentFuture {
  readonly values: Float64Array;
  readonly parts: Fields<Model>;
  readonly needs: Fields<NeedModel>;
  readonly arms: readonly Fields<ArmModel>[];
  readonly eras: readonly SentEra[];
}

interface SentEra {
  readonly parts: Fields<EraModel>;
  readonly needs: Fields<NeedModel>;
  readonly arms: readonly Fields<ArmModel>[];
}

/** Those that are another object than in the model that both threads have. */
type Fields<T> = Partial<T>;

export function packFuture(model: Model, { model: future, values }: Future): SentFuture {
  const needs = new Map<NeedModel, Fields<NeedModel>>();
  const needsOf = (base: NeedModel, next: NeedModel): Fields<NeedModel> => {
    const fields = needs.get(next) ?? otherFields(base, next, []);
    needs.set(next, fields);
    return fields;
  };
  return {
    values,
    // what schemes believe is the model that both have
    parts: otherFields(model, future, ["needs", "arms", "eras", "beliefs"]),
    needs: needsOf(model.needs, future.needs),
    arms: armsOf(model.arms, future.arms),
    eras: future.eras.map((era, k) => {
      const base = model.eras[k]!;
      return { parts: otherFields(base, era, ["needs", "arms"]), needs: needsOf(base.needs, era.needs), arms: armsOf(base.arms, era.arms) };
    }),
  };
}

function armsOf(base: readonly ArmModel[], next: readonly ArmModel[]): Fields<ArmModel>[] {
  return next.map((arm, a) => otherFields(base[a]!, arm, []));
}

function otherFields<T extends object>(base: T, next: T, leaveOut: readonly (keyof T)[]): Fields<T> {
  const fields: Fields<T> = {};
  for (const key of Object.keys(next) as (keyof T)[]) if (!Object.is(base[key], next[key]) && !leaveOut.includes(key)) fields[key] = next[key];
  return fields;
}

/** The future as `truth-model.ts` made it, its beliefs included. */
export function unpackFuture(model: Model, { values, parts, needs, arms, eras }: SentFuture): Future {
  const known = new Map<Fields<NeedModel>, NeedModel>();
  const needsOf = (base: NeedModel, fields: Fields<NeedModel>): NeedModel => {
    const found = known.get(fields) ?? withFields(base, fields);
    known.set(fields, found);
    return found;
  };
  const first: Model = {
    ...model,
    ...parts,
    needs: needsOf(model.needs, needs),
    arms: model.arms.map((arm, a) => withFields(arm, arms[a]!)),
    eras: model.eras.map((era, k) => {
      const sent = eras[k]!;
      return { ...era, ...sent.parts, needs: needsOf(era.needs, sent.needs), arms: era.arms.map((arm, a) => withFields(arm, sent.arms[a]!)) };
    }),
    beliefs: model.beliefs ?? model,
  };
  return { model: first, values };
}

/** Itself where nothing differs. */
function withFields<T extends object>(base: T, fields: Fields<T>): T {
  return Object.keys(fields).length === 0 ? base : { ...base, ...fields };
}
