/** Spanish of the metrics exclusion.* and uninsured.*. Causes and obstacles are made of the texts of the causes. */
import type { MetricTexts } from "../texts.ts";
import { causes } from "./causes.ts";

const excluded: Readonly<Record<string, string>> = {
  closed: "Excluidas: régimen cerrado",
  denied: "Excluidas: rechazadas",
  ineligible: "Excluidas: sin derecho",
  lapsed: "Excluidas: bajas por impago",
  not_offered: "Excluidas: el régimen no llega",
  unaffordable: "Excluidas: no pueden pagarlo",
  unaware: "Excluidas: no lo conocen",
  waiting: "Excluidas: período de carencia",
};
const obstacle: Readonly<Record<string, string>> = {
  closed: "Obstáculo: régimen cerrado",
  declined: "Obstáculo: no querrían",
  denied: "Obstáculo: serían rechazadas",
  ineligible: "Obstáculo: sin derecho",
  lapsed: "Obstáculo: impago",
  not_offered: "Obstáculo: el régimen no llega",
  unaffordable: "Obstáculo: no pueden pagarlo",
  unaware: "Obstáculo: no lo conocen",
  waiting: "Obstáculo: período de carencia",
};
const first = "Parte de todas las personas que están sin cobertura y encuentran primero este obstáculo.";
const any =
  "Parte de las personas, cubiertas o no, que tienen este obstáculo, sea lo que sea lo que además las deja fuera. Los obstáculos se superponen: no se suman.";

export const exclusion: MetricTexts = {
  ...Object.fromEntries(
    Object.entries(excluded).map(([cause, name]) => [
      `exclusion.${cause}`,
      [name, `${first} ${causes[cause]![1]}`, `personas-año sin cobertura cuyo primer obstáculo es ${cause} / personas`],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(obstacle).map(([cause, name]) => [
      `exclusion.obstacle_${cause}`,
      [name, `${any} ${causes[cause]![1]}`, `personas con el obstáculo ${cause} / personas`],
    ]),
  ),
  "exclusion.need": [
    "Necesidad de personas excluidas",
    "Parte del costo pleno de toda la necesidad que surge mientras su persona está excluida. Por encima de exclusion.rate si quienes quedan fuera necesitan más atención que los demás.",
    "costo de la necesidad de las excluidas / costo de la necesidad de todas",
  ],
  "exclusion.q1_q5": [
    "Excluidas: pobres menos ricas",
    "Tasa de exclusión del quinto más pobre menos la del más rico, según ingreso de mercado equivalente. 0,3 significa 30 excluidas más de cada 100 entre las más pobres; 0, ninguna diferencia.",
    "excluidas / personas del quinto más pobre - excluidas / personas del más rico",
  ],
  "exclusion.rate": [
    "Excluidas",
    "Parte de las personas sin cobertura por cualquier razón que no sea su propia elección. Es la suma de las ocho causas.",
    "personas-año sin cobertura, toda causa salvo declined / personas",
  ],
  "exclusion.sick_healthy": [
    "Excluidas: enfermas menos sanas",
    "Tasa de exclusión de las personas con una enfermedad crónica menos la de las que no tienen ninguna. 0,3 significa 30 excluidas más de cada 100 entre las enfermas; 0, ninguna diferencia.",
    "excluidas / personas con una enfermedad - excluidas / personas sin ella",
  ],
  "exclusion.underinsured": [
    "Cubiertas, pero infraaseguradas",
    "Parte de todas las personas que están cubiertas y que este año tenían una enfermedad excluida de su cobertura, necesitaban un servicio fuera del paquete, o atención cuyo pago recortó un tope. Es parte de coverage.breadth; copagos y deducibles no cuentan aquí.",
    "personas-año vigentes de esas personas / personas",
  ],
  "exclusion.underinsured_capped": [
    "Infraaseguradas: tope alcanzado",
    "Parte de todas las personas que están cubiertas y necesitaban atención cuyo pago recortó un tope de su régimen, por evento o por año. Se superpone con las otras dos formas.",
    "personas-año vigentes de esas personas / personas",
  ],
  "exclusion.underinsured_preexisting": [
    "Infraaseguradas: enfermedad",
    "Parte de todas las personas que están cubiertas y tienen una enfermedad cuya atención su régimen no paga porque la tenían al afiliarse. Se superpone con las otras dos formas.",
    "personas-año vigentes de esas personas / personas",
  ],
  "exclusion.underinsured_services": [
    "Infraaseguradas: falta servicio",
    "Parte de todas las personas que están cubiertas y necesitaban un servicio que ni su régimen ni un piso público paga. Se superpone con las otras dos formas.",
    "personas-año vigentes de esas personas / personas",
  ],
  "uninsured.declined": [
    "No quisieron afiliarse",
    "Parte de las personas que podían pagar, a las que se ofreció cobertura y que se quedaron fuera. No se cuentan como excluidas.",
    "personas-año sin cobertura cuyo primer obstáculo es la propia elección / personas",
  ],
};
