/** Spanish of the metrics population.*, health.*, need.* and use.*. One text a line. */
import type { MetricTexts } from "../texts.ts";

export const people: MetricTexts = {
  "health.state_share": [
    "Parte en cada estado de salud",
    "Para leer por salud: cuántas de las personas del comienzo están en cada estado de salud al final del año. Las que murieron en un estado que significa la muerte siguen en él, de modo que las partes suman 1; quien murió o se fue de otro modo no está en ninguno. Quienes entraron después no se cuentan.",
    "(personas del comienzo vivas en el estado + las que murieron en él hasta ahora) / personas del comienzo",
  ],
  "need.cost": ["Costo de toda la necesidad", "Costo pleno de la necesidad potencial, como si toda se atendiera.", "suma de costos plenos de la necesidad"],
  "need.events": ["Necesidades de atención", "Eventos de necesidad potencial de atención, haya o no atención después.", "suma de eventos de necesidad"],
  "population.alive": ["Personas vivas", "Personas vivas al final del año.", "número de personas vivas"],
  "population.births": [
    "Nacimientos",
    "Nacimientos del año, contados donde está la madre. El niño entra al comienzo del año siguiente; el del último año no entra nunca.",
    "número de nacimientos",
  ],
  "population.deaths": ["Muertes", "Muertes del año, a su final.", "número de muertes"],
  "population.entrants": [
    "Entradas",
    "Personas de cualquier edad que entraron al comienzo del año: reemplazo, crecimiento, llegadas, y los recién nacidos del año anterior.",
    "número de entradas",
  ],
  "use.cost": [
    "Costo de la atención utilizada",
    "Costo pleno de la atención utilizada, la pague quien la pague.",
    "suma de costos plenos de la atención utilizada",
  ],
  "use.events": ["Atención utilizada", "Eventos de atención que las personas utilizaron.", "suma de eventos utilizados"],
  "use.reduced_by_price": [
    "Uso reducido por el precio",
    "Costo pleno de la necesidad que no se atendió solo por su precio. Necesaria o no, se mantiene aparte de la renuncia a la atención.",
    "suma de costos plenos de necesidad no utilizada por respuesta al precio",
  ],
};
