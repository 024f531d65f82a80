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
  governance: [
    "decisiones por un guion",
    "Decisiones que vienen de fuera del modelo, año por año: una clase que vota, las actas de una asamblea. Cambian el precio, la parte de las facturas que se paga, si se admiten nuevos afiliados, y si la reserva paga una parte de las cotizaciones de un año. El modelo no juzga si son sabias.",
    "precio x contribution; reembolso x reimbursement; precio x max(0.1, 1 - parte x reserva / cotizaciones del año pasado) en un año",
    "{scheme}: decisiones escritas cambian sus condiciones, en los años que nombran.",
  ],
};

export const leverMetrics: MetricTexts = {
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
