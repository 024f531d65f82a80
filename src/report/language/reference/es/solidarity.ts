/** Spanish of the metrics solidarity.*. One text a line. */
import type { MetricTexts } from "../texts.ts";

const flow = (name: string, from: string, to: string, sum: string): readonly [string, string, string] => [
  name,
  `Dinero al año que pasa ${from} ${to} a través del régimen, azar incluido; negativo si va en el otro sentido. En conjunto: el año medio.`,
  `suma sobre ${sum} de (b - c), menos su número por la media de (b - c) sobre todos los afiliados; b = prestaciones recibidas, c = cotización`,
];

export const solidarity: MetricTexts = {
  "solidarity.chance": [
    "Recibido por azar",
    "Prestaciones recibidas por encima de las que cabía esperar: el azar, la parte que da todo seguro. Los límites anuales y la renuncia por falta de dinero se esperan como media de una clase de riesgo, de modo que su efecto sobre enfermos y pobres también está aquí; lo mismo lo que un régimen quebrado deja sin pagar.",
    "b - e, b = prestaciones recibidas, e = prestaciones que cabe esperar",
  ],
  "solidarity.flow_healthy_sick": flow(
    "De sanos a enfermos",
    "de los afiliados sin enfermedad crónica",
    "a los que tienen una",
    "los afiliados que tienen una",
  ),
  "solidarity.flow_men_women": flow("De hombres a mujeres", "de los hombres", "a las mujeres", "las mujeres"),
  "solidarity.flow_rich_poor": flow(
    "De la mitad rica a la pobre",
    "de los afiliados de la mitad rica de la población",
    "a los de la mitad pobre",
    "los afiliados de la mitad pobre",
  ),
  "solidarity.flow_young_old": flow("De menores de 45 a mayores", "de los afiliados de menos de 45 años", "a los de 45 años y más", "los de 45 años y más"),
  "solidarity.income": [
    "Recibido por el ingreso",
    "Lo que un afiliado paga de menos que el afiliado medio por tener un ingreso más bajo; negativo para quien paga más. 0 sobre todos los afiliados.",
    "-(c_ingreso - media de c_ingreso), c_ingreso = lo que el ingreso decide de la cotización",
  ],
  "solidarity.margin": [
    "Margen esperado",
    "Cotización media por encima de las prestaciones medias que cabe esperar, como monto negativo: la gestión y lo que ha de quedar. El mismo para cada afiliado.",
    "-(media de c - media de e), c = cotización de todos los pagadores, e = prestaciones que cabe esperar",
  ],
  "solidarity.margin_administration": [
    "Margen: gestión",
    "Parte del margen que paga la gestión y la adquisición, como monto negativo por afiliado.",
    "-gestión / afiliados",
  ],
  "solidarity.margin_surplus": [
    "Margen: excedente esperado",
    "Parte del margen que ha de quedar: para la reserva de una mutual, para los dueños de una aseguradora. Negativo = se retiene a los afiliados.",
    "-(cotizaciones - prestaciones esperadas - gestión) / afiliados",
  ],
  "solidarity.net_transfer": [
    "Recibido menos cotizado",
    "Prestaciones recibidas menos cotizaciones de todos los pagadores, por afiliado: la suma de los cinco términos ingreso, riesgo, otro, margen y azar.",
    "b - c, b = prestaciones recibidas, c = cotización de todos los pagadores",
  ],
  "solidarity.other": [
    "Recibido por familia y grupo",
    "Lo que un afiliado paga de menos que el afiliado medio por el tamaño del hogar, el grupo o un monto escrito. 0 sobre todos los afiliados.",
    "-(c_otro - media de c_otro), c_otro = lo que el hogar, el grupo o un monto dado decide de la cotización",
  ],
  "solidarity.paid_by_donors": [
    "Cotización: parte de los donantes",
    "Subsidios de cotización que el Estado no paga, por afiliado.",
    "(subsidios - pagado por el Estado) / afiliados",
  ],
  "solidarity.paid_by_employers": [
    "Cotización: parte de empleadores",
    "Lo que los empleadores pagan por los afiliados, por afiliado.",
    "pagado por los empleadores / afiliados",
  ],
  "solidarity.paid_by_members": ["Cotización: parte de afiliados", "Lo que los propios afiliados pagan, por afiliado.", "pagado por los afiliados / afiliados"],
  "solidarity.paid_by_state": ["Cotización: parte del Estado", "Subsidios de cotización del Estado, por afiliado.", "pagado por el Estado / afiliados"],
  "solidarity.risk": [
    "Recibido por el riesgo, neto",
    "Prestaciones que cabe esperar por encima del afiliado medio, menos lo que se paga por encima de la media por el riesgo (clase, recargo). 0 sobre todos los afiliados, y para cada uno si cada uno paga su propio riesgo.",
    "(e - media de e) - (c_riesgo - media de c_riesgo), e = prestaciones que cabe esperar, c_riesgo = lo que el riesgo decide de la cotización",
  ],
};
