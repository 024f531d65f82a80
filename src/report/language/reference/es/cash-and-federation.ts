/** Spanish of the levers income_risks, cash_benefits and federations and of their metrics. One text a line. */
import type { LeverText, MetricTexts } from "../texts.ts";

const contingencies: Readonly<Record<string, readonly [string, string]>> = {
  employment_injury: ["accidente laboral", "el accidente laboral"],
  family: ["familia", "la familia"],
  invalidity: ["invalidez", "la invalidez"],
  maternity: ["maternidad", "la maternidad"],
  old_age: ["vejez", "la vejez"],
  sickness: ["enfermedad", "la enfermedad"],
  survivors: ["sobrevivientes", "los sobrevivientes"],
  unemployment: ["desempleo", "el desempleo"],
};

export const incomeRisks: LeverText = [
  "riesgos de ingreso",
  "Períodos de enfermedad, accidente laboral, maternidad o empleo perdido en que no se gana, y estados como la vejez en que se gana menos. El hogar tiene menos ese año, en todos los mundos; lo que un régimen paga por ello es su prestación en dinero. La dificultad financiera y la pobreza se cuentan sobre lo que queda.",
  "pérdida = ingreso / 365 x días, y una parte del ingreso mientras dura un estado como la vejez, en conjunto a lo sumo el ingreso de un año; los días de un período cuentan en el año en que empieza",
  "En {world}, los períodos sin ganancias toman {income_risks.loss_share} de cada 100 de todos los ingresos antes de toda prestación, y empobrecen a {income_risks.impoverished} de cada 100 personas después de ella.",
];
export const cashBenefits: LeverText = [
  "prestaciones en dinero",
  "Dinero para quien no puede ganar. Enfermedad, empleo perdido, accidente laboral y maternidad se pagan por días, la familia por hijo. Las pensiones de vejez, invalidez y sobrevivientes, y las asignaciones por muerte, no se simulan: cada caso nuevo cuesta el capital que compra la prestación a otro, de modo que ninguna reserva sostiene una promesa que nadie ha pagado.",
  "prestación = min(reemplazo x min(ingreso, techo), tope) / 365 x max(0, min(días, días máximos) - espera); compradas: afiliados x casos nuevos x prestación anual x factor de renta x (1 + recargo)",
  "Las prestaciones en dinero de {scheme} reemplazan {cash_benefits.replacement} de cada 100 del ingreso que pierden los afiliados; cuestan {cash_benefits.cost_rate} de cada 100 de sus ganancias.",
];
export const federations: LeverText = [
  "federación",
  "Varios regímenes, cada uno con sus afiliados, aportan una parte de sus cotizaciones a un fondo común. Al final del año el fondo cubre los déficits de los miembros, dentro de lo que cada uno ha aportado hasta entonces; si no alcanza, todos reciben la misma parte. Amortigua la mala suerte de un miembro; no puede ayudar donde todos tienen un mal año a la vez, y un miembro con precio demasiado bajo vive de los demás.",
  "ayuda = min(déficit, a lo sumo x aportado hasta entonces - ayuda hasta entonces) x min(1, fondo / suma de estas); fondo' = fondo x (1 + interés) + aportado - ayuda - devuelto",
  "La federación de {world} cubrió {federations.helped} de déficits con un fondo común.",
];

export const cashAndFederationMetrics: MetricTexts = {
  ...Object.fromEntries(
    Object.entries(contingencies).map(([key, [name, the]]) => [
      `cash_benefits.cover_${key}`,
      [
        `Cubiertas: ${name}`,
        `Parte de todas las personas que son afiliadas del régimen mientras este provee para ${the}, una de las nueve contingencias del Convenio núm. 102; la asistencia médica es coverage.breadth. Las pensiones se compran, no se simulan.`,
        "afiliados de un régimen con la prestación / personas",
      ] as const,
    ]),
  ),
  "cash_benefits.cost_rate": [
    "Dinero, como parte de las ganancias",
    "Lo que cuestan las prestaciones en dinero, incluidas las que se compran, como parte de las ganancias de los afiliados vigentes.",
    "(pagado + comprado) / ganancias de los afiliados",
  ],
  "cash_benefits.lifted": [
    "Mantenidas fuera de la pobreza",
    "Personas al año cuyo hogar estaría por debajo de la línea de pobreza sin las prestaciones en dinero del régimen, y no lo está. Sin línea, ninguna.",
    "personas con ingreso - pérdida < línea <= ingreso - pérdida + prestaciones",
  ],
  "cash_benefits.paid": ["Prestaciones en dinero pagadas", "Lo que el régimen pagó a afiliados que perdieron ingreso, y por hijos.", "suma de prestaciones"],
  "cash_benefits.replacement": [
    "Ingreso perdido que se reemplaza",
    "Parte del ingreso que los afiliados pierden en esos períodos que paga el régimen, con esperas y límites.",
    "prestaciones por ingreso perdido / ingreso perdido de los afiliados",
  ],
  "cash_benefits.spells": ["Períodos sin ingreso", "Períodos de afiliados vigentes en que no ganaron, se pague o no una prestación.", "suma de períodos"],
  "federations.aid": [
    "Ayuda de la federación",
    "Déficits del régimen que cubrió el fondo común.",
    "min(déficit, a lo sumo x aportado hasta entonces - ayuda hasta entonces), a prorrata si el fondo no alcanza",
  ],
  "federations.fund": [
    "Fondo común",
    "Lo que tienen las federaciones del mundo al final del año.",
    "fondo del año pasado x (1 + interés) + aportado - ayuda - devuelto",
  ],
  "federations.helped": ["Cubierto por el fondo común", "Déficits de miembros que cubrieron las federaciones del mundo.", "suma de ayuda sobre los miembros"],
  "federations.net": [
    "Ganancia neta de la federación",
    "Lo que el régimen recibió del fondo común menos lo que aportó: por debajo de 0 sostiene a los demás.",
    "ayuda + devuelto - aportado",
  ],
  "federations.paid": ["Aportado a la federación", "Lo que el régimen aportó al fondo común.", "parte x cotizaciones"],
  "income_risks.impoverished": [
    "Empobrecidas por ingreso perdido",
    "Parte de las personas cuyo hogar está en la línea de pobreza o por encima antes de los períodos sin ingreso, y por debajo después de ellos y de las prestaciones en dinero. Los pagos por atención se suman (protection.impoverished).",
    "personas con ingreso >= línea e ingreso - pérdida + prestaciones < línea / personas",
  ],
  "income_risks.loss_share": [
    "Ingreso perdido en períodos",
    "Parte de todos los ingresos que no se ganan por enfermedad, accidente laboral, maternidad o empleo perdido, antes de toda prestación.",
    "suma de ingreso / 365 x días sin él / suma de ingresos",
  ],
  "federations.ruined": [
    "Miembros sin dinero, con fondo",
    "Parte de los miembros de la federación que se han quedado sin dinero, si nadie más que el fondo hubiera hecho algo.",
    "media sobre los miembros de P(R_s < 0 para algún s <= t), R con el dinero del fondo",
  ],
  "federations.ruined_alone": [
    "Miembros sin dinero, solos",
    "Lo mismo sin el fondo, en los mismos futuros.",
    "media sobre los miembros de P(A_s < 0 para algún s <= t), A = R sin el dinero del fondo",
  ],
  "federations.ruined_as_one": [
    "Un solo fondo, sin dinero",
    "Lo mismo si todos los miembros hubieran sido un solo fondo.",
    "P(suma sobre los miembros de A_s < 0 para algún s <= t)",
  ],
  "federations.pool_equivalent": [
    "Federación como un fondo, pers.",
    "Cuántas personas tiene un fondo único que se queda sin dinero tan a menudo como un miembro con el fondo común: entre un miembro medio, donde el fondo no hace nada, y todos los miembros, donde hace todo lo que haría un solo fondo.",
    "n tal que P(fondo de n sin dinero) = P(miembro con fondo sin dinero), fondos de 1, 2, 4, 8 y todos los miembros, recta en log n entre ellos",
  ],
};
