import type { Model } from "../model/model.ts";
import type { FirstPrice } from "../result.ts";

/** First prices worked out with those who would join, of the first `worlds` worlds, with all prices that would have done. */
export function firstPrices(model: Model, worlds: number): FirstPrice[] {
  return model.arms.flatMap(({ world, scheme, firstPrice, balances }): FirstPrice[] => {
    if (balances === null || world >= worlds) return [];
    const { name, contribution } = model.schemes[scheme]!;
    const found = balances.map(({ price, members, rising }) => ({ price, members: members / model.size, stable: rising }));
    return [{ world: model.worlds[world]!.name, scheme: name, rule: contribution.kind, price: firstPrice, balances: found }];
  });
}
