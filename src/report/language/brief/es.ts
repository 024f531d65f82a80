/** Spanish. A long file: a sentence a line, in the order of the page. Terms of the WHO/PAHO, ILO and ISSA glossaries. */
import { es as actuarial } from "./actuarial-es.ts";
import { es as effects } from "./effects-es.ts";
import type { BriefTexts, Noun } from "./texts.ts";

const nb = "\u00a0";
const quoted = (name: string): string => `«${name}»`;
const named = (name: string): Noun => ({
  bare: name,
  the: quoted(name),
  The: quoted(name),
  with: `con ${quoted(name)}`,
  With: `Con ${quoted(name)}`,
  of: `de ${quoted(name)}`,
});
const noun = (bare: string): Noun => ({ bare, the: `la ${bare}`, The: `La ${bare}`, with: `con la ${bare}`, With: `Con la ${bare}`, of: `de la ${bare}` });
const join = (parts: readonly string[], word: string): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} ${word} ${parts.at(-1)!}`;
const one = (count: string): boolean => count === "1";
const futures = (count: string): string => `${count} ${one(count) ? "futuro" : "futuros"}`;
const people = (count: string): string => `${count} de cada 100 personas`;
const covered = (count: string): string => (one(count) ? "cubierta" : "cubiertas");

export const es: BriefTexts = {
  language: "es",
  // "mil millones" is what a Spanish reader calls 10^9; the short form of statistics
  numbers: { decimal: ",", thousands: "\u202f", billion: "mil M", million: "M", to: "a" },
  nouns: {
    solidarity: noun("mutual"),
    "for-profit": noun("aseguradora"),
    none: { bare: "sin régimen", the: "ningún régimen", The: "Ningún régimen", with: "sin régimen", With: "Sin régimen", of: "sin régimen" },
  },
  named,
  schemeIn: (scheme, world) => `${quoted(scheme)} en ${world}`,
  semicolon: "; ",
  colon: ": ",
  or: (parts) => join(parts, "o"),
  and: (parts) => join(parts, "y"),
  band: { kind: "Nota de políticas", audience: (audience) => `para ${audience}`, notForecast: "Resultado de una simulación, no un pronóstico" },
  title: {
    high: (scheme, count, all, year) => `Tal como se describe, ${scheme.the} no se sostiene: se queda sin dinero en ${count} de ${all} futuros hasta ${year}`,
    stopped: (scheme, count, all, year) => `Tal como se describe, ${scheme.the} no se sostiene: en ${year} ya no funciona en ${count} de ${all} futuros`,
    two: (With, count, other, countOther, year) => `${With}, ${people(count)} ${estaria(count)} ${covered(count)} en ${year}; ${other}, ${countOther}`,
    one: (With, count, year) => `${With}, ${people(count)} ${estaria(count)} ${covered(count)} en ${year}`,
    unsure: (the, other, lo, hi, year) =>
      `¿Cubre a más personas ${the} o ${other} en ${year}? No se puede saber: la diferencia va de ${lo} a ${hi} de cada 100`,
    same: (The, other, year) => `${The} y ${other} cubren a la misma parte de las personas en ${year}, en todos los futuros`,
  },
  ask: "Lo que pedimos",
  figures: {
    of100: "de cada 100",
    covered: (year) => `personas cubiertas en ${year}`,
    coveredNote: (other, countOther, interval) =>
      [other === null ? "" : `${countOther} ${other}`, interval === null ? "" : other === null ? `de ${interval}` : `la diferencia es de ${interval}`]
        .filter((part) => part !== "")
        .join("; "),
    cannotTell: (lo, hi) => `diferencia de ${lo} a ${hi}: no se puede saber`,
    more: "más al año a cargo del Estado",
    less: "menos al año a cargo del Estado",
    pays: "al año a cargo del Estado",
    samePublic: "diferencia para el Estado",
    unsurePublic: "el Estado: si se gasta más o menos",
    same: "ninguna",
    unsure: "no se sabe",
    levels: (parts) => join(parts, "y"),
    level: (amount, withWorld) => `${amount} ${withWorld}`,
    perNewlyCovered: (amount) => `es decir ${amount} por persona que pasa a estar cubierta`,
    ruin: (scheme, several) => (several ? `futuros en que ${scheme.the} se queda sin dinero` : "futuros en que falta el dinero"),
    none: "ninguno",
    noneNote: (all, bound) => `de ${all}; el riesgo es menor del ${bound}${nb}%, no es nulo`,
    someNote: (all, interval) => `de ${all}: de ${interval}${nb}%`,
    otherRuin: (The, count, all) => `${The}: ${count === "0" ? "ninguno" : count} de ${all}`,
    noScheme: "ningún régimen cobra cotizaciones",
  },
  fifths: ["más pobres", "segundo", "medio", "cuarto", "más ricos"],
  everybody: "todos",
  states: ["cubiertas", "excluidas", "no quieren afiliarse"],
  coveredShort: (count) => `${count} ${covered(count)}`,
  people: {
    heading: (parts) =>
      `De cada 100 personas, ${parts.map(({ without, world }, index) => (index === 0 ? `${without} ${one(without) ? "queda" : "quedan"} sin cobertura ${world}` : `${without} ${world}`)).join(", ")}`,
    subtitle: (year, fifths) =>
      `De cada 100 personas${fifths ? ", por quintos de ingreso, los más pobres primero" : ""}, ${year}; una figura es una persona de cada 100`,
    ends: (poorest, richest) => `Cubiertas en el quinto más pobre, de cada 100: ${poorest.join(", ")}. En el más rico: ${richest.join(", ")}.`,
    end: (count, withWorld) => `${count} ${withWorld}`,
    others: (parts) => `También simulado, cubiertas de cada 100: ${parts.join(", ")}.`,
  },
  causes: {
    names: {
      closed: "el régimen ha cerrado",
      ineligible: "no se les admite",
      unaware: "no han oído hablar de él",
      not_offered: "el régimen no llega a ellas",
      denied: "rechazadas: salud o edad",
      lapsed: "bajas por impago",
      unaffordable: "no pueden pagar",
      waiting: "en período de carencia",
    },
    because: {
      closed: "el régimen ha cerrado",
      ineligible: "no se les admite",
      unaware: "no han oído hablar de él",
      not_offered: "no llega a ellas",
      denied: "se les rechaza por salud o edad",
      lapsed: "se dieron de baja por impago",
      unaffordable: "no pueden pagar",
      waiting: "están en período de carencia",
    },
    other: "otras causas",
    sum: "excluidas en total",
    neutral: "Por qué hay personas excluidas",
    first: (With, because) => `${With}, quedan fuera sobre todo porque ${because}`,
    next: (withWorld, because) => `${withWorld}, porque ${because}`,
    subtitle: (year) => `Personas excluidas, de cada 100, según el primer obstáculo, ${year}`,
    declined: (parts) => `No contadas aquí: las que podrían pagar y no quieren (${parts.join(", ")}).`,
    declinedPart: (count, withWorld) => `${count} ${withWorld}`,
  },
  reserve: {
    lasts: (of, months, year) => `La reserva ${of} alcanza para ${months} meses en el futuro mediano de ${year}`,
    runsOut: (The, count, all) => `${The} se queda sin dinero en ${count} de ${futures(all)}`,
    subtitle: "Reserva en meses de gasto; abajo: futuros, de cada 100, en que el dinero se acabó",
    subtitleFailing: (open, all) => `Futuros, de cada 100, en que el dinero se acabó; abajo: meses de reserva en los futuros aún abiertos (${open} de ${all})`,
    middle: "futuro mediano",
    band: `90${nb}% de los futuros`,
    openBand: `90${nb}% de los futuros abiertos`,
    ruined: (percent) => `${percent}${nb}% de los futuros: sin dinero`,
    none: (all) => (all === "1" ? "el dinero no falta en el único futuro" : `el dinero no falta en ninguno de los ${all} futuros`),
    few: "Quedan muy pocos futuros abiertos para dibujar su reserva.",
    notDrawn: (year, months) => `${year} no se dibuja (${months} meses: capital inicial, pocos afiliados).`,
    other: (The, count, all, bound) =>
      count === "0"
        ? `${The} no se queda sin dinero en ninguno de los ${futures(all)}${bound === null ? "" : ` (riesgo menor del ${bound}${nb}%, no nulo)`}.`
        : `${The} se queda sin dinero en ${count} de ${futures(all)}.`,
  },
  trust: {
    weakest: "El punto débil",
    ruin: (change, count, all) => `Si ${change}, el dinero falta en ${count} de ${futures(all)}.`,
    cover: (change, count, base) => `Si ${change}, ${people(count)} ${esta(count)} ${covered(count)} en lugar de ${base}.`,
    both: (change, count, all, coveredCount, base) =>
      `Si ${change}, el dinero falta en ${count} de ${futures(all)}, y ${people(coveredCount)} ${esta(coveredCount)} ${covered(coveredCount)} en lugar de ${base}.`,
    robust: (rows) => `Ninguna de las ${rows} hipótesis cambiadas una a una mueve la cobertura en 1 persona de cada 100 ni vacía la reserva.`,
    notTried: "No se cambió ninguna hipótesis para esta nota: no se sabe de cuál depende el resultado.",
    sourceless: (list) => `Las cifras más grandes sin fuente: ${list.join("; ")}.`,
    fair: "¿Es justa la comparación?",
    helpFirst: (the, other) => `Otros que los afiliados pagan una parte de la cotización para ${the}, y nada para ${other}.`,
    helpSecond: (the, other) => `Otros que los afiliados pagan una parte de la cotización para ${other}, y nada para ${the}.`,
    helpBoth: "Otros que los afiliados pagan una parte de la cotización en ambos casos, pero no de la misma manera.",
    helpSame: "Otros que los afiliados pagan la misma parte de la cotización en ambos casos.",
    noHelp: "En ambos casos, nadie más que los afiliados paga cotizaciones.",
    sameHelp: (other, count, base) => `Con la misma ayuda, ${other} cubriría a ${people(count)} en lugar de ${base}.`,
    withoutHelp: (the, count, base) => `Sin ella, ${the} cubriría a ${people(count)} en lugar de ${base}.`,
    withoutHelpRuin: (the, count, base, ruined, all) =>
      `Sin ella, ${the} cubriría a ${people(count)} en lugar de ${base} y se quedaría sin dinero en ${ruined} de ${futures(all)}.`,
    terms: (of, more, withWorld, interval) => `En las mismas condiciones, las ${of}: ${more} más de cada 100 ${withWorld} (${interval}).`,
    termsUnsure: (of, lo, hi) => `En las mismas condiciones, las ${of}: no se puede saber (${lo} a ${hi} de cada 100).`,
    sameMoney: (percent, forgone, base) =>
      `Por el mismo dinero público, sin régimen, los servicios públicos pagarían el ${percent} de cada factura, y ${forgone} de cada 100 atenciones necesarias no se buscarían (${base} con él).`,
    turns: (path, from, to, count, all) => `El resultado se invierte si ${path} es ${to} en lugar de ${from} (${count} de ${all} futuros).`,
    stops: (the, path, from, to, count, all) => `Si ${path} es ${to} en lugar de ${from}, ${the} se detiene en ${count} de ${all} futuros.`,
    noReversal: (tried, count) =>
      `Las más fuertes de las ${count} cifras inciertas (${tried}), llevada cada una sola al extremo de su rango: ninguna invierte el resultado.`,
  },
  ledger: {
    earned: (withFirst, withOther) => `${upper(withFirst)}, los que más tienen pagan por los pobres; ${withOther}, no`,
    neutral: "Quién paga por quién",
    subtitle: (unit, years) => `Lo que un afiliado recibe o da al año más allá de su cotización${unit === "" ? "" : `, ${unit}`}, media de ${years}`,
    gives: "da",
    receives: "recibe",
    few: "muy pocos afiliados",
    note: "Atención recibida menos las cotizaciones de todos los pagadores. Donde todos los quintos dan, las barras son el costo de gestionar el régimen y su excedente.",
  },
  state: {
    heading: "Lo que paga el Estado",
    more: (With, amount) => `${With}, el Estado paga ${amount} más al año`,
    less: (With, amount) => `${With}, el Estado paga ${amount} menos al año`,
    subtitle: (unit, years) => `Pagado al año${unit === "" ? "" : `, ${unit}`}, media de ${years}`,
    parts: { floor: "servicios públicos", subsidies: "subsidios", employer_share: "parte de los empleadores públicos", rescue: "rescate" },
    perNewlyCovered: (amount) => `Es decir ${amount} por persona que pasa a estar cubierta.`,
    nothing: "El Estado no paga nada, en ninguno de los mundos.",
  },
  hundred: {
    heading: (unit, parts) =>
      `De cada 100${unit === "" ? "" : `${nb}${unit}`} cotizados, ${parts.map(({ care, world }, index) => (index === 0 ? `${care} ${one(care) ? "vuelve" : "vuelven"} como atención ${world}` : `${care} ${world}`)).join(", ")}`,
    parts: { care: "atención", administration: "gestión", rest: "reserva o dueños", beyond: "sacado de la reserva" },
    subtitle: (years) => `De cada 100 pagados por todos los pagadores, ${years}`,
    beyond: (count, withWorld) => `${upper(withWorld)}, se ${one(count) ? "gasta" : "gastan"} ${count} más de lo que se paga.`,
    limit: "100 pagados",
  },
  sensitivity: {
    heading: (topics) => `De qué depende más el resultado: ${join(topics, "y")}`,
    topics: {
      contributionDown: "la cotización",
      contributionUp: "la cotización",
      noHelp: "la ayuda a la cotización",
      sameHelp: "la ayuda a la cotización",
      subsidyLate: "cuándo llegan los subsidios",
      medicalInflationDown: "los precios de la atención",
      medicalInflation: "los precios de la atención",
      claimsDown: "la necesidad de atención",
      claimsUp: "la necesidad de atención",
      shockYear: "la necesidad de atención",
      reachDown: "a quién llega el régimen",
      awarenessDown: "cuántos lo conocen",
      awarenessUp: "cuántos lo conocen",
      affordability: "lo que se puede pagar",
      arrears: "las bajas",
      collection: "la recaudación",
      reserve: "la primera reserva",
    },
    neutral: "De qué depende el resultado",
    subtitle: (the, year, size, all) =>
      `Personas cubiertas por ${the} en ${year}, de cada 100, con una sola hipótesis cambiada (${size} personas, ${futures(all)}, misma suerte)`,
    base: "tal como se describe",
    ruined: (all) => `sin dinero, de ${all}`,
    levers: {
      contributionDown: (to, from) => `la cotización es del ${to}, no del ${from}`,
      contributionUp: (to, from) => `la cotización es del ${to}, no del ${from}`,
      noHelp: (_to, _from, scheme) => `nadie ayuda a pagar para ${scheme}`,
      sameHelp: (_to, _from, scheme) => `la misma ayuda va a ${scheme}`,
      subsidyLate: (_to, _from, scheme) => `los subsidios para ${scheme} llegan un año más tarde`,
      medicalInflationDown: (to, from) => `los precios de la atención suben un ${to} al año, no un ${from}`,
      medicalInflation: (to, from) => `los precios de la atención suben un ${to} al año, no un ${from}`,
      claimsDown: (to) => `se necesita atención un ${to} menos a menudo de lo previsto`,
      claimsUp: (to) => `se necesita atención un ${to} más a menudo de lo previsto`,
      shockYear: (to) => `un año se necesita atención ${to} veces más a menudo`,
      reachDown: (to, from, scheme) => `el ${to} de la población está al alcance de ${scheme}, no el ${from}`,
      awarenessDown: (to, from) => `lo conoce el ${to}, no el ${from}`,
      awarenessUp: (to, from) => `lo conoce el ${to}, no el ${from}`,
      affordability: (to, from) => `se puede pagar el ${to} del ingreso, no el ${from}`,
      arrears: (to, from) => `se da de baja el ${to} de los afiliados al año, no el ${from}`,
      collection: (to, from) => `se recauda el ${to} de las cotizaciones, no el ${from}`,
      reserve: (to, from) => `la primera reserva es de ${to} meses, no de ${from}`,
    },
    note: "Los precios que el régimen calcula por sí mismo siguen el cambio, salvo el de la necesidad, que nadie preveía. Dos hipótesis cambiadas juntas pueden hacer más que su suma.",
  },
  effects,
  wrong: {
    heading: "Lo que podría demostrar que nos equivocamos",
    item: (change, count, base, ruined, all) => `Si ${change}: ${count} ${covered(count)} en lugar de ${base}, sin dinero en ${ruined} de ${futures(all)}.`,
    debt: (count, all) => `${count} de ${all} cifras no tienen fuente.`,
    undecided: (expression) => `No decidido por este cálculo: ${expression}`,
    failed: (expression) => `No alcanzado: ${expression}`,
  },
  notIn: {
    heading: "Lo que las cifras no contienen",
    always: [
      "la calidad de la atención, la distancia y la espera; efectos sobre la salud o el trabajo",
      "la respuesta de clínicas y precios a más pacientes que pueden pagar",
      "el fraude; un cambio de gobierno",
    ],
    births: "los nacimientos",
  },
  sources: {
    heading: "Fuentes e hipótesis",
    simulated: (size, represented, years, all) =>
      `Simulado: ${size} personas${represented === null ? "" : ` por ${represented}`}, ${years}, ${futures(all)}. Todos los mundos tienen las mismas personas, enfermedades y muertes; difieren las reglas.`,
    interval: (percent, example) => `Un intervalo como ${example} dice cuánto de una cifra es azar (${percent}${nb}%); nada dice de hipótesis erróneas.`,
    list: (titles, more) => `Fuentes: ${titles.join("; ")}${more === null ? "" : `; y ${more} más en el anexo`}.`,
    today: (where, bill, country, spending, privateSchemes, year) =>
      `${where === null ? "Cada mundo parte" : `Partida (${where.join(", ")}):`} de la situación actual (${country}): el dinero público y la ayuda pagan el ${bill}${nb}% de cada factura, ${spending}${nb}% del gasto en salud; el ${privateSchemes}${nb}% de los regímenes privados queda fuera (OMS, GHED ${year}).`,
    none: "Ninguna cifra de este escenario cita una fuente: es un ejemplo para pensar y no describe ningún lugar real.",
    debt: (count, all) => `${count}${all === null ? "" : ` de ${all}`} cifras no tienen fuente; todas figuran en el anexo.`,
    again: "Recalcular",
    engine: (version, seed, hash) => `mutua ${version}, semilla ${seed}, escenario ${hash}`,
    stopped: (finished, asked) => `Interrumpido: se terminaron ${finished} de ${asked} futuros.`,
    oneFuture: "Se simuló un solo futuro: ninguna cifra tiene intervalo y nada aquí se distingue del azar.",
  },
  frontier: {
    heading: "Lo que cuesta más cobertura",
    costAxis: (metric, unit) => `${metric}, todos los años${unit === "" ? "" : `, ${unit}`}`,
    coverAxis: (metric, ofHundred) => `${metric}${ofHundred ? ", de 100, media de los años" : ""}`,
    option: "Opción",
    standing: "Posición",
    standings: { frontier: "en la frontera", dominated: "otra hace más por menos", extended: "una mezcla de otras dos hace más por menos" },
    note: (futures) =>
      `Lleno: en la frontera, donde solo se obtiene más pagando más. Hueco: dominada. Las cruces son intervalos de las medias; todas las opciones viven los mismos ${futures} futuros, de modo que sus diferencias son más seguras que las cruces.`,
    cut: (left) => `${left} opciones dominadas están solo en la tabla.`,
  },
  annex: {
    heading: "Anexo técnico",
    intro: "Cada cifra de las dos páginas, con su error, su fórmula y los números de los que está hecha.",
    tables: {
      headline: "A1 Cifras principales",
      fifths: "A2 Cubiertas, de cada 100, por quinto de ingreso",
      causes: "A3 Excluidas según el primer obstáculo, de cada 100",
      reserve: "A4 Reserva y ruina por año",
      ledger: "A5 Quién paga por quién: términos por quinto de ingreso, por afiliado y año",
      state: "A6 Lo que pagan otros que los afiliados, al año",
      numbers: "A7 Cifras del escenario, primero las que no tienen fuente",
      formulas: "A8 Fórmulas, con los totales del primer futuro",
      prices: "A9 De qué están hechas las cotizaciones, todos los años",
      convergence: "A10 Convergencia: personas cubiertas al añadir futuros",
      sensitivity: "A11 Una hipótesis cambiada a la vez",
      schemes: "Regímenes",
    },
    heads: {
      figure: "Cifra",
      year: "Año",
      value: "Valor",
      error: "Error típico",
      interval: `Intervalo del 95${nb}%`,
      difference: "Diferencia",
      futures: "n",
      ruined: "Sin dinero, de n",
      path: "Lugar en el escenario",
      note: "Nota",
      source: "Fuente",
      formula: "Fórmula",
      world: "Mundo",
      scheme: "Régimen",
      term: "Término",
      change: "Cambio",
      covered: "Cubiertas, de cada 100",
      totals: "Totales",
      p5: `5${nb}%`,
      p50: "Mediana",
      p95: `95${nb}%`,
      share: "De cada 100 cotizados",
    },
    allYears: "todos",
    noSource: "ninguna",
    unsure: "~ marca una diferencia cuyo intervalo contiene 0.",
    terms: { income: "ingreso", risk: "riesgo", other: "familia, grupo", margin: "margen", chance: "azar", net_transfer: "en total" },
    prices: {
      contributions: "Cotizaciones, todos los pagadores",
      benefits: "Atención pagada",
      administration: "Gestión",
      profit: "Excedente o ganancia",
      reserve: "Reserva al final",
    },
    noScenario: "El escenario no estaba disponible: faltan la clase de los regímenes, las fuentes y la lista de las cifras.",
    data: "Las filas de estas tablas están en este archivo como JSON (elemento mutua-record) y en el libro de «mutua report --xlsx».",
    metrics: {
      "coverage.breadth": "Personas cubiertas",
      "exclusion.rate": "Excluidas",
      "uninsured.declined": "No quieren afiliarse",
      "protection.sdg382": "Personas en dificultad financiera",
      "protection.oop_over_10": "Gasto de bolsillo superior al 10 % del ingreso",
      "protection.forgone": "Atención necesaria a la que se renuncia",
      "finance.ruin_probability": "Se queda sin dinero",
      "finance.operating": "Sigue funcionando",
      "finance.premium": "Cotización por afiliado y año",
      "finance.loss_ratio": "Siniestralidad",
      "finance.expense_ratio": "Razón de gastos",
      "state.total": "Estado: todos los costos",
      "state.per_covered": "Estado: costo por persona cubierta",
      "state.per_newly_covered": "Estado: costo por persona que pasa a estar cubierta",
    },
  },
  actuarial,
  yes: "sí",
  no: "no",
};

function estaria(count: string): string {
  return one(count) ? "estaría" : "estarían";
}
function esta(count: string): string {
  return one(count) ? "está" : "están";
}
function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
