/** Spanish of the lever prevention and of its metrics. One text a line. */
import type { LeverText, MetricTexts } from "../texts.ts";

export const prevention: LeverText = [
  "prevención",
  "Un programa que alcanza a una parte de los afiliados, o de todos, y hace que una parte de sus enfermedades no ocurra, tras un plazo y mientras participan. Paga donde lo evitado supera lo que cuesta; no es forzoso, y casi siempre la cifra que se cuenta compara a quienes vinieron con quienes no vinieron.",
  "frecuencia de un servicio, o aparición de una enfermedad, x (1 - efecto x nivel); nivel = min(1, max(0, años completos de participación - plazo + 1)), x pérdida por cada año desde la salida; P(participa) = min(1, alcance x fragilidad^-selección); rendimiento = (prestaciones sin él - prestaciones) / costo",
  "La prevención de {scheme} devuelve {prevention.return} por cada 1 gastado ({prevention.cost} en total). Comparar a quienes vinieron con quienes no dice {prevention.naive}; sin efecto sería 0.",
];

export const preventionMetrics: MetricTexts = {
  "prevention.avoided": [
    "Prestaciones evitadas",
    "Lo que el régimen habría pagado por los mismos afiliados el mismo año si el programa no tuviera efecto, menos lo que pagó. Exactamente 0 sin efecto.",
    "prestaciones con riesgo relativo 1 - prestaciones, mismos sorteos",
  ],
  "prevention.avoided_need": [
    "Atención evitada",
    "Costo pleno de la atención que no se necesitó, la hubiera pagado quien la hubiera pagado, o renunciado a ella.",
    "suma del costo de los eventos que no ocurrieron",
  ],
  "prevention.break_even_year": [
    "La prevención se recupera tras",
    "Año de seguimiento en que lo evitado desde el comienzo alcanza por primera vez lo gastado, sin intereses; los futuros en que nunca ocurre quedan fuera.",
    "primer año con suma de prestaciones evitadas >= suma de costos",
  ],
  "prevention.cost": [
    "Costo de la prevención",
    "Lo que el régimen gasta en su programa.",
    "participantes x costo de cada uno + costo fijo, con el índice de gastos",
  ],
  "prevention.leakage": [
    "Atención evitada fuera del régimen",
    "Costo pleno de la atención que no necesitaron personas que no son sus afiliadas: las que se fueron con parte del efecto, y todas las invitadas sin serlo. El régimen paga, otros ahorran.",
    "suma, sobre no afiliados, del costo de los eventos que no ocurrieron",
  ],
  "prevention.naive": [
    "Rendimiento tal como se cuenta",
    "La misma fracción con la comparación ingenua: lo que los afiliados que participan cuestan de menos que los otros de su edad y sexo. Es falsa allí donde los sanos vienen primero; la distancia al rendimiento verdadero es el error.",
    "suma sobre edad y sexo de participantes x (siniestros medios de los otros - siniestros medios de los participantes) / costo",
  ],
  "prevention.reached": ["Alcanzadas por la prevención", "Personas que participan en un año.", "suma de quienes participan"],
  "prevention.return": [
    "Rendimiento de la prevención",
    "Prestaciones evitadas por cada unidad de dinero gastada, para el régimen: 1 se paga solo. Los años de salud, y lo que los afiliados ahorran por su cuenta, no están incluidos.",
    "prestaciones evitadas / costo",
  ],
};
