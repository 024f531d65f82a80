/** Spanish of the lever own_risk and of its metrics. One text a line. */
import type { LeverText, MetricTexts } from "../texts.ts";

export const ownRisk: LeverText = [
  "riesgo propio de un fondo mayor",
  "Donde las personas simuladas representan a muchas más, el dinero de un régimen tiene el azar del fondo real: de lo que las prestaciones de sus afiliados están por encima o por debajo de lo que podían esperar queda en la cuenta solo lo que tendría un fondo del tamaño real. Lo que es común a todos (choques, años malos, hipótesis) queda entero. Los números de afiliados y las dificultades siguen siendo los de la muestra.",
  "cuenta: prestaciones - (1 - raíz(simuladas / reales)) x (prestaciones - prestaciones esperadas de los mismos afiliados en ese año de ese futuro)",
  "{scheme}: su dinero tiene el azar del fondo representado, no del simulado; eso quitó de la cuenta {own_risk.of_benefits} veces las prestaciones en un futuro medio (0: sin sesgo).",
];

export const ownRiskMetrics: MetricTexts = {
  "own_risk.taken_out": [
    "Azar quitado de la cuenta",
    "Lo que se alivia a la cuenta porque los afiliados simulados son menos que los reales: la mayor parte de lo que sus prestaciones superan a lo que podían esperar; por debajo de 0 si fueron menores.",
    "(1 - raíz(simuladas / reales)) x (prestaciones - prestaciones esperadas de los mismos afiliados)",
  ],
  "own_risk.of_benefits": [
    "Azar quitado, de las prestaciones",
    "Lo mismo como parte de las prestaciones. Su media en muchos futuros debería ser 0; lo que sea en su lugar es el error de lo que los afiliados podían esperar (los límites anuales y la atención no buscada por falta de dinero son promedios de una clase).",
    "azar quitado / prestaciones",
  ],
};
