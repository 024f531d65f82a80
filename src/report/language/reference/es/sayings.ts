/** Spanish of the sentences of levers that depend on their terms. */
import type { GovernanceSaid, InsolvencySaid, LeverSayings, RegulationSaid } from "../texts.ts";

const rules = { call: "derrama", cut: "recorte", rescue: "rescate", merge: "fusión" } as const;
const percent = (share: number): string => String(Number((100 * share).toFixed(2))).replace(".", ",");

function governance(terms: GovernanceSaid): string {
  switch (terms.decides) {
    case "none":
      return "{scheme}: nadie cambia sus condiciones.";
    case "script":
      return `{scheme}: un guion cambia sus condiciones en ${terms.decisions.map(({ year }) => year).join(", ")}; precio x {governance.price_factor} al final.`;
    case "board":
      return `{scheme}: un consejo mantiene la reserva en su banda con pasos del ${percent(terms.step.contribution)} % a lo más; en un futuro medio subió {governance.raises} veces la cotización y recortó {governance.cuts} veces las prestaciones (precio x {governance.price_factor} al final).`;
    case "assembly":
      return "{scheme}: los afiliados votan (estilizado); en un futuro medio ganó {governance.raises} veces el alza y {governance.cuts} veces el recorte; {governance.won} de 100 asistentes estuvieron del lado ganador.";
    case "shareholders":
      return `{scheme}: los propietarios quieren un ${percent(terms.targetReturn)} % al año; en un futuro medio retiraron {governance.dividends} y subieron {governance.raises} veces el precio (x {governance.price_factor} al final).`;
  }
}

function onInsolvency({ rules: used, last }: InsolvencySaid): string {
  const has = (rule: keyof typeof rules): boolean => used.some((one) => one.rule === rule);
  const called = " derrama de {on_insolvency.call_per_member} por afiliado, {on_insolvency.could_not_pay} de 100 no pudieron pagar;";
  const rescued = " rescate de {on_insolvency.rescue_cost} en un futuro medio;";
  const merged = " {on_insolvency.ended_merge} de 100 futuros terminan en fusión, donde {on_insolvency.merge_refused} de 100 afiliados no siguen;";
  const names = used.map(({ rule }) => rules[rule]).join(", ");
  const end = last === "close" ? ", luego cierre" : "";
  return `{scheme}, en caso de déficit: ${names}${end}.${has("call") ? called : ""}${has("rescue") ? rescued : ""}${has("merge") ? merged : ""} {on_insolvency.ended_none} de 100 futuros sin déficit, {on_insolvency.ended_close} terminan cerrados.`;
}

function regulation(terms: RegulationSaid): string {
  const { guaranteedIssue, rateBand, minimumLossRatio, maximumRise, minimumCapital, lifetimeLoading } = terms;
  const said = [
    ...(guaranteedIssue ? ["no se puede rechazar a nadie"] : []),
    ...(rateBand === null ? [] : [rateBand === 1 ? "un precio para todos" : `precios de 1 a ${String(rateBand).replace(".", ",")}`]),
    ...(minimumLossRatio ? [`${percent(minimumLossRatio)} de 100 cotizados van a la atención, {regulation.rebate} devueltos`] : []),
    ...(maximumRise === null ? [] : [`el precio sube un ${percent(maximumRise)} % al año a lo más`]),
    ...(minimumCapital ? [`cerrado con menos del ${percent(minimumCapital)} % de las cotizaciones en reserva, en {regulation.closed} de 100 futuros`] : []),
    ...(lifetimeLoading === null ? [] : ["quien se afilia tarde paga {regulation.loading} más"]),
  ];
  return `La ley rige para {scheme}: ${said.join("; ")}.`;
}

export const sayings: LeverSayings = { governance, on_insolvency: onInsolvency, regulation };
