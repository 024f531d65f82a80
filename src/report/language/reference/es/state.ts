/** Spanish of the metrics state.* (what public money is spent). One text a line. */
import type { MetricTexts } from "../texts.ts";

export const state: MetricTexts = {
  "state.employer_share": [
    "Estado: parte de empleador",
    "Parte del empleador en las cotizaciones que pagan empleadores públicos (contribution.employer: public).",
    "suma de partes de empleador pagadas por empleadores públicos",
  ],
  "state.floor": ["Estado: regímenes públicos", "Prestaciones de los regímenes y pisos públicos.", "suma de prestaciones de los regímenes públicos"],
  "state.per_covered": [
    "Estado: costo por persona cubierta",
    "Todos los costos del Estado por persona-año de cobertura; sin valor si nadie está cubierto.",
    "state.total / personas-año vigentes",
  ],
  "state.per_newly_covered": [
    "Estado: por nueva persona cubierta",
    "Lo que el Estado paga de más en el primer mundo que en el segundo, por persona-año cubierta allí y no aquí. Sin valor si el primer mundo no cubre más.",
    "(total del Estado en A - en B) / (cubiertas en A - en B)",
  ],
  "state.per_operating_year": [
    "Estado: costo por año en marcha",
    "Subsidios, partes de empleadores públicos y rescates por año a cuyo final funciona algún régimen del mundo; sin valor si ninguno. Los pisos públicos, que siguen sin el régimen, no están incluidos.",
    "(subsidios + parte de empleador + rescate) / años en funcionamiento",
  ],
  "state.rescue": ["Estado: rescate de regímenes", "Dinero pagado a regímenes cuya reserva pasó por debajo de cero.", "suma de rescates"],
  "state.subsidies": [
    "Estado: subsidios de cotización",
    "Cotizaciones que el Estado paga por afiliados.",
    "suma de cotizaciones subsidiadas que paga el Estado",
  ],
  "state.total": ["Estado: todos los costos", "Subsidios, parte de empleador y regímenes públicos juntos.", "subsidios + parte de empleador + pisos"],
};
