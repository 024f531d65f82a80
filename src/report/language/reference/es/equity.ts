/** Spanish of the metrics equity.*. One text a line. */
import type { MetricTexts } from "../texts.ts";

const fifths = ["quinto más pobre", "segundo quinto", "quinto del medio", "cuarto quinto", "quinto más rico"];
const share = (fifth: number): readonly [string, string, string] => {
  const name = fifths[fifth - 1]!;
  const formula = fifth === 1 ? "L(0.2)" : fifth === 5 ? "1 - L(0.8)" : `L(${fifth / 5}) - L(${(fifth - 1) / 5})`;
  return [`Ingreso: ${name}`, `Parte de todo el ingreso equivalente que recibe el ${name} de las personas.`, formula];
};

export const equity: MetricTexts = {
  "equity.affordability": [
    "Pueden pagar la cotización",
    "De las personas a las que algún régimen está abierto y que tendrían que pagar por él, parte de aquellas cuya cotización está dentro de lo que pueden pagar.",
    "personas a las que se pide una cotización asequible / personas a las que se pide una",
  ],
  "equity.concentration_cost": [
    "Necesidad según el ingreso",
    "Concentración del costo de la necesidad potencial sobre todas las personas, ordenadas por ingreso: por debajo de 0 los pobres necesitan más. La misma en todos los mundos.",
    "C = 2 cov(costo de la necesidad, rango) / media, rangos medios",
  ],
  "equity.concentration_coverage_erreygers": [
    "Cobertura por ingreso, Erreygers",
    "Concentración de la cobertura sobre las personas ordenadas por ingreso, corregida para una variable de sí o no: 0 es igual, por encima de 0 favorece a los ricos, por debajo a los pobres, entre -1 y 1.",
    "E = 4 mu C, mu = parte cubierta",
  ],
  "equity.concentration_coverage_wagstaff": [
    "Cobertura por ingreso, Wagstaff",
    "Concentración de la cobertura sobre las personas ordenadas por ingreso, relativa a la mayor posible con ese número de cubiertas; sin valor donde nadie o todos lo están.",
    "W = C / (1 - mu), mu = parte cubierta",
  ],
  "equity.concentration_payment": [
    "Pagos según el ingreso",
    "Concentración de las cotizaciones y del gasto de bolsillo sobre todas las personas, ordenadas por ingreso: por encima de 0 los ricos pagan más en dinero. Menos el Gini del ingreso, dice si pagan una parte mayor de su ingreso.",
    "C = 2 cov(cotización + gasto de bolsillo, rango) / media, rangos medios",
  ],
  "equity.gini": [
    "Desigualdad del ingreso (Gini)",
    "0: todos tienen el mismo ingreso equivalente; hacia 1: una persona lo tiene todo. Contado con 1/n, de modo que duplicar a cada persona no cambia nada.",
    "suma sobre i, j de |y_i - y_j| / (2 n^2 y medio)",
  ],
  "equity.gini_post": [
    "Desigualdad tras pagar (Gini)",
    "Coeficiente de Gini del ingreso equivalente menos cotizaciones y gasto de bolsillo, con las personas ordenadas de nuevo por lo que queda. Quien paga más que el ingreso del año cuenta con un monto negativo.",
    "G de (y - cotizaciones - gasto de bolsillo)",
  ],
  "equity.income_mean": [
    "Ingreso medio por persona",
    "Ingreso de mercado anual medio por equivalente, antes de cotizaciones, prestaciones y pérdidas.",
    "suma de ingresos equivalentes / personas",
  ],
  "equity.income_median": [
    "Ingreso mediano por persona",
    "Ingreso de mercado anual equivalente que la mitad de las personas no supera.",
    "ingreso del medio por persona; a mitad de camino entre los dos del medio si su número es par",
  ],
  "equity.kakwani_members": [
    "Progresividad de las cotizaciones",
    "Concentración de las cotizaciones que pagan los afiliados menos desigualdad del ingreso, ambas entre afiliados: por encima de 0 los ricos pagan una parte mayor de su ingreso, por debajo los pobres; 0 es proporcional.",
    "K = C_cotización - G_ingreso, entre afiliados",
  ],
  "equity.kakwani_total": [
    "Progresividad del financiamiento",
    "Concentración de cotizaciones, gasto de bolsillo e impuestos para la atención, juntos, menos desigualdad del ingreso, sobre todas las personas: por encima de 0 los ricos pagan una parte mayor de su ingreso, por debajo los pobres.",
    "K = C_(cotización + gasto de bolsillo + impuesto) - G_ingreso",
  ],
  "equity.palma": [
    "Décimo rico / 40 % más pobre",
    "Ingreso del décimo más rico sobre el de los cuatro décimos más pobres (razón de Palma); sin valor si estos no tienen ninguno.",
    "(1 - L(0.9)) / L(0.4), L = curva de Lorenz",
  ],
  "equity.redistributive_effect": [
    "Redistribución por los pagos",
    "Cuánto reducen las cotizaciones y el gasto de bolsillo la desigualdad del ingreso; por debajo de 0 la aumentan.",
    "RE = G_antes - G_después = RS - reordenamiento",
  ],
  "equity.reranking": [
    "Reordenamiento por los pagos",
    "Desigualdad que los pagos crean al poner a las personas en otro orden: 0 si nadie adelanta a nadie, nunca por debajo de 0.",
    "R = G_después - C_después",
  ],
  "equity.reynolds_smolensky": [
    "Redistribución vertical",
    "Lo que los pagos harían a la desigualdad si nadie cambiara de lugar: positivo si los ricos pagan una parte mayor de su ingreso (índice de Reynolds-Smolensky).",
    "RS = G_antes - C_después = t / (1 - t) K, C en el orden de antes, t = pagos / ingreso",
  ],
  "equity.s80_s20": [
    "Quinto más rico / más pobre",
    "Ingreso del quinto más rico sobre el del quinto más pobre; sin valor si el más pobre no tiene ninguno.",
    "(1 - L(0.8)) / L(0.2)",
  ],
  "equity.share_q1": share(1),
  "equity.share_q2": share(2),
  "equity.share_q3": share(3),
  "equity.share_q4": share(4),
  "equity.share_q5": share(5),
  "equity.theil": [
    "Desigualdad del ingreso (Theil)",
    "0: todos tienen el mismo ingreso equivalente; ln n: una de n personas lo tiene todo. Las personas sin ingreso cuentan con 0, el límite de x ln x.",
    "T = media de (y / y medio) ln(y / y medio)",
  ],
};
