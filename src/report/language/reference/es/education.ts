/** Spanish of the lever education and of its metrics. One text a line. */
import type { LeverText, MetricTexts } from "../texts.ts";

export const education: LeverText = [
  "educación",
  "Una campaña, pagada por el régimen, dice a una parte de los hogares que existe. De quienes no lo sabían, una parte lo sabe después. Solo cubre a gente allí donde no saber es lo que la deja fuera: quien no puede pagar, es rechazado o no quiere se queda donde está.",
  "conocimiento de las personas alcanzadas = a + (1 - a) x efecto x 0.5^(años desde la campaña / vida media); costo = fijo + hogares x por hogar + personas x por persona",
  "La campaña de {scheme}: {education.members_share} de cada 100 personas son afiliadas, {education.members_share_at_zero} con un efecto de 0; {education.cost} en ella, {education.cost_per_newly_covered} por persona y año que cubre; de 100 a quienes habló, {education.still_out} siguen fuera.",
];

export const educationMetrics: MetricTexts = {
  "education.cost": ["Costo de la campaña", "Lo que el régimen pagó por darse a conocer.", "fijo + hogares + personas alcanzadas"],
  "education.cost_per_newly_aware": [
    "Costo por persona informada",
    "Costo de la campaña por persona y año de conocimiento que creó. Sin valor con un efecto de 0: el dinero se gasta y nadie sabe más.",
    "education.cost / education.newly_aware",
  ],
  "education.cost_per_newly_covered": [
    "Costo por nueva cubierta",
    "Costo de la campaña por persona-año de cobertura que creó. Sin valor si no cubre a nadie, como con un efecto de 0.",
    "education.cost / education.newly_covered",
  ],
  "education.members_share": ["Afiliados, con la campaña", "Parte de todas las personas que son afiliadas del régimen.", "afiliados / personas"],
  "education.members_share_at_zero": [
    "Afiliados, con un efecto de 0",
    "La misma sin quienes trajo la campaña: lo que tendría el régimen si informar no cambiara nada, a los mismos precios. Exacta en el primer año; después queda lo que esos afiliados hicieron al precio.",
    "(afiliados - afiliados que trajo la campaña) / personas",
  ],
  "education.newly_aware": [
    "Lo conocen por la campaña",
    "Personas que conocen el régimen solo porque la campaña las alcanzó, incluidas las que se afiliaron. Con un efecto de 0: nadie.",
    "personas cuyo sorteo de conocimiento u está entre a y a + (1 - a) x efecto",
  ],
  "education.newly_covered": [
    "Cubiertas gracias a la campaña",
    "Personas-año vigentes de afiliados que no conocerían el régimen sin la campaña. Con un efecto de 0: ninguna.",
    "suma de la parte del año vigente",
  ],
  "education.still_out": [
    "Informadas, aún fuera",
    "Parte de las personas a las que informó la campaña que no se afiliaron: no pueden pagar, son rechazadas o no quieren.",
    "(education.newly_aware - afiliados que trajo la campaña) / education.newly_aware",
  ],
};
