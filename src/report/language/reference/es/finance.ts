/** Spanish of the metrics finance.*. One text a line. */
import type { MetricTexts } from "../texts.ts";

export const finance: MetricTexts = {
  "finance.administration": [
    "Gestión",
    "Costos de gestión y de adquisición del régimen.",
    "fijos + por afiliado + partes de cotizaciones y prestaciones + adquisición",
  ],
  "finance.balanced_rate": [
    "Tasa que cubre el año",
    "Tasa de cotización con la que las cotizaciones recaudadas habrían cubierto las prestaciones debidas, la gestión y el costo neto de otros acuerdos del año; lo que se hace por un déficit, se paga a los dueños, se devuelve del año anterior o se asume de otro no es tal costo.",
    "(prestaciones + gestión sin partes de cotizaciones + costo neto de palancas) / (cotizaciones menos esas partes, por unidad de la tasa)",
  ],
  "finance.benefits": [
    "Prestaciones debidas",
    "Prestaciones por la atención del año, se paguen cuando se paguen y también si el régimen quiebra antes de pagar.",
    "suma de reembolsos debidos por la atención del año",
  ],
  "finance.capital": [
    "Reserva inicial suficiente",
    "Menor reserva inicial con la que la reserva está por debajo de cero al final de algún año hasta este en a lo sumo el 0,5 % de los futuros, con precios y personas como fueron. Desconocida si más futuros que esos cierran antes.",
    "cuantil sobre los futuros de max sobre s <= t de (provisión_s / G_s - suma de flujos / G), G = crecimiento al rendimiento de las inversiones, provisión = debido al final del año",
  ],
  "finance.claims_cdf": [
    "Siniestros dentro del monto",
    "Parte de los futuros en que los siniestros de un año no superan 10.",
    "F(10), F = función de distribución de los siniestros",
  ],
  "finance.claims_tvar": [
    "Siniestros, media del 5 % peor",
    "Media de los siniestros de un año en el 5 % peor de los futuros; el del borde cuenta con la parte que le toca, de modo que la medida es coherente.",
    "1 / (1 - 0.95) x integral de los cuantiles por encima de 0.95",
  ],
  "finance.claims_var": [
    "Siniestros, cuantil del 95 %",
    "Menor monto que los siniestros de un año no superan en el 95 % de los futuros: uno de los resultados.",
    "inf{x : F(x) >= 0.95}, F = función de distribución de los siniestros",
  ],
  "finance.contributions": [
    "Cotizaciones, todos los pagadores",
    "Dinero recibido por los afiliados, de quien sea: afiliado, empleador, Estado, donante.",
    "parte del afiliado + del empleador + del Estado y los donantes",
  ],
  "finance.deficit_probability": [
    "Termina el año por debajo de cero",
    "Parte de los futuros en que la reserva estaba por debajo de cero al final de ese mismo año, antes de que actúe la regla de insolvencia; en conjunto: en alguno. Un régimen cerrado no tiene déficit.",
    "P(R_t < 0), R_t = reserva al final del año t",
  ],
  "finance.expense_ratio": ["Razón de gastos", "Costos de gestión y adquisición por unidad de cotización de todos los pagadores.", "gestión / cotizaciones"],
  "finance.failure_probability": [
    "Deja prestaciones sin pagar",
    "Parte de los futuros en que quedaron prestaciones sin pagar a los afiliados hasta este año.",
    "P(prestaciones sin pagar en algún año s <= t)",
  ],
  "finance.level_rate": [
    "Tasa constante desde el comienzo",
    "La única tasa de cotización que, del primer año a este, habría cubierto todo el gasto agotando la reserva inicial, ambos descontados (economy.discount_rate).",
    "(valor presente del gasto - reserva inicial) / valor presente de la base de la tasa",
  ],
  "finance.lever_share": [
    "Costo neto de otros acuerdos",
    "Parte de las cotizaciones que fue a otros que no son los afiliados ni la gestión: primas de reaseguro menos lo que pagó el reaseguro, y otras palancas. Negativa si trajeron más de lo que tomaron.",
    "(pagado a otros - recibido de ellos) / cotizaciones",
  ],
  "finance.loss_ratio": [
    "Siniestralidad",
    "Prestaciones debidas, pagadas o no, por unidad de cotización de todos los pagadores. Por encima de 1 el régimen paga más de lo que recibe.",
    "prestaciones debidas / cotizaciones",
  ],
  "finance.members": ["Afiliados", "Personas inscritas durante el año, períodos de carencia incluidos. En conjunto: el año medio.", "personas inscritas"],
  "finance.operating": [
    "Sigue funcionando",
    "Parte de los futuros en que el régimen funciona al final del año: no está cerrado y tiene al menos outputs.operating_floor (10 %) de los afiliados de su mejor año. Un régimen aún sin afiliados no funciona.",
    "P(abierto_t y N_t > 0 y N_t >= umbral x max(N_1, ..., N_t)), N = afiliados",
  ],
  "finance.premium": [
    "Cotización por afiliado y año",
    "Cotización anual media por afiliado, de todos los pagadores (afiliado, empleador, Estado, donante).",
    "cotizaciones / afiliados",
  ],
  "finance.profit": [
    "Excedente o ganancia",
    "Lo que queda del año. Una mutual lo llama excedente, una aseguradora ganancia; la cuenta es la misma, las pérdidas son negativas.",
    "cotizaciones + renta de inversiones - prestaciones pagadas - gestión",
  ],
  "finance.public_cost": [
    "Dinero del Estado para el régimen",
    "Cotizaciones que el Estado paga por afiliados: subsidios, y la parte de empleadores públicos (contribution.employer).",
    "subsidios pagados por el Estado + partes de empleadores públicos",
  ],
  "finance.reserve": [
    "Reserva",
    "Dinero que queda al final del año; 0 una vez que el régimen ha quebrado.",
    "R_t = R_(t-1) (1 + i) + flujos del año con sus intereses, R = reserva, i = rendimiento de las inversiones",
  ],
  "finance.reserve_months": [
    "Reserva en meses de gasto",
    "Cuántos meses de prestaciones y gestión del año pagaría la reserva.",
    "12 x reserva / (prestaciones + gestión)",
  ],
  "finance.return_to_members": [
    "Cotizado que vuelve en atención",
    "Prestaciones que llegan a los afiliados por unidad de cotización de todos los pagadores. Igual a la siniestralidad, salvo que un régimen quebrado dejara prestaciones sin pagar.",
    "(prestaciones debidas - prestaciones nunca pagadas) / cotizaciones",
  ],
  "finance.ruin_probability": [
    "Se queda sin dinero",
    "Parte de los futuros en que la reserva estaba por debajo de cero al final de algún año hasta este. 0 de n futuros es una cota, no cero: el intervalo es exacto (Clopper-Pearson).",
    "P(R_s < 0 para algún s <= t), R_s = reserva al final del año s",
  ],
  "finance.ruin_severity": [
    "Hueco cuando falta el dinero",
    "Cuánto por debajo de cero estaba la reserva en el primer fin de año que la encontró así, sobre los futuros en que lo hay.",
    "E(-R_s en el primer s con R_s < 0, dado s <= t), R_s = reserva al final del año s",
  ],
  "finance.scr": [
    "Capital para un año de cada 200",
    "Cuantil del 99,5 % sobre los futuros de lo que los fondos propios pierden en el año frente a su crecimiento al rendimiento de las inversiones; por debajo de 0 si ganan casi con seguridad.",
    "VaR_0.995 de fondos propios al inicio x (1 + i) - fondos propios al final, antes de toda medida ante un déficit",
  ],
  "finance.solvency_ratio": [
    "Fondos propios / capital requerido",
    "Fondos propios medios al inicio del año sobre el capital para un año de cada 200; sin valor si no hace falta.",
    "fondos propios medios al inicio / scr",
  ],
  "finance.spiral": [
    "Espiral de precio y afiliación",
    "Parte de los futuros en que este año es al menos el tercero seguido con menos afiliados y una cotización por afiliado mayor, mientras la siniestralidad de los tres años cabe en 5 puntos: se van por el precio, y el precio sube porque se fueron. En conjunto: en algún año.",
    "1{N_s < N_{s-1} y P_s > P_{s-1} para s = t-2, t-1, t, y max LR - min LR <= 0.05}, N = afiliados, P = cotización por afiliado, LR = siniestralidad",
  ],
  "finance.stop_loss": [
    "Siniestros por encima del monto",
    "Siniestros esperados de un año por encima de 10: lo que cuesta, sin recargo, una cobertura de exceso de pérdida con esa retención.",
    "E max(S - 10, 0), S = siniestros",
  ],
  "finance.stopped_empty": [
    "Parado: casi nadie queda",
    "Parte de los futuros en que el régimen está abierto y tiene menos afiliados que el umbral de funcionamiento: sus afiliados se han ido.",
    "P(abierto_t y N_t < umbral x max(N_1, ..., N_t))",
  ],
  "finance.stopped_exit": [
    "Parado: dejó el mercado",
    "Parte de los futuros en que el régimen no funciona porque dejó el mercado: mala siniestralidad (exit), o ningún afiliado sobre el que fijar un precio.",
    "P(cerrado hasta t por decisión propia)",
  ],
  "finance.stopped_money": [
    "Parado: sin dinero",
    "Parte de los futuros en que el régimen no funciona porque se cerró con una reserva por debajo de cero.",
    "P(cerrado hasta t, reserva por debajo de cero)",
  ],
  "finance.time_to_ruin": [
    "Años hasta quedarse sin dinero",
    "Año de seguimiento de la primera reserva negativa, sobre los futuros en que la hay.",
    "E(min{s : R_s < 0} dado que es <= t), R_s = reserva al final del año s",
  ],
  "finance.years_operating": [
    "Años en funcionamiento",
    "Años a cuyo final el régimen funciona. En un solo año: 1 o 0.",
    "número de años t en que el régimen funciona",
  ],
};
