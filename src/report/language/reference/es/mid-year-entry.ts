/** Spanish of the lever mid_year_entry and of its metrics. One text a line. */
import type { LeverText, MetricTexts } from "../texts.ts";

export const midYearEntry: LeverText = [
  "entrada durante el año",
  "Los hogares que rehusaron al abrirse el año pueden entrar cuando necesitan atención, y pagan lo que queda del año. Entran aquellos a quienes el régimen pagará más de lo que pide, de modo que los demás pagan por ellos. El período de carencia es la respuesta: no se paga nada por la atención que hace entrar.",
  "un hogar que rehusó entra en la primera necesidad u de su año desde la cual prestaciones de sus necesidades desde u + período de carencia > (1 - u) x cotización; con la probabilidad when_ill",
  "{scheme}: {mid_year_entry.share} de cada 100 afiliados entraron cuando necesitaron atención, y recibieron {mid_year_entry.gain} más de lo que se pagó por ellos: {mid_year_entry.borne} por cada uno de los demás.",
];

export const midYearMetrics: MetricTexts = {
  "mid_year_entry.share": [
    "Afiliados que entraron al enfermar",
    "Parte de los afiliados de un año que se afiliaron durante él, cuando su hogar necesitaba atención.",
    "personas que entraron durante el año / afiliados",
  ],
  "mid_year_entry.gain": [
    "Recibido por ellos sobre lo pagado",
    "Prestaciones, en ese año, de quienes entraron durante él, menos lo que cualquiera pagó por ellos.",
    "prestaciones que se les deben - cotizaciones por ellos",
  ],
  "mid_year_entry.borne": [
    "A cargo de cada uno de los demás",
    "Lo mismo por cada afiliado que estaba al abrirse el año, al año: en cuánto podría bajar el precio.",
    "(prestaciones debidas a quienes entraron - cotizaciones por ellos) / demás afiliados",
  ],
};
