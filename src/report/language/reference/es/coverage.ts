/** Spanish of the metrics coverage.*. One text a line. */
import type { MetricTexts } from "../texts.ts";

export const coverage: MetricTexts = {
  "coverage.any": [
    "Cubiertas, con pisos públicos",
    "Parte de las personas con cobertura vigente en algún régimen, incluidos los pisos públicos que no cuentan como cobertura.",
    "personas-año vigentes en algún régimen / personas",
  ],
  "coverage.breadth": [
    "Personas cubiertas",
    "Parte de las personas con cobertura vigente en un régimen que cuenta como cobertura. Con las excluidas y las que no quisieron afiliarse suma 1.",
    "personas-año vigentes / personas",
  ],
  "coverage.churn": [
    "Cubiertas que dejaron de estarlo",
    "De las personas vivas que estaban cubiertas al terminar el año pasado, parte de las que no lo están en ningún momento de este año, por la razón que sea. El primer año no tiene año pasado.",
    "cubiertas al final del año pasado y nunca este año / cubiertas al final del año pasado, vivas en ambos casos",
  ],
  "coverage.effective": [
    "Cubiertas y atendidas",
    "Parte de las personas con cobertura vigente todo el año que no renunciaron a ninguna atención necesaria.",
    "personas vigentes todo el año sin atención necesaria perdida / personas",
  ],
  "coverage.height": [
    "Atención pagada en común",
    "Parte del costo de la atención utilizada que pagaron los regímenes y los pisos. La atención que no se buscó no está incluida.",
    "pagado por regímenes y pisos / costo de la atención utilizada",
  ],
  "coverage.height_need": [
    "Necesidad pagada en común",
    "Parte del costo de toda la atención que se necesita que pagaron los regímenes y los pisos. La atención necesaria y no utilizada cuenta como no pagada.",
    "pagado por regímenes y pisos / costo de la atención que se necesita",
  ],
  "coverage.never": [
    "Nunca cubiertas hasta ahora",
    "Parte de las personas vivas al final del año que no tuvieron cobertura vigente en ningún momento desde el comienzo.",
    "1 - vivas y alguna vez cubiertas / vivas",
  ],
  "coverage.societies_joined": [
    "Agrupaciones que se afilian",
    "De las agrupaciones en las que se pregunta a alguien en el año, la parte que se afilia al régimen en bloque.",
    "agrupaciones con dispuestos / preguntados >= parte, entre las que tienen a alguien preguntado",
  ],
  "coverage.societies_people": [
    "Personas que trae su agrupación",
    "De las personas preguntadas en agrupaciones, la parte que pertenece porque la agrupación se afilia; quien no puede pagar queda fuera.",
    "personas de agrupaciones que se afilian y pueden pagar / personas preguntadas en todas",
  ],
  "coverage.services": [
    "Necesidad dentro del paquete",
    "De lo que necesitan las personas cubiertas mientras lo están, a costo pleno, parte de los servicios que su régimen o un piso público paga, aunque sea poco. Cuánto paga se lee en coverage.height.",
    "costo de lo que necesitan las cubiertas en servicios del paquete / costo de lo que necesitan las cubiertas",
  ],
};
