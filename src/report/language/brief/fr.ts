/** French. A long file: a sentence a line, in the order of the page. Terms of the WHO, ILO and ISSA glossaries. */
import { fr as actuarial } from "./actuarial-fr.ts";
import { fr as effects } from "./effects-fr.ts";
import type { BriefTexts, Noun } from "./texts.ts";

/** No cut before high punctuation and after an opening quote; a narrow one as print has it. */
const nb = "\u00a0";
const thin = "\u202f";
const quoted = (name: string): string => `«${nb}${name}${nb}»`;
const named = (name: string): Noun => ({
  bare: name,
  the: quoted(name),
  The: quoted(name),
  with: `avec ${quoted(name)}`,
  With: `Avec ${quoted(name)}`,
  of: `de ${quoted(name)}`,
});
const join = (parts: readonly string[], word: string): string =>
  parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} ${word} ${parts.at(-1)!}`;
/** French counts 0 and 1 as one. */
const one = (count: string): boolean => count === "0" || count === "1";
const futures = (count: string): string => `${count} ${one(count) ? "avenir" : "avenirs"}`;
const people = (count: string): string => `${count} ${one(count) ? "personne" : "personnes"} sur 100`;
const covered = (count: string): string => (one(count) ? "couverte" : "couvertes");
/** "si elles", "s’ils": a change begins with a consonant or a vowel. */
const si = (change: string): string => (/^ils?\b/.test(change) ? `s’${change}` : `si ${change}`);
const Si = (change: string): string => upper(si(change));

export const fr: BriefTexts = {
  language: "fr",
  numbers: { decimal: ",", thousands: thin, billion: "Md", million: "millions", to: "à" },
  nouns: {
    solidarity: { bare: "mutuelle", the: "la mutuelle", The: "La mutuelle", with: "avec la mutuelle", With: "Avec la mutuelle", of: "de la mutuelle" },
    "for-profit": { bare: "assureur", the: "l’assureur", The: "L’assureur", with: "avec l’assureur", With: "Avec l’assureur", of: "de l’assureur" },
    none: { bare: "sans régime", the: "aucun régime", The: "Aucun régime", with: "sans régime", With: "Sans régime", of: "sans régime" },
  },
  named,
  schemeIn: (scheme, world) => `${quoted(scheme)} dans ${world}`,
  semicolon: `${thin}; `,
  colon: `${nb}: `,
  or: (parts) => join(parts, "ou"),
  and: (parts) => join(parts, "et"),
  band: { kind: "Note d’aide à la décision", audience: (audience) => `pour ${audience}`, notForecast: "Résultat d’une simulation, non une prévision" },
  title: {
    high: (scheme, count, all, year) => `En l’état, ${scheme.the} ne tient pas${thin}: l’argent manque dans ${futures(count)} sur ${all} d’ici ${year}`,
    stopped: (scheme, count, all, year) => `En l’état, ${scheme.the} ne tient pas${thin}: son activité a cessé en ${year} dans ${futures(count)} sur ${all}`,
    two: (With, count, other, countOther, year) =>
      `${With}, ${people(count)} ${one(count) ? "serait" : "seraient"} ${covered(count)} en ${year}${thin}; ${other}, ${countOther}`,
    one: (With, count, year) => `${With}, ${people(count)} ${one(count) ? "serait" : "seraient"} ${covered(count)} en ${year}`,
    unsure: (the, other, lo, hi, year) =>
      `Qui, de ${the} ou de ${other}, couvre plus de personnes en ${year}${thin}? On ne peut pas trancher${thin}: l’écart va de ${lo} à ${hi} sur 100`,
    same: (The, other, year) => `${The} et ${other} couvrent la même part des personnes en ${year}, dans tous les avenirs`,
  },
  ask: "Ce que nous demandons",
  figures: {
    of100: "sur 100",
    covered: (year) => `personnes couvertes en ${year}`,
    coveredNote: (other, countOther, interval) =>
      [other === null ? "" : `${countOther} ${other}`, interval === null ? "" : other === null ? `de ${interval}` : `l’écart est de ${interval}`]
        .filter((part) => part !== "")
        .join(`${thin}; `),
    cannotTell: (lo, hi) => `écart de ${lo} à ${hi}${thin}: on ne peut pas trancher`,
    more: "de plus par an à la charge de l’État",
    less: "de moins par an à la charge de l’État",
    pays: "par an à la charge de l’État",
    samePublic: "différence pour l’État",
    unsurePublic: `l’État${thin}: plus ou moins de dépense`,
    same: "aucune",
    unsure: "on ne sait pas",
    levels: (parts) => join(parts, "et"),
    level: (amount, withWorld) => `${amount} ${withWorld}`,
    perNewlyCovered: (amount) => `soit ${amount} par personne nouvellement couverte`,
    ruin: (scheme, several) => (several ? `avenirs où ${scheme.the} n’a plus d’argent` : "avenirs où l’argent manque"),
    none: "aucun",
    noneNote: (all, bound) => `sur ${all}${thin}; le risque est inférieur à ${bound}${nb}%, il n’est pas nul`,
    someNote: (all, interval) => `sur ${all}${thin}: de ${interval}${nb}%`,
    otherRuin: (The, count, all) => `${The}${thin}: ${count === "0" ? "aucun" : count} sur ${all}`,
    noScheme: "aucun régime ne perçoit de cotisations",
  },
  fifths: ["les plus pauvres", "deuxième", "milieu", "quatrième", "les plus aisés"],
  everybody: "tout le monde",
  states: ["couvertes", "exclues", "ne souhaitent pas adhérer"],
  coveredShort: (count) => `${count} ${covered(count)}`,
  people: {
    heading: (parts) =>
      `Sur 100 personnes, ${parts.map(({ without, world }, index) => (index === 0 ? `${without} ${one(without) ? "reste" : "restent"} sans couverture ${world}` : `${without} ${world}`)).join(", ")}`,
    subtitle: (year, fifths) =>
      `Sur 100 personnes${fifths ? ", par cinquièmes de revenu, les plus pauvres d’abord" : ""}, ${year}${thin}; une figure, une personne sur 100`,
    ends: (poorest, richest) =>
      `Couvertes dans le cinquième le plus pauvre, sur 100${thin}: ${poorest.join(", ")}. Dans le plus aisé${thin}: ${richest.join(", ")}.`,
    end: (count, withWorld) => `${count} ${withWorld}`,
    others: (parts) => `Aussi simulé, couvertes sur 100${thin}: ${parts.join(", ")}.`,
  },
  causes: {
    names: {
      closed: "le régime a fermé",
      ineligible: "pas admises",
      unaware: "n’en ont pas entendu parler",
      not_offered: "hors de portée du régime",
      denied: "refus : santé ou âge",
      lapsed: "sorties, impayés",
      unaffordable: "ne peuvent pas payer",
      waiting: "en période d’attente",
    },
    because: {
      closed: "le régime a fermé",
      ineligible: "elles ne sont pas admises",
      unaware: "elles n’en ont pas entendu parler",
      not_offered: "il ne les atteint pas",
      denied: "elles sont refusées (santé ou âge)",
      lapsed: "elles sont sorties pour impayés",
      unaffordable: "elles ne peuvent pas payer",
      waiting: "elles sont en période d’attente",
    },
    other: "autres causes",
    sum: "exclues en tout",
    neutral: "Pourquoi des personnes sont exclues",
    first: (With, because) => `${With}, l’exclusion vient le plus souvent de ce ${que(because)}`,
    next: (withWorld, because) => `${withWorld}, de ce ${que(because)}`,
    subtitle: (year) => `Personnes exclues, sur 100, selon le premier obstacle, ${year}`,
    declined: (parts) => `Non comptées ici${thin}: celles qui pourraient payer et ne le souhaitent pas (${parts.join(", ")}).`,
    declinedPart: (count, withWorld) => `${count} ${withWorld}`,
  },
  reserve: {
    lasts: (of, months, year) => `La réserve ${of} couvre ${months} mois de dépenses dans l’avenir médian de ${year}`,
    runsOut: (The, count, all) => `${The} n’a plus d’argent dans ${futures(count)} sur ${all}`,
    subtitle: "Réserve en mois de dépenses ; dessous : avenirs, sur 100, où l’argent a manqué",
    subtitleFailing: (open, all) =>
      `Avenirs, sur 100, où l’argent a manqué${thin}; dessous${thin}: mois de réserve dans les avenirs encore ouverts (${open} sur ${all})`,
    middle: "avenir médian",
    band: `90${nb}% des avenirs`,
    openBand: `90${nb}% des avenirs ouverts`,
    ruined: (percent) => `${percent}${nb}% des avenirs : sans argent`,
    none: (all) => (all === "1" ? "l’argent ne manque pas dans le seul avenir" : `l’argent ne manque dans aucun des ${all} avenirs`),
    few: "Trop peu d’avenirs sont encore ouverts pour dessiner leur réserve.",
    notDrawn: (year, months) => `${year} n’est pas dessiné (${months} mois${thin}: capital de départ, peu d’adhérents).`,
    other: (The, count, all, bound) =>
      count === "0"
        ? `${The} ne manque d’argent dans aucun des ${futures(all)}${bound === null ? "" : ` (risque inférieur à ${bound}${nb}%, non nul)`}.`
        : `${The} n’a plus d’argent dans ${futures(count)} sur ${all}.`,
  },
  trust: {
    weakest: "Le point faible",
    ruin: (change, count, all) => `${Si(change)}, l’argent manque dans ${futures(count)} sur ${all}.`,
    cover: (change, count, base) => `${Si(change)}, ${people(count)} ${one(count) ? "est" : "sont"} ${covered(count)} au lieu de ${base}.`,
    both: (change, count, all, coveredCount, base) =>
      `${Si(change)}, l’argent manque dans ${futures(count)} sur ${all}, et ${people(coveredCount)} ${one(coveredCount) ? "est" : "sont"} ${covered(coveredCount)} au lieu de ${base}.`,
    robust: (rows) => `Aucune des ${rows} hypothèses changées une à une ne déplace la couverture d’une personne sur 100 ni ne vide la réserve.`,
    notTried: `Aucune hypothèse n’a été changée pour cette note${thin}: on ne sait pas de laquelle dépend le résultat.`,
    sourceless: (list) => `Les plus grands chiffres sans source${thin}: ${list.join(`${thin}; `)}.`,
    fair: "La comparaison est-elle juste ?",
    helpFirst: (the, other) => `D’autres que les adhérents paient une part de la cotisation pour ${the}, et rien pour ${other}.`,
    helpSecond: (the, other) => `D’autres que les adhérents paient une part de la cotisation pour ${other}, et rien pour ${the}.`,
    helpBoth: "D’autres que les adhérents paient une part de la cotisation des deux côtés, mais pas de la même façon.",
    helpSame: "D’autres que les adhérents paient la même part de la cotisation des deux côtés.",
    noHelp: "Des deux côtés, personne d’autre que les adhérents ne paie de cotisations.",
    sameHelp: (other, count, base) => `Avec la même aide, ${other} couvrirait ${people(count)} au lieu de ${base}.`,
    withoutHelp: (the, count, base) => `Sans elle, ${the} couvrirait ${people(count)} au lieu de ${base}.`,
    withoutHelpRuin: (the, count, base, ruined, all) =>
      `Sans elle, ${the} couvrirait ${people(count)} au lieu de ${base} et n’aurait plus d’argent dans ${futures(ruined)} sur ${all}.`,
    terms: (of, more, withWorld, interval) => `Aux mêmes conditions, celles ${of}${thin}: ${more} de plus sur 100 ${withWorld} (${interval}).`,
    termsUnsure: (of, lo, hi) => `Aux mêmes conditions, celles ${of}${thin}: on ne peut pas trancher (${lo} à ${hi} sur 100).`,
    sameMoney: (percent, forgone, base) =>
      `Pour le même argent public, sans régime, les services publics paieraient ${percent} de chaque facture, et ${forgone} soins nécessaires sur 100 ne seraient pas demandés (${base} avec lui).`,
    turns: (path, from, to, count, all) => `Le résultat se renverse si ${path} vaut ${to} au lieu de ${from} (${count} avenirs sur ${all}).`,
    stops: (the, path, from, to, count, all) => `Si ${path} vaut ${to} au lieu de ${from}, ${the} s’arrête dans ${count} avenirs sur ${all}.`,
    noReversal: (tried, count) =>
      `Les plus forts des ${count} chiffres incertains (${tried}), menés chacun seul au bout de sa plage${nb}: aucun ne renverse le résultat.`,
  },
  ledger: {
    earned: (withFirst, withOther) => `${upper(withFirst)}, les plus aisés paient pour les pauvres${thin}; ${withOther}, non`,
    neutral: "Qui paie pour qui",
    subtitle: (unit, years) => `Ce qu’un adhérent reçoit ou donne par an au-delà de sa cotisation${unit === "" ? "" : `, ${unit}`}, moyenne ${years}`,
    gives: "donne",
    receives: "reçoit",
    few: "trop peu d’adhérents",
    note: "Soins reçus moins les cotisations de tous les payeurs. Où chaque cinquième donne, les barres sont le coût de gestion du régime et son excédent.",
  },
  state: {
    heading: "Ce que paie l’État",
    more: (With, amount) => `${With}, l’État paie ${amount} de plus par an`,
    less: (With, amount) => `${With}, l’État paie ${amount} de moins par an`,
    subtitle: (unit, years) => `Payé chaque année${unit === "" ? "" : `, ${unit}`}, moyenne ${years}`,
    parts: { floor: "services publics", subsidies: "subventions", employer_share: "part des employeurs publics", rescue: "sauvetage" },
    perNewlyCovered: (amount) => `Soit ${amount} par personne nouvellement couverte.`,
    nothing: "L’État ne paie rien, dans aucun des mondes.",
  },
  hundred: {
    heading: (unit, parts) =>
      `Sur 100${unit === "" ? "" : `${nb}${unit}`} cotisés, ${parts.map(({ care, world }, index) => (index === 0 ? `${care} ${one(care) ? "revient" : "reviennent"} en soins ${world}` : `${care} ${world}`)).join(", ")}`,
    parts: { care: "soins", administration: "gestion", rest: "réserve ou propriétaires", beyond: "pris sur la réserve" },
    subtitle: (years) => `Sur 100 versés par tous les payeurs, ${years}`,
    beyond: (count, withWorld) => `${upper(withWorld)}, ${count} de plus ${one(count) ? "est dépensé" : "sont dépensés"} que ce qui est versé.`,
    limit: "100 versés",
  },
  sensitivity: {
    heading: (topics) => `Ce dont le résultat dépend le plus${thin}: ${join(topics, "et")}`,
    topics: {
      contributionDown: "la cotisation",
      contributionUp: "la cotisation",
      noHelp: "l’aide à la cotisation",
      sameHelp: "l’aide à la cotisation",
      subsidyLate: "la date des subventions",
      medicalInflationDown: "le prix des soins",
      medicalInflation: "le prix des soins",
      claimsDown: "le besoin de soins",
      claimsUp: "le besoin de soins",
      shockYear: "le besoin de soins",
      reachDown: "la portée du régime",
      awarenessDown: "la notoriété",
      awarenessUp: "la notoriété",
      affordability: "la capacité de payer",
      arrears: "les abandons",
      collection: "le recouvrement",
      reserve: "la première réserve",
    },
    neutral: "Ce dont le résultat dépend",
    subtitle: (the, year, size, all) =>
      `Personnes couvertes par ${the} en ${year}, sur 100, une seule hypothèse changée (${size} personnes, ${futures(all)}, même sort)`,
    base: "tel que décrit",
    ruined: (all) => `sans argent, sur ${all}`,
    levers: {
      contributionDown: (to, from) => `la cotisation est de ${to}, non de ${from}`,
      contributionUp: (to, from) => `la cotisation est de ${to}, non de ${from}`,
      noHelp: (_to, _from, scheme) => `personne n’aide à payer pour ${scheme}`,
      sameHelp: (_to, _from, scheme) => `la même aide va à ${scheme}`,
      subsidyLate: (_to, _from, scheme) => `les subventions pour ${scheme} arrivent un an plus tard`,
      medicalInflationDown: (to, from) => `le prix des soins monte de ${to} par an, non de ${from}`,
      medicalInflation: (to, from) => `le prix des soins monte de ${to} par an, non de ${from}`,
      claimsDown: (to) => `le besoin de soins est moins fréquent de ${to} que prévu`,
      claimsUp: (to) => `le besoin de soins est plus fréquent de ${to} que prévu`,
      shockYear: (to) => `une année, le besoin de soins est multiplié par ${to}`,
      reachDown: (to, from, scheme) => `${to} des personnes sont à la portée de ${scheme}, non ${from}`,
      awarenessDown: (to, from) => `${to} en ont entendu parler, non ${from}`,
      awarenessUp: (to, from) => `${to} en ont entendu parler, non ${from}`,
      affordability: (to, from) => `on peut payer ${to} du revenu, non ${from}`,
      arrears: (to, from) => `${to} des adhérents abandonnent par an, non ${from}`,
      collection: (to, from) => `${to} des cotisations sont recouvrées, non ${from}`,
      reserve: (to, from) => `la première réserve est de ${to} mois, non de ${from}`,
    },
    note: "Les prix que le régime calcule lui-même suivent le changement, sauf celui du besoin, que personne ne prévoyait. Deux hypothèses changées ensemble peuvent faire plus que leur somme.",
  },
  effects,
  wrong: {
    heading: "Ce qui pourrait nous donner tort",
    item: (change, count, base, ruined, all) =>
      `${Si(change)}${thin}: ${count} ${covered(count)} au lieu de ${base}, sans argent dans ${futures(ruined)} sur ${all}.`,
    debt: (count, all) => `${count} chiffres sur ${all} n’ont pas de source.`,
    undecided: (expression) => `Non tranché par ce calcul${thin}: ${expression}`,
    failed: (expression) => `Non atteint${thin}: ${expression}`,
  },
  notIn: {
    heading: "Ce que les chiffres ne contiennent pas",
    always: [
      "la qualité des soins, la distance, l’attente ; les effets sur la santé ou le travail",
      "la réponse des cliniques et des prix à plus de patients solvables",
      "la fraude ; un changement de gouvernement",
    ],
    births: "les naissances",
  },
  sources: {
    heading: "Sources et hypothèses",
    simulated: (size, represented, years, all) =>
      `Simulé${thin}: ${size} personnes${represented === null ? "" : ` pour ${represented}`}, ${years}, ${futures(all)}. Tous les mondes ont les mêmes personnes, maladies et décès${thin}; les règles diffèrent.`,
    interval: (percent, example) => `Un intervalle tel que ${example} dit la part du hasard (${percent}${nb}%)${thin}; il ne dit rien d’hypothèses fausses.`,
    list: (titles, more) => `Sources${thin}: ${titles.join(`${thin}; `)}${more === null ? "" : `${thin}; et ${more} autres dans l’annexe`}.`,
    today: (where, bill, country, spending, privateSchemes, year) =>
      `${where === null ? "Chaque monde part" : `Départ (${where.join(", ")})${thin}:`} de la situation actuelle (${country})${thin}: l’argent public et l’aide paient ${bill}${nb}% de chaque facture, ${spending}${nb}% de la dépense de santé${thin}; les ${privateSchemes}${nb}% des régimes privés sont laissés de côté (OMS, GHED ${year}).`,
    none: "Aucun chiffre de ce scénario ne cite de source : c’est un exemple pour réfléchir, il ne décrit aucun lieu réel.",
    debt: (count, all) => `${count} chiffres${all === null ? "" : ` sur ${all}`} n’ont pas de source${thin}; tous figurent dans l’annexe.`,
    again: "Recalculer",
    engine: (version, seed, hash) => `mutua ${version}, graine ${seed}, scénario ${hash}`,
    stopped: (finished, asked) => `Arrêté avant la fin${thin}: ${finished} avenirs sur ${asked}.`,
    oneFuture: "Un seul avenir a été simulé : aucun chiffre n’a d’intervalle, rien ici ne se distingue du hasard.",
  },
  frontier: {
    heading: "Ce que coûte plus de couverture",
    costAxis: (metric, unit) => `${metric}, toutes les années${unit === "" ? "" : `, ${unit}`}`,
    coverAxis: (metric, ofHundred) => `${metric}${ofHundred ? ", sur 100, moyenne des années" : ""}`,
    option: "Option",
    standing: "Position",
    standings: { frontier: "sur la frontière", dominated: "une autre fait plus pour moins", extended: "un mélange de deux autres fait plus pour moins" },
    note: (futures) =>
      `Plein${thin}: sur la frontière, où l’on n’obtient plus qu’en payant plus. Creux${thin}: dominée. Les croix sont des intervalles des moyennes${thin}; toutes les options vivent les mêmes ${futures} avenirs, leurs écarts sont donc plus sûrs que les croix.`,
    cut: (left) => `${left} options dominées ne figurent que dans le tableau.`,
  },
  annex: {
    heading: "Annexe technique",
    intro: "Chaque chiffre des deux pages, avec son erreur, sa formule et les nombres dont il est fait.",
    tables: {
      headline: "A1 Chiffres principaux",
      fifths: "A2 Couvertes, sur 100, par cinquième de revenu",
      causes: "A3 Exclues selon le premier obstacle, sur 100",
      reserve: "A4 Réserve et ruine par année",
      ledger: "A5 Qui paie pour qui : termes par cinquième de revenu, par adhérent et an",
      state: "A6 Ce que paient d’autres que les adhérents, par an",
      numbers: "A7 Chiffres du scénario, ceux sans source d’abord",
      formulas: "A8 Formules, avec les totaux du premier avenir",
      prices: "A9 De quoi sont faites les cotisations, toutes les années",
      convergence: "A10 Convergence : personnes couvertes, avenir après avenir",
      sensitivity: "A11 Une hypothèse changée à la fois",
      schemes: "Régimes",
    },
    heads: {
      figure: "Chiffre",
      year: "Année",
      value: "Valeur",
      error: "Erreur type",
      interval: `Intervalle à 95${nb}%`,
      difference: "Écart",
      futures: "n",
      ruined: "Sans argent, sur n",
      path: "Place dans le scénario",
      note: "Note",
      source: "Source",
      formula: "Formule",
      world: "Monde",
      scheme: "Régime",
      term: "Terme",
      change: "Changement",
      covered: "Couvertes, sur 100",
      totals: "Totaux",
      p5: `5${nb}%`,
      p50: "Médiane",
      p95: `95${nb}%`,
      share: "Sur 100 cotisés",
    },
    allYears: "toutes",
    noSource: "aucune",
    unsure: "~ marque un écart dont l’intervalle contient 0.",
    terms: { income: "revenu", risk: "risque", other: "famille, groupe", margin: "marge", chance: "hasard", net_transfer: "en tout" },
    prices: {
      contributions: "Cotisations, tous payeurs",
      benefits: "Soins payés",
      administration: "Gestion",
      profit: "Excédent ou profit",
      reserve: "Réserve à la fin",
    },
    noScenario: "Le scénario n’était pas disponible : la nature des régimes, les sources et la liste des chiffres manquent.",
    data: "Les lignes de ces tableaux sont dans ce fichier en JSON (élément mutua-record) et dans le classeur de « mutua report --xlsx ».",
    metrics: {
      "coverage.breadth": "Personnes couvertes",
      "exclusion.rate": "Exclues",
      "uninsured.declined": "Ne souhaitent pas adhérer",
      "protection.sdg382": "Personnes en difficulté financière",
      "protection.oop_over_10": "Dépenses de santé au-dessus de 10 % du revenu",
      "protection.forgone": "Soins nécessaires auxquels on renonce",
      "finance.ruin_probability": "N’a plus d’argent",
      "finance.operating": "Fonctionne encore",
      "finance.premium": "Cotisation par adhérent et an",
      "finance.loss_ratio": "Rapport sinistres à cotisations",
      "finance.expense_ratio": "Taux de frais",
      "state.total": "État : tous les coûts",
      "state.per_covered": "État : coût par personne couverte",
      "state.per_newly_covered": "État : coût par personne nouvellement couverte",
    },
  },
  actuarial,
  yes: "oui",
  no: "non",
};

/** "qu’elles", "que le régime". */
function que(clause: string): string {
  return /^(?:elles|il)\b/.test(clause) ? `qu’${clause}` : `que ${clause}`;
}
function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
