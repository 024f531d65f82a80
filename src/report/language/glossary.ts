/**
 * Words of the field in three languages, each with one plain sentence. Terms follow the glossaries of WHO (health financing), ILO (social
 * protection) and ISSA (social security); sentences are ours. A long table: one entry a line.
 */
import type { LanguageCode } from "./codes.ts";

export interface GlossaryEntry {
  readonly term: Readonly<Record<LanguageCode, string>>;
  readonly plain: Readonly<Record<LanguageCode, string>>;
  /** Page of `mutua explain` with the formula, where there is one. */
  readonly page: string | null;
}

const entry = (page: string | null, en: readonly [string, string], fr: readonly [string, string], es: readonly [string, string]): GlossaryEntry => ({
  term: { en: en[0], fr: fr[0], es: es[0] },
  plain: { en: en[1], fr: fr[1], es: es[1] },
  page,
});

export const glossary: readonly GlossaryEntry[] = [
  entry(
    "kind solidarity",
    ["mutual", "An insurance that belongs to its members: surpluses stay with them."],
    ["mutuelle", "Une assurance qui appartient à ses adhérents : les excédents restent à eux."],
    ["mutual", "Un seguro que pertenece a sus afiliados: los excedentes quedan en ellos."],
  ),
  entry(
    "kind for-profit",
    ["insurer", "A company that sells cover and keeps the profit."],
    ["assureur", "Une société qui vend une couverture et garde le profit."],
    ["aseguradora", "Una empresa que vende cobertura y se queda con la ganancia."],
  ),
  entry(
    "finance.premium",
    ["contribution, premium", "What is paid in a year for one member, by all payers together."],
    ["cotisation, prime", "Ce qui est payé par an pour un adhérent, par tous les payeurs."],
    ["cotización, prima", "Lo que se paga al año por un afiliado, por todos los pagadores."],
  ),
  entry(
    "coverage.breadth",
    ["population coverage", "The share of people who have joined a scheme that is in force."],
    ["couverture de la population", "La part des personnes affiliées à un régime en vigueur."],
    ["cobertura poblacional", "La parte de las personas afiliadas a un régimen vigente."],
  ),
  entry(
    "exclusion.rate",
    ["exclusion", "Being without cover for a reason other than one's own choice."],
    ["exclusion", "Être sans couverture pour une autre raison que son propre choix."],
    ["exclusión", "Estar sin cobertura por una razón que no es la propia elección."],
  ),
  entry(
    "protection.oop_per_head",
    ["out-of-pocket payment", "What a person pays at the clinic, after everybody else has paid."],
    ["reste à charge", "Ce que la personne paie elle-même, une fois que les autres ont payé."],
    ["gasto de bolsillo", "Lo que paga la persona, una vez que pagaron los demás."],
  ),
  entry(
    "key schemes.<scheme>.benefits.<service>.reimburse",
    ["coinsurance", "The share of a bill that stays with the member."],
    ["ticket modérateur", "La part de la facture qui reste à l’adhérent."],
    ["copago", "La parte de la factura que queda a cargo del afiliado."],
  ),
  entry(
    null,
    ["third-party payment", "The scheme pays the clinic itself, so that nobody has to advance money."],
    ["tiers payant", "Le régime paie lui-même la clinique : personne n’avance l’argent."],
    ["pago por terceros", "El régimen paga directamente a la clínica: nadie adelanta dinero."],
  ),
  entry(
    "key schemes.<scheme>.waiting_period",
    ["waiting period", "Time between joining and the first benefit."],
    ["période d’attente", "Le temps entre l’adhésion et la première prestation."],
    ["período de carencia", "El tiempo entre la afiliación y la primera prestación."],
  ),
  entry(
    "finance.ruin_probability",
    ["ruin", "The scheme has no money left to pay what it owes."],
    ["ruine", "Le régime n’a plus d’argent pour payer ce qu’il doit."],
    ["ruina", "El régimen no tiene dinero para pagar lo que debe."],
  ),
  entry(
    "finance.reserve_months",
    ["reserve", "Money kept for bad years, said in months of spending."],
    ["réserve", "L’argent gardé pour les mauvaises années, dit en mois de dépenses."],
    ["reserva", "El dinero guardado para los años malos, dicho en meses de gasto."],
  ),
  entry(
    "finance.loss_ratio",
    ["loss ratio", "Of 100 paid in, what goes out again as care."],
    ["rapport sinistres à cotisations", "Sur 100 cotisés, ce qui ressort en soins."],
    ["siniestralidad", "De cada 100 cotizados, lo que vuelve como atención."],
  ),
  entry(
    "finance.expense_ratio",
    ["expense ratio", "Of 100 paid in, what running the scheme takes."],
    ["taux de frais de gestion", "Sur 100 cotisés, ce que prend la gestion."],
    ["razón de gastos", "De cada 100 cotizados, lo que consume la gestión."],
  ),
  entry(
    null,
    ["adverse selection", "Those who expect to need care join, the others stay away, and the price rises."],
    ["antisélection", "Ceux qui pensent avoir besoin de soins adhèrent, les autres non, et le prix monte."],
    ["selección adversa", "Se afilian quienes esperan necesitar atención, los demás no, y el precio sube."],
  ),
  entry(
    "finance.spiral",
    ["death spiral", "Price rises drive members out, and their leaving raises the price."],
    ["spirale", "La hausse du prix fait partir des adhérents, et leur départ fait monter le prix."],
    ["espiral", "El alza del precio expulsa afiliados, y su salida sube el precio."],
  ),
  entry(
    "key schemes.<scheme>.underwriting",
    ["underwriting", "Deciding by health or age whom to insure, and at what price."],
    ["sélection médicale", "Décider selon la santé ou l’âge qui assurer, et à quel prix."],
    ["selección de riesgos", "Decidir según salud o edad a quién asegurar y a qué precio."],
  ),
  entry(
    "protection.sdg382",
    ["catastrophic health spending", "Health costs so large that they take what a household lives on."],
    ["dépenses de santé catastrophiques", "Des dépenses si fortes qu’elles prennent ce dont vit le ménage."],
    ["gasto catastrófico en salud", "Gastos tan altos que se llevan aquello de lo que vive el hogar."],
  ),
  entry(
    "protection.forgone",
    ["forgone care", "Needed care that is not sought."],
    ["renoncement aux soins", "Un soin nécessaire que l’on ne demande pas."],
    ["renuncia a la atención", "Atención necesaria que no se busca."],
  ),
  entry(
    "state.subsidies",
    ["subsidy", "What the State or a donor pays of a contribution."],
    ["subvention", "Ce que l’État ou un donateur paie d’une cotisation."],
    ["subsidio", "Lo que el Estado o un donante paga de una cotización."],
  ),
  entry(
    "solidarity.net_transfer",
    ["cross-subsidy", "Who pays more than they get back, and who gets more than they pay."],
    ["transfert solidaire", "Qui paie plus qu’il ne reçoit, et qui reçoit plus qu’il ne paie."],
    ["subsidio cruzado", "Quién paga más de lo que recibe y quién recibe más de lo que paga."],
  ),
  entry(
    null,
    ["interval", "The range that holds the true figure in 95 of 100 such runs: it says how much is chance."],
    ["intervalle", "La plage qui contient le vrai chiffre dans 95 calculs sur 100 : elle dit la part du hasard."],
    ["intervalo", "El rango que contiene la cifra verdadera en 95 de cada 100 cálculos: dice cuánto es azar."],
  ),
  entry(
    null,
    ["future, replication", "One simulated course of the years; each has other illnesses and prices."],
    ["avenir, réplication", "Un cours simulé des années ; chacun a d’autres maladies et d’autres prix."],
    ["futuro, réplica", "Un curso simulado de los años; cada uno tiene otras enfermedades y otros precios."],
  ),
  entry(
    null,
    ["world", "The same people and fate under one set of schemes."],
    ["monde", "Les mêmes personnes et le même sort sous un ensemble de régimes."],
    ["mundo", "Las mismas personas y la misma suerte con un conjunto de regímenes."],
  ),
  entry(
    null,
    ["seed", "The number that starts all chance: the same seed gives the same figures."],
    ["graine", "Le nombre d’où part tout le hasard : même graine, mêmes chiffres."],
    ["semilla", "El número del que parte todo el azar: la misma semilla da las mismas cifras."],
  ),
  entry(
    null,
    ["assumption debt", "The numbers of a scenario that name no source."],
    ["dette d’hypothèses", "Les chiffres d’un scénario qui ne citent aucune source."],
    ["deuda de hipótesis", "Las cifras de un escenario que no citan ninguna fuente."],
  ),
];
