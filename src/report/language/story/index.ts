import type { LanguageCode } from "../codes.ts";
import type { StoryTexts } from "./texts.ts";

const list = (parts: readonly string[]): string => parts.join(", ");

const en: StoryTexts = {
  title: (number, female, age) => `Person ${number}: a ${female ? "woman" : "man"}, ${age} years old`,
  who: (group, income, household, fifth) =>
    list([
      ...(group === null ? [] : [group]),
      income === null ? "no income of their own" : `income ${income} a month`,
      household === "1" ? "lives alone" : `household of ${household}`,
      ...(fifth === null ? [] : [fifth]),
    ]),
  conditions: (names) => `lives with: ${list(names)}`,
  chosen: {
    "poorest-helped": "Chosen by rule: of the poorest fifth, the one whom the first scheme pays most for.",
    median: "Chosen by rule: of the middle fifth, the one with the median need.",
    "pays-most": "Chosen by rule: the one who pays most into the first scheme.",
    "left-out": "Chosen by rule: of those never in the first scheme, the one with the largest need.",
    number: "Chosen by number.",
  },
  needs: (services, cost) => `${list(services)}: ${cost} in all`,
  several: (service, count) => (count === 1 ? service : `${service} (${count})`),
  joins: (payment) => `joins, pays ${payment} a month`,
  leaves: (cause) => `is out: ${cause}`,
  waits: "waits for cover",
  pays: (amount, covered) => `pays ${amount}${covered ? "" : " without cover"}`,
  nothing: "pays nothing",
  forgoes: (count) => (count === 1 ? "goes without one needed treatment" : `goes without ${count} needed treatments`),
  owes: "more than a year's income: owes it",
  closed: "the scheme has closed",
  foot: {
    world: "In all years",
    paidIn: "paid in",
    byOthers: "by others",
    pocket: "at the clinic",
    received: "paid for them",
    forgone: "not sought",
    years: "years in",
  },
  alike: (fifth, from, to, year, parts, people) => `Of 100 people like this (${fifth}, ${from} to ${to} years), in ${year}: ${list(parts)} (${people} people).`,
  example: (people, future) => `One of ${people} simulated people, future ${future}: an example, not a proof.`,
  nobody: (pick) => `Nobody fits ${pick} in this future.`,
  quiet: "Nothing happened in the years that are not listed.",
};

const fr: StoryTexts = {
  title: (number, female, age) => `Personne ${number} : ${female ? "une femme" : "un homme"} de ${age} ans`,
  who: (group, income, household, fifth) =>
    list([
      ...(group === null ? [] : [group]),
      income === null ? "sans revenu propre" : `revenu de ${income} par mois`,
      household === "1" ? "vit seule" : `ménage de ${household}`,
      ...(fifth === null ? [] : [fifth]),
    ]),
  conditions: (names) => `vit avec : ${list(names)}`,
  chosen: {
    "poorest-helped": "Choix par règle : dans le cinquième le plus pauvre, la personne pour qui le premier régime paie le plus.",
    median: "Choix par règle : dans le cinquième du milieu, la personne au besoin médian.",
    "pays-most": "Choix par règle : la personne qui cotise le plus au premier régime.",
    "left-out": "Choix par règle : parmi celles jamais dans le premier régime, celle au plus grand besoin.",
    number: "Choix par numéro.",
  },
  needs: (services, cost) => `${list(services)} : ${cost} en tout`,
  several: (service, count) => (count === 1 ? service : `${service} (${count})`),
  joins: (payment) => `adhère, cotise ${payment} par mois`,
  leaves: (cause) => `est dehors : ${cause}`,
  waits: "attend l’ouverture des droits",
  pays: (amount, covered) => (covered ? `reste à charge ${amount}` : `paie ${amount} sans couverture`),
  nothing: "ne paie rien",
  forgoes: (count) => (count === 1 ? "renonce à un soin nécessaire" : `renonce à ${count} soins nécessaires`),
  owes: "plus d’une année de revenu : elle le doit",
  closed: "le régime a fermé",
  foot: {
    world: "Toutes les années",
    paidIn: "cotisé",
    byOthers: "par d’autres",
    pocket: "reste à charge",
    received: "payé pour elle",
    forgone: "renoncés",
    years: "ans dedans",
  },
  alike: (fifth, from, to, year, parts, people) =>
    `Sur 100 personnes semblables (${fifth}, ${from} à ${to} ans), en ${year} : ${list(parts)} (${people} personnes).`,
  example: (people, future) => `Une personne sur ${people} simulées, avenir ${future} : un exemple, non une preuve.`,
  nobody: (pick) => `Personne ne répond à ${pick} dans cet avenir.`,
  quiet: "Rien ne s’est passé dans les années qui ne sont pas citées.",
};

const es: StoryTexts = {
  title: (number, female, age) => `Persona ${number}: ${female ? "una mujer" : "un hombre"} de ${age} años`,
  who: (group, income, household, fifth) =>
    list([
      ...(group === null ? [] : [group]),
      income === null ? "sin ingreso propio" : `ingreso de ${income} al mes`,
      household === "1" ? "vive sola" : `hogar de ${household}`,
      ...(fifth === null ? [] : [fifth]),
    ]),
  conditions: (names) => `vive con: ${list(names)}`,
  chosen: {
    "poorest-helped": "Elegida por regla: del quinto más pobre, la persona por la que más paga el primer régimen.",
    median: "Elegida por regla: del quinto medio, la persona con la necesidad mediana.",
    "pays-most": "Elegida por regla: la persona que más cotiza al primer régimen.",
    "left-out": "Elegida por regla: de las que nunca están en el primer régimen, la de mayor necesidad.",
    number: "Elegida por número.",
  },
  needs: (services, cost) => `${list(services)}: ${cost} en total`,
  several: (service, count) => (count === 1 ? service : `${service} (${count})`),
  joins: (payment) => `se afilia, cotiza ${payment} al mes`,
  leaves: (cause) => `está fuera: ${cause}`,
  waits: "está en período de carencia",
  pays: (amount, covered) => (covered ? `gasto de bolsillo ${amount}` : `paga ${amount} sin cobertura`),
  nothing: "no paga nada",
  forgoes: (count) => (count === 1 ? "renuncia a una atención necesaria" : `renuncia a ${count} atenciones necesarias`),
  owes: "más de un año de ingreso: lo debe",
  closed: "el régimen ha cerrado",
  foot: {
    world: "Todos los años",
    paidIn: "cotizado",
    byOthers: "por otros",
    pocket: "de bolsillo",
    received: "pagado por ella",
    forgone: "renuncias",
    years: "años dentro",
  },
  alike: (fifth, from, to, year, parts, people) =>
    `De cada 100 personas semejantes (${fifth}, ${from} a ${to} años), en ${year}: ${list(parts)} (${people} personas).`,
  example: (people, future) => `Una de ${people} personas simuladas, futuro ${future}: un ejemplo, no una prueba.`,
  nobody: (pick) => `Nadie responde a ${pick} en este futuro.`,
  quiet: "Nada pasó en los años que no se citan.",
};

export const storyTexts: Readonly<Record<LanguageCode, StoryTexts>> = { en, fr, es };
