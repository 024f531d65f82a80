/** Spanish of the lever financed_by (taxes and their incidence) and of its metrics. One text a line. */
import type { LeverText, MetricTexts } from "../texts.ts";

const beside = "Junto a la fila con ingreso antes de impuestos, nunca en su lugar.";
const instruments: Readonly<Record<string, string>> = {
  brackets: "por tramos",
  income: "impuesto al ingreso",
  levy: "aporte por cabeza",
  payroll: "sobre salarios",
  vat: "IVA",
};

export const taxes: LeverText = [
  "impuestos y quién los soporta",
  "Dice quién paga lo que el Estado y los donantes pagan en un mundo: subsidios, partes de empleadores públicos, pisos públicos, rescates. Los hogares reciben un impuesto; dificultad financiera, carga y pobreza se muestran una segunda vez con el ingreso después de impuestos; quién paga la mayor parte de su ingreso, y quién recibe más de lo que paga. Los impuestos no cambian ninguna decisión dentro del cálculo.",
  "impuesto de una persona = tasa x base, suma de impuestos = dinero público x parte x (1 + costo de recaudación); base = ingreso, ingreso por tramos, salarios hasta un tope, ingreso x (1 - ahorro), o 1 por cabeza",
  "Los impuestos en {world} recaudan {financed_by.raised}, Kakwani {financed_by.kakwani} (por debajo de 0 los pobres pagan la mayor parte de su ingreso); con el ingreso después de impuestos, {financed_by.oop_over_10} de cada 100 pagan más del 10 % en atención, y {financed_by.poor_after} de cada 100 son pobres tras impuestos y atención.",
];

export const taxMetrics: MetricTexts = {
  "financed_by.burden_over_10": [
    "Carga superior al 10 % tras impuesto",
    `Parte de las personas cuyo hogar paga, entre cotización y gasto de bolsillo, más del 10 % de su ingreso después de impuestos. ${beside}`,
    "cotización + gasto de bolsillo > 0.1 (ingreso - impuesto)",
  ],
  "financed_by.collection": [
    "Costo de recaudar impuestos",
    "Parte de los impuestos que se fue en recaudarlos.",
    "impuestos x costo de recaudación / (1 + costo de recaudación)",
  ],
  "financed_by.donated": [
    "Dinero público de donantes",
    "Parte del dinero público que pagan donantes, en lugar de los hogares.",
    "dinero público x parte de los donantes",
  ],
  "financed_by.impoverished": [
    "Empobrecidas: impuesto y atención",
    `Parte de las personas cuyo ingreso del hogar está en la línea de pobreza o por encima, y por debajo tras impuestos y gasto de bolsillo. ${beside}`,
    "ingreso >= línea > ingreso - impuesto - gasto de bolsillo",
  ],
  "financed_by.kakwani": [
    "Progresividad de los impuestos",
    "Concentración de los impuestos menos desigualdad del ingreso: por encima de 0 los ricos pagan una parte mayor de su ingreso, por debajo los pobres; 0 es proporcional.",
    "K = C_impuesto - G_ingreso",
  ],
  ...Object.fromEntries(
    Object.entries(instruments).map(([kind, name]) => [
      `financed_by.kakwani_${kind}`,
      [
        `Progresividad, ${name}`,
        `La misma del instrumento ${kind} solo, sea cual sea la parte del dinero que recauda; sin valor si no se usa.`,
        "K = C_base - G_ingreso",
      ] as const,
    ]),
  ),
  "financed_by.kakwani_payments": [
    "Progresividad de todos los pagos",
    "La misma de impuestos, cotizaciones y gasto de bolsillo juntos: todo el financiamiento de la atención. equity.kakwani_total es esto con impuestos proporcionales al ingreso.",
    "K = C_(impuestos + cotizaciones + gasto de bolsillo) - G_ingreso",
  ],
  "financed_by.net": [
    "Recibido menos impuestos",
    "Subsidios, partes de empleadores públicos y prestaciones de regímenes públicos que llegan al grupo, menos los impuestos que paga. Sobre todas las personas está por debajo de 0 en lo que costaron la recaudación y los rescates.",
    "recibido + pisos - impuestos",
  ],
  "financed_by.net_per_head": [
    "Recibido menos impuestos, p. persona",
    "Lo mismo por persona del grupo y año: por encima de 0 gana con el dinero público y los impuestos que lo pagan; por debajo paga por otros.",
    "(recibido + pisos - impuestos) / personas",
  ],
  "financed_by.oop_over_10": [
    "Bolsillo sobre 10 % tras impuesto",
    `Parte de las personas cuyo hogar paga de bolsillo más del 10 % de su ingreso después de impuestos. ${beside}`,
    "gasto de bolsillo > 0.1 (ingreso - impuesto)",
  ],
  "financed_by.oop_over_25": [
    "Bolsillo sobre 25 % tras impuesto",
    `Parte de las personas cuyo hogar paga de bolsillo más del 25 % de su ingreso después de impuestos. ${beside}`,
    "gasto de bolsillo > 0.25 (ingreso - impuesto)",
  ],
  "financed_by.poor_after": [
    "Pobres tras impuesto y atención",
    `Parte de las personas cuyo ingreso del hogar está por debajo de la línea de pobreza tras impuestos y gasto de bolsillo. ${beside}`,
    "ingreso - impuesto - gasto de bolsillo < línea",
  ],
  "financed_by.public_cost": [
    "Dinero público por recaudar",
    "Lo que el Estado pagó en el mundo: subsidios, partes de empleadores públicos, regímenes públicos, rescates.",
    "subsidios + parte de empleador + pisos + rescates",
  ],
  "financed_by.raised": [
    "Impuestos recaudados",
    "Impuestos que pagan el dinero público del mundo, con lo que cuesta recaudarlos.",
    "dinero público x parte de impuestos x (1 + costo de recaudación)",
  ],
  "financed_by.tax": ["Impuestos pagados", "Impuestos que pagan las personas del grupo.", "suma de tasa x base"],
  "financed_by.unfunded": [
    "Dinero público sin recaudar",
    "Lo que los instrumentos debían recaudar y no pudieron: nadie tiene aquello que grava el impuesto.",
    "suma sobre instrumentos sin base",
  ],
};
