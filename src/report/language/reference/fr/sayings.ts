/** French of the sentences of levers that depend on their terms. */
import type { GovernanceSaid, InsolvencySaid, LeverSayings, RegulationSaid } from "../texts.ts";

const rules = { call: "appel", cut: "réduction", rescue: "sauvetage", merge: "fusion" } as const;
const percent = (share: number): string => String(Number((100 * share).toFixed(2))).replace(".", ",");

function governance(terms: GovernanceSaid): string {
  switch (terms.decides) {
    case "none":
      return "{scheme} : personne ne change ses conditions.";
    case "script":
      return `{scheme} : un scénario écrit change ses conditions en ${terms.decisions.map(({ year }) => year).join(", ")} ; prix x {governance.price_factor} à la fin.`;
    case "board":
      return `{scheme} : un conseil tient la réserve dans sa fourchette par pas de ${percent(terms.step.contribution)} % au plus ; dans un avenir moyen il a monté {governance.raises} fois la cotisation et réduit {governance.cuts} fois les prestations (prix x {governance.price_factor} à la fin).`;
    case "assembly":
      return "{scheme} : les adhérents votent (stylisé) ; dans un avenir moyen la hausse l'a emporté {governance.raises} fois, la réduction {governance.cuts} fois ; {governance.won} sur 100 des venus étaient du côté gagnant.";
    case "shareholders":
      return `{scheme} : les propriétaires veulent ${percent(terms.targetReturn)} % par an ; dans un avenir moyen ils ont retiré {governance.dividends} et monté {governance.raises} fois le prix (x {governance.price_factor} à la fin).`;
  }
}

function onInsolvency({ rules: used, last }: InsolvencySaid): string {
  const has = (rule: keyof typeof rules): boolean => used.some((one) => one.rule === rule);
  const called = " appel de {on_insolvency.call_per_member} par adhérent, {on_insolvency.could_not_pay} sur 100 n'ont pas pu payer ;";
  const rescued = " sauvetage de {on_insolvency.rescue_cost} dans un avenir moyen ;";
  const merged = " {on_insolvency.ended_merge} avenirs sur 100 finissent par une fusion, où {on_insolvency.merge_refused} adhérents sur 100 ne suivent pas ;";
  const names = used.map(({ rule }) => rules[rule]).join(", ");
  const end = last === "close" ? ", puis fermeture" : "";
  return `{scheme}, en cas de déficit : ${names}${end}.${has("call") ? called : ""}${has("rescue") ? rescued : ""}${has("merge") ? merged : ""} {on_insolvency.ended_none} avenirs sur 100 sans déficit, {on_insolvency.ended_close} finissent fermés.`;
}

function regulation(terms: RegulationSaid): string {
  const { guaranteedIssue, rateBand, minimumLossRatio, maximumRise, minimumCapital, lifetimeLoading } = terms;
  const said = [
    ...(guaranteedIssue ? ["nul ne peut être refusé"] : []),
    ...(rateBand === null ? [] : [rateBand === 1 ? "un prix pour tous" : `des prix de 1 à ${String(rateBand).replace(".", ",")}`]),
    ...(minimumLossRatio ? [`${percent(minimumLossRatio)} sur 100 cotisés vont aux soins, {regulation.rebate} rendus`] : []),
    ...(maximumRise === null ? [] : [`le prix monte de ${percent(maximumRise)} % par an au plus`]),
    ...(minimumCapital ? [`fermé sous ${percent(minimumCapital)} % des cotisations en réserve, dans {regulation.closed} avenirs sur 100`] : []),
    ...(lifetimeLoading === null ? [] : ["qui adhère tard paie {regulation.loading} de plus"]),
  ];
  return `La loi vaut pour {scheme} : ${said.join(" ; ")}.`;
}

export const sayings: LeverSayings = { governance, on_insolvency: onInsolvency, regulation };
