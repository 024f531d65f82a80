/** French of the screen: a terminal, so plain spaces between thousands; labels as short as the table asks. A long file: one text a line. */
import { hardSpace } from "../display-width.ts";
import type { Language } from "./language.ts";

/** Keeps a number and its unit, and a word and its high punctuation, on one line. */
const nb = hardSpace;
const comma = (unit: string): string => (unit === "" ? "" : `, ${unit}`);
const list = (parts: readonly string[]): string => parts.join(", ");
/** French counts 0 and 1 as one. */
const one = (count: string): boolean => count === "0" || count === "1";
const people = (count: string): string => `${count} ${one(count) ? "personne" : "personnes"} sur 100`;
const covered = (count: string): string => (one(count) ? "est couverte" : "sont couvertes");

/** French counts 0 and 1 as one. */
const avenirs = (count: string): string => `${count} ${count === "0" || count === "1" ? "avenir" : "avenirs"}`;

export const fr: Language = {
  code: "fr",
  numbers: { decimal: ",", thousands: nb, billion: "Md", million: "M", to: "à" },
  title: {
    people: (simulated, represented) => (represented === null ? `${simulated} personnes simulées` : `${simulated} personnes simulées pour ${represented}`),
    futures: (count) => (one(count) ? `${count} avenir` : `${count} avenirs`),
    sameFate: (worlds) => (worlds === 2 ? "même sort dans les deux mondes" : "même sort dans tous les mondes"),
  },
  cover: {
    one: (world, count, year, interval) => `Avec ${world}, ${people(count)} ${covered(count)} en ${year}${interval}.`,
    two: (first, countFirst, second, countSecond, year) =>
      `Avec ${first}, ${people(countFirst)} ${covered(countFirst)} en ${year}${nb}; avec ${second}, ${countSecond}.`,
    many: (year, parts) => `Couvertes en ${year}, sur 100 personnes${nb}: ${list(parts.map(({ world, covered: count }) => `${count} avec ${world}`))}.`,
    more: (world, more, interval) => `C'est ${more} de plus sur 100 avec ${world} (${interval}).`,
    unsure: (lo, hi) => `On ne peut pas trancher${nb}: l'écart se situe entre ${lo} et ${hi} personnes sur 100.`,
    same: "Les deux sont identiques dans tous les avenirs.",
    noInterval: (world, more) => `C'est ${more} de plus sur 100 avec ${world}, dans un seul avenir.`,
    parity: (levers, onFirst, first, onSecond, second) =>
      `À égalité (${levers}), l'écart est de ${onFirst} aux conditions de ${first}, de ${onSecond} à celles de ${second}.`,
  },
  ruin: {
    by: (year, parts) => `Sans argent d'ici ${year}${nb}: ${parts.join(`${nb}; `)}.`,
    some: (scheme, count, futures, interval) => `${scheme} dans ${avenirs(count)} sur ${futures} (${interval}${nb}%)`,
    none: (scheme, futures, bound) => `${scheme} dans aucun des ${futures} avenirs (moins de ${bound}${nb}%, non nul)`,
    high: (scheme, count, futures, year, interval, mostOften) =>
      `En l'état, ${scheme} ne tient pas${nb}: l'argent manque dans ${avenirs(count)} sur ${futures} d'ici ${year} (${interval}${nb}%)${mostOften === null ? "" : `, le plus souvent en ${mostOften}`}.`,
    highMany: ({ world, schemes, all }, futures, year, counts, errors) =>
      `En l'état, ${schemes} des ${all} régimes de ${world} ne tiennent pas${nb}: sur ${futures} avenirs, l'argent manque d'ici ${year} dans ${counts.join(", ")} (${errors.map((one) => `${one}${nb}%`).join(`${nb}; `)}).`,
    someMany: (world, futures, counts, errors) =>
      `avec ${world} dans ${counts.join(", ")} des ${futures} avenirs (${errors.map((one) => `${one}${nb}%`).join(`${nb}; `)})`,
    stopped: (scheme, count, futures, year, cause, years) =>
      `${scheme} ne fonctionne plus en ${year} dans ${avenirs(count)} sur ${futures}, le plus souvent parce que ${{ money: "l'argent a manqué", exit: "il a quitté le marché", empty: "presque personne n'y reste", merged: "un autre régime l'a repris" }[cause]}${nb}; durée moyenne${nb}: ${years} ans.`,
  },
  state: {
    nothing: "L'État ne paie rien.",
    costs: (parts) => `L'État (aussi comme employeur) paie par an${nb}: ${parts.join(`${nb}; `)}.`,
    part: (world, amount, interval) => `${amount.replaceAll(" ", nb)}${world === null ? "" : ` avec ${world}`}${interval}`,
  },
  fairness: {
    title: (first, second) => `Est-ce juste${nb}? ${first} moins ${second}, sur 100`,
    heads: ["couverts", "pauvres", "aisés", "renonc."],
    asWritten: "tel qu'écrit",
    levers: (names) => list(names.map((name) => ({ help: "aide", reach: "portée", package: "prestations", enrolment: "adhésion" })[name] ?? name)),
    terms: (levers, world) => `${levers} de ${world}`,
    sameHelp: (world) => `même aide pour ${world}`,
    floor: (percent) => `même argent, socle de ${percent}${nb}%`,
    chanceOnly: (held) => `Hasard seul${nb}: ${held} hypothèses sont fixes. Donnez-leur des plages${nb}: uncertainty.default, ou {uncertain: ...}.`,
    range: (varied, interval, world, k, n) =>
      `Avec ${varied} hypothèses variées, ${interval} sur 100 dans 90 avenirs sur 100${nb}; ${world} couvre plus dans ${avenirs(k)} sur ${n}.`,
    same: (differs) =>
      `Est-ce juste${nb}? Aide, portée, prestations et adhésion sont les mêmes des deux côtés${differs.length === 0 ? "" : `${nb}; ce qui diffère${nb}: ${list(differs)}`}.`,
    error: (percent) => `demi-intervalle à ${percent} %, au plus`,
    moves: (path, share, error, low, high) => `Dépend surtout de ${path}${nb}: ${share} (${error})${nb}% de la dispersion, de ${low} à ${high}.`,
    reverses: (path, from, to, percent) => `Renversé si ${path} vaut ${to} au lieu de ${from}${percent === "" ? "" : ` (${percent}${nb}%)`}.`,
    stops: (scheme, path, from, to, percent) => `${scheme} s'arrête si ${path} vaut ${to} au lieu de ${from}${percent === "" ? "" : ` (${percent}${nb}%)`}.`,
    nothing: (searched, tried) =>
      tried === "1"
        ? `Des ${searched} chiffres incertains, le plus fort a été mené seul au bout de sa plage${nb}: la plupart des avenirs ne se renversent pas et n'arrêtent aucun régime. Plusieurs ensemble${nb}: mutua audit.`
        : `Des ${searched} chiffres incertains, les ${tried} plus forts ont été menés seuls au bout de leur plage${nb}: aucun ne renverse la plupart des avenirs ni n'y arrête un régime. Plusieurs ensemble${nb}: mutua audit.`,
    untried: (searched) =>
      `L'effet des ${searched} chiffres incertains ne se distingue pas du hasard en si peu d'avenirs${nb}; ce qui renverse le résultat${nb}: mutua audit.`,
  },
  byYear: {
    title: "Année par année",
    covered: (world) => `${world}${nb}: couvertes, sur 100`,
    price: (world) => `${world}${nb}: par mois, tous payeurs`,
    error: (plusMinus, cover, price, percent) => `${plusMinus}${cover} sur 100 et ${plusMinus}${price} par mois au plus (demi-intervalle à ${percent} %)`,
  },
  today: (where, bill, country, spending, privateSchemes, year) =>
    `${where === null ? "Chaque monde part" : `${list(where)} part`} de la situation actuelle (${country})${nb}: l'argent public et l'aide paient ${bill}${nb}% de chaque facture (${spending}${nb}% de la dépense de santé${nb}; les ${privateSchemes}${nb}% des régimes privés sont laissés de côté${nb}; OMS, GHED ${year}). Voir mutua explain today.`,
  schemeOf: (scheme, world) => `${scheme} (${world})`,
  strip: { poorestFirst: "sur 100, pauvres d'abord", anyOrder: "sur 100 personnes", covered: "couvertes", excluded: "exclues", declined: "ne souhaitent pas" },
  table: {
    rows: {
      covered: "Couvertes, sur 100",
      excluded: "Exclues, sur 100",
      declined: "Ne souhaitent pas, sur 100",
      poorest: "Plus pauvres couverts, sur 100",
      hardship: "En difficulté, sur 100 *",
      hardshipPoor: "  dont pauvres avant *",
      hardshipBudget: "Au-delà de 10 % du revenu *",
      forgone: "Soins non demandés, sur 100",
      returned: "Sur 100 cotisés, en soins *",
      ruin: "N'a plus d'argent, %",
    },
    head: (year) => `En ${year}`,
    payers: {
      premium: (unit) => `Par mois, tous payeurs${comma(unit)} *`,
      member: (unit) => `${unit.includes(" ") ? "Adhérent, mois" : "Par mois, l'adhérent"}${comma(unit)} *`,
      employer: () => "  + employeur *",
      state: () => "  + État *",
      donor: () => "  + donateurs *",
    },
    returned: (currency) => `Sur 100${currency === "" ? "" : ` ${currency}`}, en soins *`,
    cannotTell: "non tranché",
    below: "ci-dessous",
    allYears: (first, last) => `(* ${first}-${last})`,
    scales: { thousand: "1 000", million: "M", billion: "Md" },
    difference: () => "écart",
    interval: (percent) => `(intervalle ${percent} %)`,
    others: (parts) => `Aussi simulé${nb}: ${parts.join(`${nb}; `)}${nb}; voir --detail`,
    other: (world, counts) => (counts === null ? world : `${world} (sur 100 : ${counts[0]} couvertes, ${counts[1]} exclues)`),
    othersShort: (parts) => `Aussi simulé, couvertes sur 100${nb}: ${list(parts)}${nb}; voir --detail`,
    otherShort: (world, counts) => (counts === null ? world : `${world} ${counts[0]}`),
    hidden: (worlds, percent, plusMinus) =>
      `${plusMinus} demi-intervalle à ${percent} %${nb}; écarts${worlds === 0 ? "" : ` et ${worlds} ${worlds === 1 ? "autre monde" : "autres mondes"}`}${nb}: --detail`,
  },
  schemes: {
    title: (world) => `Régimes dans ${world}`,
    heads: (currency) => [
      ["adhér.,", "sur 100"],
      ["adhérent", currency === "" ? "paie *" : `paie, ${currency}*`],
      ["en soins*", "sur 100"],
      ["réserve,", "mois"],
      ["sans", "argent, %"],
    ],
  },
  causes: {
    title: "Pourquoi exclues, sur 100",
    names: {
      closed: "le régime a fermé",
      ineligible: "pas admises",
      unaware: "ne le connaissent pas",
      not_offered: "hors de portée du régime",
      denied: "refus (santé ou risque)",
      lapsed: "sorties, impayés",
      unaffordable: "ne peuvent pas payer",
      waiting: "en période d'attente",
    },
    other: "autres causes",
    sum: "somme",
  },
  fan: { title: (scheme) => `Réserve, mois (${scheme})`, median: "médiane", band: "90 % des avenirs", openBand: "90 % des ouverts", middleShort: "méd." },
  checks: {
    title: "Tests",
    passed: "ok",
    failed: "ÉCHOUÉ",
    undecided: "indécis",
    more: (count) => `(+${count}${nb}: --detail)`,
    moreShort: (count) => `(+${count})`,
  },
  mind: {
    title: "Notez",
    stopped: (finished, asked) => `arrêté avant la fin${nb}: ${finished} avenirs sur ${asked}`,
    populationsDiffer: "la santé diffère entre les mondes, donc les deux populations aussi",
    debt: (count, first) => `${count} ${one(count) ? "chiffre" : "chiffres"} sans source${nb}: ${list(first)}`,
    more: (count) => `(+${count}${nb}: --detail)`,
    moreShort: (count) => `(+${count})`,
  },
  next: { title: "Suite", detail: "tous les chiffres par groupe", explain: "ce que veut dire exclu", again: "Refaire" },
  ledger: {
    title: (unit, years) => `Qui paie pour qui${nb}: un adhérent reçoit (+) ou donne (-) par an${unit === "" ? "" : `, ${unit}`}, ${years}`,
    terms: { income: "revenu", risk: "risque", other: "autre", margin: "marge", chance: "hasard*", net_transfer: "en tout" },
    groups: {
      everybody: "tous",
      q1: "les plus pauvres",
      q2: "deuxième cinquième",
      q3: "cinquième du milieu",
      q4: "quatrième cinquième",
      q5: "les plus aisés",
      no_condition: "sans maladie chronique",
      any_condition: "avec maladie chronique",
    },
    spent: (currency, care, administration, rest, left) =>
      `Sur 100${currency === "" ? "" : `${nb}${currency}`} cotisés, ${care} vont aux soins et ${administration} à la gestion${nb}; ${rest} ${left ? "restent pour la réserve ou les propriétaires" : "de plus viennent de la réserve"}.`,
    legend:
      "revenu : paie moins (+) ou plus (-) que l'adhérent moyen à cause du revenu. risque : a besoin de plus (+) ou moins (-) de soins que la moyenne, moins ce qui est payé pour cela. autre : de même pour la taille du ménage ou le groupe. marge : gestion et excédent. hasard* : soins reçus au-delà de l'attendu ; * les limites annuelles et les soins non demandés faute d'argent sont attendus en moyenne, si bien que leur effet sur les malades et les pauvres est ici aussi. ~ peut être du hasard. Plus : mutua explain solidarity.chance",
  },
  attribution: {
    title: (first, second) => `Pourquoi ? ${first} moins ${second}, sur 100`,
    heads: ["couverts", "exclus", "plus de 10 %"],
    levers: {
      eligibility: "qui peut adhérer",
      enrolment: "obligatoire ou volontaire",
      reach: "information et accès",
      underwriting: "refus et surprimes",
      rating: "mode de cotisation",
      loading: "frais et bénéfice",
      help: "subventions, employeurs",
      package: "ce qui est remboursé",
      closure: "réserve et fermeture",
      other: "autres règles",
      floors: "régimes publics",
      scheme: "un régime ouvert à tous",
      all: "la différence",
    },
    off: (against, second, futures) =>
      `Chaque part : ce que le levier ajoute, en moyenne sur tous les ordres de changement (Shapley), dans ${futures} avenirs ; la somme des parts est la différence de ces avenirs. Sans un levier, il est ${against === "scheme" ? `comme dans ${second}` : "comme dans un régime qui n’écarte personne : tous en sont, paient autant et tous les soins sont payés"}.`,
    same: (levers) =>
      `Pareils dans les deux, donc 0 : ${levers.join(", ")}. Information, moyens, arriérés et choix sont ceux des personnes, les mêmes dans tous les mondes.`,
    why: { no_scheme: "aucun monde n’a de régime auquel on adhère", several_schemes: "un monde a plusieurs régimes auxquels on adhère" },
  },
  firstPrices: {
    title: "Premiers prix, calculés avec ceux qui adhéreraient",
    asked: (scheme, price, members) => `${scheme} demande ${price} : le prix le plus bas auquel les ${members} adhérents sur 100 paient pour eux-mêmes.`,
    none: (scheme, price) =>
      `${scheme} : aucune cotisation volontaire de ce type ne s’équilibre. Le départ est à ${price}, le prix pour toutes les personnes admissibles, à perte.`,
    others: (prices) => `D’autres prix s’équilibrent : ${prices}.`,
    balance: (price, members, stable) => `${price} (${members} adhérents sur 100${stable ? "" : " ; ne dure pas : un peu plus les fait partir"})`,
    ofIncome: (percent) => `${percent} % du revenu`,
    aYear: (amount) => `${amount} par an`,
  },
  detail: {
    title: "Tous les chiffres",
    everybody: "tous",
    horizon: "sur la période",
    per100: "sur 100",
    zero: (metrics) => `0 partout${nb}: ${metrics.join("; ")}`,
  },
  why: {
    no_persons: "personne",
    no_members: "aucun adhérent",
    no_contributions: "aucune cotisation",
    no_operation: "ne fonctionne jamais",
    no_income: "aucun revenu",
    no_income_at_the_bottom: "pauvres sans revenu",
    nothing_paid: "rien de payé",
    no_need: "aucun besoin",
    no_use: "aucun soin utilisé",
    no_necessary_care: "aucun soin nécessaire",
    no_ruin: "jamais ruiné",
    no_poverty_line: "sans seuil de pauvreté",
    no_basic_needs: "besoins de base absents",
    nobody_covered: "aucun besoin couvert",
    nobody_covered_before: "personne avant",
    empty_fifth: "un cinquième est vide",
    all_or_none_ill: "tous ou aucun malade",
    nobody_fell_ill: "aucun nouveau malade",
    no_yearly_limit: "sans limite annuelle",
    all_or_none_covered: "tous ou aucun dedans",
    compares_worlds: "compare des mondes",
    nobody_asked: "personne de sollicité",
    no_benefits: "aucune dépense",
    not_defined_by_year: "pas par année",
    one_replication: "un seul avenir",
    too_few_replications: "trop peu d'avenirs",
    closed_before: "ferme avant",
    no_capital_required: "aucun capital requis",
    no_rescue: "personne ne sauve",
    no_merger: "aucune fusion",
    no_public_spending: "dépense publique inconnue",
    no_programme: "pas de programme",
    not_paid_back: "jamais remboursé",
    no_effect: "sans effet",
  },
  explain: {
    formula: "Formule",
    unit: "Unité",
    estimate: "Estimé",
    statistics: {
      value_at_risk: "un des résultats de tous les avenirs ; intervalle par statistiques d'ordre (exact, binomial), erreur type de Maritz et Jarrett",
      tail_value_at_risk: "de tous les avenirs ensemble ; erreur type par la fonction d'influence, intervalle de Student",
      share_at_most: "part des avenirs ; intervalle exact de Clopper et Pearson",
      mean_excess: "moyenne des avenirs ; intervalle de Student",
      ratio_to_value_at_risk: "de tous les avenirs ensemble ; erreur type par la fonction d'influence, intervalle de Student",
      size_of_same_chance:
        "de tous les avenirs ensemble : où la courbe des probabilités selon la taille rejoint celle en question ; erreur type par jackknife, intervalle de Student",
    },
    futures: (count) => `${count} avenirs`,
    horizon: "Ensemble",
    horizons: {
      ratio_of_sums: "les sommes des années entrent dans la formule",
      sum: "somme des années",
      mean: "année moyenne",
      any: "plus grande année",
      last: "la dernière année",
    },
    better: "Mieux",
    higher: "plus haut",
    lower: "plus bas",
    breakdown: "Groupes",
    yes: "oui",
    no: "non",
    members: "Fixé par",
    membersOf: (key, several) => (several ? `${key} ; un chiffre pour chaque nombre` : key),
    undefinedWhen: "Rien si",
    source: "Source",
    example: "Exemple",
    worked: (totals, value) => `${totals} donne ${value}`,
    place: "Place",
    order: (order, of) => `obstacle ${order} sur ${of}`,
    counted: (excluded) => (excluded ? "compté comme exclu" : "non compté comme exclu"),
    setBy: "Fixé par",
    default: "Défaut",
    allowed: "Permis",
  },
};
