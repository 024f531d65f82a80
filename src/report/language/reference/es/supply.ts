/** Spanish of the levers supply and facilities and of their metrics. One text a line. */
import type { LeverText, MetricTexts } from "../texts.ts";

const room = "Si sube para las personas sin cobertura cuando sube la cobertura, se las desplaza.";

export const supply: LeverText = [
  "oferta de atención",
  "Para cuántos eventos de un servicio hay lugar en un año, y qué hacen los prestadores cuando paga otro: más eventos para las personas cubiertas, y precios más altos para todas. Donde falta lugar, la cobertura sube y la atención no; quien no está cubierto puede quedar desplazado.",
  "atendido = min(1, capacidad / solicitado el año pasado); frecuencia x (1 + uso inducido) donde paga un régimen; precio x (1 + precio inducido x parte del volumen que pagaron los regímenes el año pasado); pagado por cabeza: ninguno de los dos",
  "En {world}, {supply.served} de cada 100 eventos solicitados de servicios limitados encuentran lugar, y la atención cuesta {supply.price} veces lo que costaría sin cobertura alguna.",
];

export const facilities: LeverText = [
  "establecimientos propios",
  "Establecimientos de atención del régimen, con lugar para tantos eventos de sus afiliados. Un evento cuesta allí menos (o más) que fuera, y mantener la casa cuesta lo mismo se haga lo que se haga: por debajo de un volumen pierde dinero. Su lugar se suma al de todos. La gente puede tener su atención por mejor o peor que la de fuera (calidad), y afiliarse o no por ello; necesidad y facturas no cambian. Que sea propia no cambia nada más aquí.",
  "parte propia = min(1, capacidad / solicitado por afiliados el año pasado); costo de un evento x razón de costo; volumen de equilibrio = costo de funcionamiento / (precio x (1 - razón de costo)); valor de la cobertura x calidad",
  "Los establecimientos de {scheme} atendieron {facilities.events} eventos y ahorraron {facilities.saved} en ellos, por {facilities.running_cost} de costo de funcionamiento; {facilities.break_even_events} al año lo pagarían.",
];

export const supplyMetrics: MetricTexts = {
  "facilities.break_even_events": [
    "Eventos que pagarían la casa",
    "Volumen de un año en que lo ahorrado en eventos iguala el costo de funcionamiento. Sin eventos, o si cuestan más que fuera, no lo hay.",
    "costo de funcionamiento / media del costo fuera x (1 - razón de costo)",
  ],
  "facilities.events": ["Eventos en establecimiento propio", "Eventos de afiliados atendidos en los establecimientos del régimen.", "suma de eventos"],
  "facilities.running_cost": [
    "Costo de los establecimientos",
    "Lo que cuestan los establecimientos del régimen, se haga en ellos lo que se haga.",
    "costo de funcionamiento, con el índice de gastos",
  ],
  "facilities.saved": [
    "Ahorrado en establecimiento propio",
    "Lo que los eventos en establecimiento propio habrían costado fuera, menos lo que costaron allí, pague quien pague; el costo de funcionamiento no está incluido. Negativo si cuestan más.",
    "suma sobre eventos del costo fuera x (1 - razón de costo)",
  ],
  "supply.forgone_capacity": [
    "Renuncia: no hay lugar",
    "Parte de los eventos necesarios que se solicitaron y para los que no había lugar. Con las razones costo, no cubierta y carencia forma protection.forgone.",
    "eventos necesarios sin lugar / eventos necesarios",
  ],
  "supply.induced": [
    "Eventos inducidos por prestadores",
    "Eventos de más que los prestadores provocan donde paga un régimen, antes de precio y lugar. Son parte de la necesidad de su mundo: nadie puede distinguirlos de ella.",
    "suma de los eventos de más sobre los eventos que paga un régimen",
  ],
  "supply.price": [
    "Precio de la atención sobre su base",
    "Lo que cuesta la atención utilizada, sobre lo que costaría si ningún régimen pagara nada: los precios inducidos la encarecen para todos, afiliados o no.",
    "costo de la atención utilizada / lo mismo a precios sin cobertura",
  ],
  "supply.served": [
    "Atención solicitada que se da",
    "Parte de los eventos de servicios limitados que las personas solicitan, y podrían pagar, para los que hay lugar.",
    "1 - eventos sin lugar / eventos solicitados",
  ],
  "supply.unserved_members": [
    "Sin lugar, personas cubiertas",
    `Parte de los eventos de servicios limitados que solicitan, y podrían pagar, las personas con cobertura vigente, y para los que no hay lugar. ${room}`,
    "eventos sin lugar / eventos solicitados",
  ],
  "supply.unserved_others": [
    "Sin lugar, todas las demás",
    `Parte de los eventos de servicios limitados que solicitan, y podrían pagar, las personas sin cobertura vigente, y para los que no hay lugar. ${room}`,
    "eventos sin lugar / eventos solicitados",
  ],
};
