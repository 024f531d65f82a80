/** Spanish of the metrics protection.*. One text a line; figures of one kind with several bars are made by a function. */
import type { MetricTexts } from "../texts.ts";

const over = (bar: number): readonly [string, string, string] => [
  `Gasto de bolsillo sobre el ${bar} %`,
  `Parte de las personas cuyo hogar paga de bolsillo más del ${bar} % de su ingreso en atención. El ingreso hace las veces de consumo; las cotizaciones no se cuentan; quien renuncia a la atención no paga nada y parece protegido.`,
  `personas de hogares con gasto de bolsillo > ${(bar / 100).toFixed(2)} x ingreso / personas`,
];
const overshoot = (bar: number): readonly [string, string, string] => [
  `Exceso sobre el ${bar} % del ingreso`,
  `Media sobre las personas de la parte del ingreso del hogar que va a gasto de bolsillo por encima del ${bar} %. Los hogares sin ingreso no tienen esa parte y quedan fuera, por encima y por debajo de la barra; los pagos cuentan hasta 1024 veces el ingreso.`,
  `media de max(gasto de bolsillo / ingreso - ${(bar / 100).toFixed(2)}, 0), por hogar y contada en personas con ingreso`,
];
const three = "Con las otras dos razones forma protection.forgone.";

export const protection: MetricTexts = {
  "protection.burden_over_10": [
    "Cotización + atención, más del 10 %",
    "Parte de las personas cuyo hogar paga, entre cotizaciones y gasto de bolsillo, más del 10 % de su ingreso.",
    "personas de hogares con cotización + gasto de bolsillo > 0.10 x ingreso / personas",
  ],
  "protection.ctp_over_40": [
    "Más del 40 % de capacidad de pago",
    "Parte de las personas cuyo hogar tiene un gasto de bolsillo superior al 40 % del ingreso menos las necesidades básicas (cualquier pago si estas lo toman todo). Estilizado: un solo monto de necesidades por persona (economy.basic_needs), y el ingreso hace las veces de consumo.",
    "personas de hogares con o > 0 y o > 0.4 x (ingreso - necesidades básicas x equivalentes) / personas, o = gasto de bolsillo",
  ],
  "protection.forgone": [
    "Renuncia a atención necesaria",
    "Parte de los eventos de atención necesaria que no se utilizaron por el costo, porque el servicio no está cubierto, o por un período de carencia. Léase con las cifras de dificultad financiera.",
    "eventos necesarios no utilizados / eventos necesarios",
  ],
  "protection.forgone_cost": [
    "Renuncia: cuesta demasiado",
    `Parte de los eventos necesarios que no se utilizaron aunque un régimen o un piso público paga una parte: lo que queda cuesta demasiado, o más de lo que se puede reunir de una vez. ${three}`,
    "eventos necesarios no utilizados por razón cost / eventos necesarios",
  ],
  "protection.forgone_not_covered": [
    "Renuncia: no cubierta",
    `Parte de los eventos necesarios que no se utilizaron y que nadie paga: la persona no tiene régimen, o el servicio está fuera del paquete. ${three}`,
    "eventos necesarios no utilizados por razón not_covered / eventos necesarios",
  ],
  "protection.forgone_waiting": [
    "Renuncia: período de carencia",
    `Parte de los eventos necesarios que no se utilizaron durante la carencia de un régimen que los pagaría más tarde. ${three}`,
    "eventos necesarios no utilizados por razón waiting / eventos necesarios",
  ],
  "protection.impoverished": [
    "Empobrecidas por la atención",
    "Parte de las personas cuyo hogar no es pobre antes del gasto de bolsillo y lo es después. Es poor_after menos poor_before.",
    "personas de hogares con ingreso >= línea x equivalentes > ingreso - gasto de bolsillo / personas",
  ],
  "protection.oop_over_10": over(10),
  "protection.oop_over_25": over(25),
  "protection.oop_over_40": over(40),
  "protection.oop_per_head": [
    "Bolsillo por persona y año",
    "Pago anual medio en el momento de la atención, neto de reembolso, sobre todas las personas.",
    "gasto de bolsillo / personas",
  ],
  "protection.oop_share": [
    "Atención pagada de bolsillo",
    "Parte del costo de la atención utilizada que pagaron las propias personas, neta de reembolso.",
    "gasto de bolsillo / costo de la atención utilizada",
  ],
  "protection.overshoot_10": overshoot(10),
  "protection.overshoot_25": overshoot(25),
  "protection.overshoot_40": overshoot(40),
  "protection.poor_after": [
    "Pobres tras pagar la atención",
    "Parte de las personas cuyo ingreso del hogar menos el gasto de bolsillo está por debajo de la línea de pobreza. Las cotizaciones no se restan.",
    "personas de hogares con ingreso - gasto de bolsillo < línea x equivalentes / personas",
  ],
  "protection.poor_before": [
    "Pobres antes de pagar la atención",
    "Parte de las personas cuyo ingreso del hogar está por debajo de la línea de pobreza (para una persona, por las personas de la escala de equivalencia). La misma en todos los mundos; el ingreso hace las veces de consumo.",
    "personas de hogares con ingreso < línea x equivalentes / personas",
  ],
  "protection.poverty_gap": [
    "Brecha de pobreza tras pagar",
    "Media sobre todas las personas de lo que falta a su hogar hasta la línea de pobreza tras el gasto de bolsillo, como parte de la línea. Supera 1 para quien paga más que su ingreso; contada hasta 1024 veces la línea.",
    "media de max(línea - (ingreso - gasto de bolsillo), 0) / línea, por hogar y contada en personas",
  ],
  "protection.poverty_gap_before": [
    "Brecha de pobreza antes de pagar",
    "Media sobre todas las personas de lo que falta a su hogar hasta la línea de pobreza, como parte de la línea; 0 para quien está en ella o por encima.",
    "media de max(línea - ingreso, 0) / línea, por hogar y contada en personas",
  ],
  "protection.reached_limit": [
    "Alcanzaron el límite anual",
    "De las personas vigentes en un régimen que limita el gasto de bolsillo anual (un monto o una parte del ingreso), parte de las que pagaron hasta ese límite. Si el límite es por hogar, cuentan todos sus miembros.",
    "personas que pagaron su límite anual / personas vigentes con tal límite",
  ],
  "protection.sdg382": [
    "En dificultad financiera",
    "Parte de las personas cuyo hogar tiene un gasto de bolsillo superior al 40 % del ingreso que supera la línea de pobreza (las que están por debajo, con cualquier pago). El ingreso hace las veces de consumo.",
    "personas de hogares con o > 0 y o > 0.4 x (ingreso - línea) / personas, o = gasto de bolsillo",
  ],
  "protection.sdg382_impoverishing": [
    "Empujadas a la pobreza",
    "Parte de protection.sdg382: gasto de bolsillo superior a todo el ingreso que supera la línea de pobreza, o cualquier pago de un hogar que ya está por debajo.",
    "personas de hogares con o > 0 y o > ingreso - línea / personas, o = gasto de bolsillo",
  ],
  "protection.sdg382_poor_before": [
    "En dificultad, y ya pobres",
    "Parte de protection.sdg382: personas de hogares por debajo de la línea de pobreza antes de todo pago, para quienes cualquier pago es dificultad. Los demás no eran pobres y pagan más del 40 % de lo que supera la línea.",
    "personas de hogares con o > 0 e ingreso < línea / personas, o = gasto de bolsillo",
  ],
  "reclassification.lost_cover": [
    "Cobertura perdida al enfermar",
    "De las personas cubiertas al terminar el año pasado que enfermaron, parte de las que no lo están en ningún momento de este año porque se las rechaza, no pueden o no quieren pagar, o el régimen se fue; menos la misma parte de las que no enfermaron. El impago no cuenta.",
    "perdida / cubiertas antes, enfermaron - perdida / cubiertas antes, las demás",
  ],
  "reclassification.premium_change": [
    "Alza de precio de quien enferma",
    "Afiliados de ambos años: cotizaciones de este año sobre las del pasado de quienes enfermaron entre tanto, relativas a las de los demás. 0,5 significa un alza del 50 % más allá de la de todos; 0 si enfermar no cambia ningún precio. Cotizaciones de todos los pagadores; quien perdió la cobertura está en lost_cover.",
    "(suma ahora / suma antes, enfermaron) / (suma ahora / suma antes, los demás) - 1",
  ],
};
