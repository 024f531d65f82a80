/** Spanish of the causes of exclusion: a few words, a definition, and which keys decide. */
import type { CauseTexts } from "../texts.ts";

export const causes: CauseTexts = {
  closed: [
    "el régimen ha cerrado",
    "Todos los regímenes del mundo han quebrado o dejado el mercado: no queda nada a lo que afiliarse.",
    "las reservas y on_insolvency",
  ],
  ineligible: ["no tiene derecho a afiliarse", "El régimen no está abierto a esta persona: grupo, año de apertura o edad de ingreso.", "eligibility"],
  unaware: ["no ha oído hablar de él", "La persona no sabe que el régimen existe.", "behaviour.awareness"],
  not_offered: ["el régimen no le llega", "El régimen existe y se conoce, pero nadie lo ofrece donde la persona vive o trabaja.", "reach"],
  denied: ["rechazada por salud o riesgo", "La selección de riesgos rechaza a la persona por una enfermedad, una edad o un oficio.", "underwriting"],
  lapsed: [
    "baja por impago",
    "La persona era afiliada el año pasado y dejó de serlo por cotizaciones impagas. En el primer año fuera, esta causa va antes que las dos siguientes.",
    "behaviour.lapse",
  ],
  unaffordable: [
    "no puede pagarlo",
    "Lo que la persona tendría que pagar, tras la parte del empleador, el subsidio y la exención, supera lo que puede pagar con su ingreso por encima de la subsistencia. Una cotización de 0 siempre es asequible.",
    "behaviour.affordability, contribution",
  ],
  declined: [
    "no quiso afiliarse",
    "La persona podría pagar, se le ofreció cobertura y prefiere quedarse fuera. Se cuenta aparte, nunca como excluida.",
    "behaviour.choice",
  ],
  waiting: ["en período de carencia", "La persona se ha afiliado y paga, pero las prestaciones aún no están vigentes.", "waiting_period"],
};
