/** Spanish of the levers and of their metrics. One text a line. */
import type { LeverTexts, MetricTexts } from "../texts.ts";

export const levers: LeverTexts = {
  waiting_period: [
    "período de carencia",
    "Tiempo desde la afiliación, ya pagado, en que el régimen no da prestaciones. Evita que la gente se afilie solo cuando ya está enferma, y deja sin cobertura a los recién afiliados.",
    "la cobertura del año t empieza en max(0, carencia - años completos de afiliación) dentro del año",
    "{scheme}: quien se afilia espera sus prestaciones; una espera deja a {exclusion.waiting} de cada 100 personas sin cobertura.",
  ],
  reinsurance: [
    "reaseguro",
    "Otra aseguradora asume una parte de las prestaciones del régimen a cambio de una prima. El exceso de pérdida paga lo que en un año supera un monto; la cuota parte toma la misma parte de las cotizaciones y de las prestaciones. Cambia dinero en la mayoría de los años por menos ruina por azar; no repara un precio demasiado bajo.",
    "exceso de pérdida: min(límite, max(0, prestaciones - umbral)); prima = (1 + recargo) x recuperación esperada por afiliado x afiliados del año pasado",
    "{scheme}: el reaseguro asumió {reinsurance.recoveries} de prestaciones y costó {reinsurance.net_cost} más de lo que pagó, en un futuro medio.",
  ],
  on_insolvency: [
    "reglas de insolvencia",
    "Lo que se hace, en orden, cuando el año termina con una reserva negativa. Una derrama pide más a los afiliados, y quien no puede pagar se va. Un recorte baja las prestaciones del año siguiente. Un rescate es dinero del Estado, que viene o no viene. Una fusión entrega deuda y afiliados a otro régimen del mismo mundo, a su precio. Lo que queda cierra el régimen (las facturas se pagan entonces a prorrata) o se lleva como deuda. Un rescate seguro es una razón para no subir el precio a tiempo.",
    "cada regla actúa sobre lo que las anteriores dejaron de S = -reserva: derrama min(S, most x cotizaciones); recorte max(floor, 1 - S / prestaciones); rescate share x S con su probabilidad; fusión: todo",
    "{scheme}: {on_insolvency.ended_none} de 100 futuros sin déficit, {on_insolvency.ended_close} terminan cerrados por uno.",
  ],
  governance: [
    "quién decide",
    "Quién fija el precio y las prestaciones del año siguiente. Un guion toma decisiones de fuera, año por año: una clase que vota, las actas de una asamblea. Una junta mantiene la reserva en una banda de meses del gasto esperado, por pasos limitados. En la asamblea cada uno vota por lo que es mejor para sí. Los accionistas se pagan lo que pasa del capital requerido, suben el precio cuando ganan poco, y se van. Los cuatro son estilizados, y cada tipo de régimen puede tener cualquiera; el modelo no juzga si las decisiones son sabias.",
    "junta: reserva bajo la banda: precio x min(1 + paso, necesario); por encima: x max(1 - paso, necesario). Accionistas: dividendo = max(0, fondos propios - k x capital requerido). Asamblea: un voto por afiliado, por la moción de mayor utilidad",
    "{scheme}: sus condiciones se deciden año por año; precio x {governance.price_factor} al final, {governance.raises} subidas y {governance.cuts} recortes de prestaciones decididos en un futuro medio.",
  ],
};

export const leverMetrics: MetricTexts = {
  "governance.benefit_factor": [
    "Prestaciones por decisión",
    "Lo que las decisiones han hecho de la parte de cada factura que paga el régimen: 0,95 es un veinteavo menos. Vigente en el año.",
    "producto de todas las decisiones sobre las prestaciones hasta entonces",
  ],
  "governance.cuts": ["Años con recorte decidido", "Años al final de los cuales se decidieron menores prestaciones para el siguiente.", "número de años"],
  "governance.dividends": [
    "Pagado a los dueños",
    "Lo que los dueños sacaron del régimen: los fondos propios por encima del capital que debe tener.",
    "suma de max(0, fondos propios - k x capital requerido)",
  ],
  "governance.no_quorum": ["Años sin quórum", "Años en que vinieron demasiado pocos afiliados para decidir algo.", "número de años"],
  "governance.price_factor": [
    "Precio por decisión",
    "Lo que las decisiones han hecho del precio que fija la regla del régimen: 1,1 es un décimo más. Vigente en el año.",
    "producto de todas las decisiones sobre el precio hasta entonces",
  ],
  "governance.raises": ["Años con subida decidida", "Años al final de los cuales se decidió un precio más alto para el siguiente.", "número de años"],
  "governance.reductions": ["Años con rebaja decidida", "Años al final de los cuales se decidió un precio más bajo para el siguiente.", "número de años"],
  "governance.reserve_months": [
    "Reserva en meses del año siguiente",
    "Cuántos meses del gasto esperado del año siguiente cubriría la reserva: los mismos afiliados, la atención a precios del año siguiente, la administración.",
    "12 x reserva / gasto esperado del año siguiente",
  ],
  "governance.return_on_capital": [
    "Rendimiento de los fondos propios",
    "Lo que los dueños ganaron en un año sobre el dinero que tenían, o debían tener, en el régimen. Solo donde deciden accionistas.",
    "(fondos propios al final + pagado - fondos propios al inicio) / max(fondos propios al inicio, capital requerido)",
  ],
  "governance.turnout": ["Vinieron a votar", "Parte de los afiliados con voto que vinieron a la asamblea.", "vinieron / afiliados con voto"],
  "governance.voted_cut": [
    "Votaron el recorte",
    "De los que vinieron, quienes votaron recortar las prestaciones. Quien halla dos mociones igual de buenas se abstiene.",
    "votos por el recorte / vinieron",
  ],
  "governance.voted_raise": [
    "Votaron la subida",
    "De los que vinieron, quienes votaron subir la cotización. Quien halla dos mociones igual de buenas se abstiene.",
    "votos por la subida / vinieron",
  ],
  "governance.voted_stay": [
    "Votaron no cambiar nada",
    "De los que vinieron, quienes votaron dejarlo todo igual. Quien halla dos mociones igual de buenas se abstiene.",
    "votos por no cambiar / vinieron",
  ],
  "governance.won": [
    "Del lado ganador",
    "De los que vinieron, quienes votaron lo que se decidió. Por quinto de ingreso dice quién gana y quién pierde las votaciones.",
    "votos por la moción decidida / vinieron",
  ],
  "on_insolvency.benefits_paid": [
    "Prestaciones prometidas y pagadas",
    "Parte de las prestaciones que prometen las reglas del régimen que llegó a los afiliados: sin lo que quitó un recorte ni lo que un régimen cerrado dejó sin pagar.",
    "(prestaciones - impagos) / prestaciones sin recortes por déficit",
  ],
  "on_insolvency.call_per_member": [
    "Derrama por afiliado",
    "Lo que pagaron los afiliados cuando se les pidió cubrir un déficit, por afiliado llamado y año con derrama.",
    "pagado en derramas / afiliados llamados",
  ],
  "on_insolvency.could_not_pay": [
    "No pudieron pagar la derrama",
    "De los afiliados llamados, aquellos cuyo hogar no pudo pagar, y se fueron.",
    "afiliados que no pudieron / afiliados llamados",
  ],
  "on_insolvency.ended_call": [
    "Última regla: derrama",
    "Parte de los futuros en que el último déficit se cubrió solo con una derrama.",
    "futuros según la última regla usada",
  ],
  "on_insolvency.ended_close": [
    "Última regla: cierre",
    "Parte de los futuros en que el último déficit cerró el régimen.",
    "futuros según la última regla usada",
  ],
  "on_insolvency.ended_continue": [
    "Última regla: continuar",
    "Parte de los futuros en que lo que quedó del último déficit se lleva como deuda.",
    "futuros según la última regla usada",
  ],
  "on_insolvency.ended_cut": [
    "Última regla: recorte",
    "Parte de los futuros en que el último déficit se cubrió con un recorte de las prestaciones siguientes.",
    "futuros según la última regla usada",
  ],
  "on_insolvency.ended_merge": [
    "Última regla: fusión",
    "Parte de los futuros en que el último déficit se entregó a otro régimen, con los afiliados. Todas estas partes suman 1.",
    "futuros según la última regla hasta entonces",
  ],
  "on_insolvency.merge_debt": [
    "Deuda entregada en una fusión",
    "Lo que el régimen debía cuando otro lo absorbió: la reserva del otro baja en eso al abrir el año siguiente.",
    "reserva bajo cero en la fusión",
  ],
  "on_insolvency.merge_price": [
    "Cotización tras una fusión",
    "Cotización del año que sigue a una fusión, quienquiera que la pague, por afiliado que siguió. Lo que se pedía antes es finance.premium del régimen en los años anteriores.",
    "cotizaciones pedidas a quienes siguieron / afiliados que siguieron",
  ],
  "on_insolvency.merge_refused": [
    "No siguieron la fusión",
    "De los afiliados que pasaron a otro régimen en una fusión, los que no son afiliados suyos el año siguiente: su precio supera sus medios, o no les vale la pena.",
    "(pasados - afiliados del otro régimen el año siguiente) / pasados",
  ],
  "on_insolvency.ended_none": [
    "Futuros sin déficit",
    "Parte de los futuros en que la reserva no ha sido negativa. Todas estas partes suman 1.",
    "futuros según la última regla usada",
  ],
  "on_insolvency.ended_rescue": [
    "Última regla: rescate",
    "Parte de los futuros en que el último déficit se cubrió con dinero del Estado.",
    "futuros según la última regla usada",
  ],
  "on_insolvency.rescue_cost": ["Costo público del rescate", "Lo que el Estado pagó por los déficits del régimen.", "suma de los rescates"],
  "on_insolvency.reserve_without_rescue": [
    "Reserva si nadie hubiera venido",
    "La reserva menos todo lo que el Estado pagó hasta entonces, con intereses: lo que debería un régimen con el mismo precio y los mismos afiliados.",
    "reserva - suma de los rescates x intereses desde entonces",
  ],
  "governance.contribution_rate": [
    "Tasa de cotización vigente",
    "Tasa de una cotización sobre el ingreso; para toda otra regla, el nivel del precio relativo al primer año.",
    "tasa del año, o nivel del precio del año / nivel del primero",
  ],
  "reinsurance.net_cost": [
    "Costo neto del reaseguro",
    "Primas menos comisiones y recuperaciones: lo que costó al régimen exponerse menos.",
    "primas - comisiones - recuperaciones",
  ],
  "reinsurance.premium": ["Primas de reaseguro", "Lo que el régimen pagó a sus reaseguradores, cotizaciones cedidas incluidas.", "suma sobre los contratos"],
  "reinsurance.recoveries": [
    "Pagado por los reaseguradores",
    "Prestaciones del régimen que sus reaseguradores asumieron y pagaron.",
    "suma sobre los contratos de la parte asumida",
  ],
};
