/** Spanish of the levers regulation, risk_equalisation and protection_floor, of their metrics, and of debt for care. One text a line. */
import type { LeverText, MetricTexts } from "../texts.ts";

const ages: Readonly<Record<string, readonly [string, string]>> = {
  active: ["edad activa", "las personas en edad activa"],
  children: ["niños", "los niños"],
  old: ["mayores", "las personas mayores"],
};

export const regulation: LeverText = [
  "reglas de la ley",
  "Reglas que la ley impone a regímenes de uno u otro tipo: no pueden rechazar a nadie, los precios según el riesgo quedan dentro de una banda, se devuelve lo cobrado si se paga demasiado poco en atención, los precios suben con pasos limitados, un capital escaso cierra el régimen, quien se afilia tarde paga más de por vida. Las reglas que hacen entrar a los enfermos suben el precio para todos: sin subsidio ni obligación, los sanos pueden irse.",
  "banda: p' = min(max(p, m), b m) con iguales ingresos; devuelto el año siguiente = max(0, siniestralidad mínima x cotizaciones - prestaciones); recargo = min(tope, tasa x (edad de ingreso - edad libre))",
  "La ley rige para {scheme}: {regulation.rebate} devueltos a los afiliados por pagar poca atención, {regulation.loading} más pedidos a quien se afilia tarde; cerrado por falta de capital en {regulation.closed} de cada 100 futuros.",
];
export const riskEqualisation: LeverText = [
  "compensación de riesgos",
  "Los regímenes cuyos afiliados son de celdas más baratas que la media pagan, aquellos cuyos afiliados cuestan más reciben: lo que cuesta en promedio en el mercado la celda de cada afiliado, menos la media de todos. Tomar solo buenos riesgos no trae entonces nada, en la medida en que las celdas ven el riesgo; lo que no ven se queda en el régimen que lo tiene.",
  "transferencia a un régimen = parte x suma sobre sus afiliados de (costo medio de la celda en el mercado - media del mercado); suman 0",
  "Compensación de riesgos en {scheme}: {risk_equalisation.received} recibidos, {risk_equalisation.paid} pagados; lo que recibe se aparta en {risk_equalisation.compensation} por afiliado de lo que sus afiliados cuestan por encima de la media (por debajo de 0: demasiado poco).",
];
export const protectionFloor: LeverText = [
  "distancia a un piso de protección",
  "Mide, y no cambia nada. La atención esencial está al alcance de quien tiene a alguien que la pague toda en el año y no renunció a ninguna necesaria. El ingreso está asegurado si el hogar tiene al menos el ingreso básico para cada uno de sus miembros, tras los períodos sin ganancias y las prestaciones en dinero. Lo que costaría cerrar las brechas es dinero del año, antes de todo costo de repartirlo.",
  "brecha de atención = gasto de bolsillo y costo de la atención esencial a la que renuncia quien no la tiene al alcance; brecha de ingreso = suma de max(0, ingreso básico x personas - ingreso)",
  "En {world}, {protection_floor.without_care} de cada 100 personas no tienen la atención esencial al alcance y {protection_floor.without_income} de cada 100 no tienen ingreso básico; cerrar ambas brechas costaría {protection_floor.cost} al año, {protection_floor.share_of_incomes} de cada 100 de todos los ingresos.",
];

export const rulesAndFloorMetrics: MetricTexts = {
  "protection.in_debt": [
    "Endeudadas por atención",
    "Parte de las personas cuyo hogar tiene en el año un gasto de bolsillo mayor de lo que puede reunir de una vez.",
    "personas de hogares con gasto de bolsillo > liquidez x ingreso mensual / personas",
  ],
  "protection.owed": [
    "Deuda por atención, persona y año",
    "Parte media del gasto de bolsillo del año que el hogar no puede reunir de una vez, porque supera tantos meses de su ingreso (behaviour.forgone_care.liquidity): se toma prestada. Junto a la dificultad financiera, que cuenta todos los pagos, y a la renuncia.",
    "suma sobre hogares de max(0, gasto de bolsillo - liquidez x ingreso mensual) / personas",
  ],
  "protection_floor.cost": [
    "Costo de cerrar las brechas, al año",
    "Lo que costarían en un año la atención esencial gratuita para quien no la tiene al alcance, y el ingreso básico para todos, antes del costo de repartirlos.",
    "suma de las brechas de un año",
  ],
  "protection_floor.cost_care": [
    "Costo de cerrar la de atención",
    "Parte del costo para la atención esencial: lo que pagan por ella quienes no la tienen al alcance, y aquello a lo que renuncian.",
    "suma de las brechas de un año",
  ],
  ...Object.fromEntries(
    Object.entries(ages).flatMap(([key, [name, the]]) => [
      [
        `protection_floor.cost_${key}`,
        [
          `Costo: ingreso básico, ${name}`,
          `Parte del costo del ingreso básico que toca a ${the}; la brecha de un hogar se reparte entre sus miembros.`,
          "suma de las brechas de un año",
        ] as const,
      ],
      [
        `protection_floor.without_income_${key}`,
        [
          `Sin ingreso básico: ${name}`,
          `Parte de ${the} cuyo hogar tiene menos que el ingreso básico para cada miembro.`,
          "personas por debajo del ingreso básico / todas las de esa edad",
        ] as const,
      ],
    ]),
  ),
  "protection_floor.share_of_incomes": [
    "Cerrar, como parte de los ingresos",
    "Lo que costaría cerrar ambas brechas, como parte de todos los ingresos de las personas.",
    "suma de brechas / suma de ingresos",
  ],
  "protection_floor.share_of_public_health": [
    "Cerrar, frente a salud pública",
    "Lo que costaría cerrar ambas brechas, sobre lo que la hacienda pública del país gasta en salud por otras tantas personas: Organización Mundial de la Salud, base de datos del gasto mundial en salud, año del perfil, por cabeza, elevado con los precios del escenario desde su primer año. Solo si population.country tiene un perfil en la moneda del escenario.",
    "suma de brechas / (gasto público en salud por cabeza x personas)",
  ],
  "protection_floor.without_care": [
    "Sin atención esencial al alcance",
    "Parte de las personas por las que nadie paga algún servicio de atención esencial en el año, o que renunciaron a atención esencial necesaria.",
    "personas / todas las personas",
  ],
  "protection_floor.without_either": [
    "Por debajo de un piso de protección",
    "Parte de las personas a las que falta la atención esencial al alcance, o el ingreso básico, o ambos.",
    "personas / todas las personas",
  ],
  "protection_floor.without_income": [
    "Sin ingreso básico",
    "Parte de las personas cuyo hogar tiene menos que el ingreso básico para cada miembro, tras los períodos sin ganancias y las prestaciones en dinero.",
    "personas / todas las personas",
  ],
  "regulation.closed": [
    "Cerrado por falta de capital",
    "Probabilidad de que la ley cierre el régimen porque su reserva está por debajo del capital mínimo.",
    "futuros en que se cierra / futuros",
  ],
  "regulation.loading": [
    "Recargo de quien se afilia tarde",
    "Lo que se pide a los afiliados por encima del precio porque se afiliaron por encima de la edad libre, pague quien pague su cotización.",
    "suma de precio x recargo",
  ],
  "regulation.rebate": [
    "Devuelto a los afiliados",
    "Devuelto el año siguiente porque menos que la parte mínima de las cotizaciones fue a prestaciones.",
    "max(0, siniestralidad mínima x cotizaciones - prestaciones), un año después",
  ],
  "risk_equalisation.compensation": [
    "Compensado de más o de menos",
    "Transferencia por afiliado del grupo, menos lo que el grupo cuesta por encima de la media del mercado: por encima de 0 el régimen recibe demasiado por tener tales afiliados, por debajo demasiado poco, y preferiría no tenerlos.",
    "(transferencias + afiliados x media del mercado - prestaciones) / afiliados",
  ],
  "risk_equalisation.paid": [
    "Pagado por buenos riesgos",
    "Lo que el régimen paga a otros porque sus afiliados son de celdas más baratas que la media.",
    "max(0, -transferencia)",
  ],
  "risk_equalisation.received": [
    "Recibido por malos riesgos",
    "Lo que el régimen recibe de otros porque sus afiliados son de celdas más caras que la media.",
    "max(0, transferencia)",
  ],
};
