/** French of the levers regulation, risk_equalisation and protection_floor, of their metrics, and of debt for care. One text a line. */
import type { LeverText, MetricTexts } from "../texts.ts";

const ages: Readonly<Record<string, readonly [name: string, people: string]>> = {
  active: ["âge actif", "personnes d'âge actif"],
  children: ["enfants", "enfants"],
  old: ["âgées", "personnes âgées"],
};

export const regulation: LeverText = [
  "règles de la loi",
  "Des règles que la loi impose aux régimes de l'un ou l'autre type : ils ne peuvent refuser personne, les prix selon le risque restent dans une fourchette, une trop petite part payée en soins est rendue, les prix montent par pas limités, trop peu de capital ferme un régime, qui adhère tard paie plus à vie. Les règles qui font entrer les malades font monter le prix de tous : sans subvention ni obligation, les bien portants peuvent partir.",
  "fourchette : p' = min(max(p, m), b m) à recettes égales ; rendu l'an suivant = max(0, rapport minimal x cotisations - prestations) ; majoration = min(au plus, taux x (âge à l'entrée - âge libre))",
  "La loi vaut pour {scheme} : {regulation.rebate} rendus aux adhérents pour trop peu de soins payés, {regulation.loading} de plus demandés à qui adhère tard ; fermé faute de capital dans {regulation.closed} avenirs sur 100.",
];
export const riskEqualisation: LeverText = [
  "péréquation des risques",
  "Les régimes dont les adhérents sont de cellules moins chères que la moyenne paient, ceux dont les adhérents coûtent plus reçoivent : ce que coûte en moyenne sur le marché la cellule de chaque adhérent, moins la moyenne de tous. Ne prendre que de bons risques ne rapporte alors rien, autant que les cellules voient le risque ; ce qu'elles ne voient pas reste au régime qui l'a.",
  "transfert à un régime = part x somme sur ses adhérents de (coût moyen de la cellule sur le marché - moyenne du marché) ; leur somme est 0",
  "Péréquation des risques dans {scheme} : {risk_equalisation.received} reçus, {risk_equalisation.paid} payés ; ce qu'il reçoit s'écarte de {risk_equalisation.compensation} par adhérent de ce que ses adhérents coûtent au-dessus de la moyenne (au-dessous de 0 : trop peu).",
];
export const protectionFloor: LeverText = [
  "distance à un socle de protection",
  "Mesure, et ne change rien. Les soins essentiels sont à la portée de qui a quelqu'un pour les payer tous dans l'année et n'a renoncé à aucun soin nécessaire. Le revenu est assuré si le ménage a au moins le revenu de base pour chacun de ses membres, après les périodes sans gain et les prestations en espèces. Ce que coûterait combler les écarts est de l'argent de l'année, avant tout coût de distribution.",
  "écart de soins = restes à charge et coût des soins essentiels manqués de qui ne les a pas à portée ; écart de revenu = somme de max(0, revenu de base x personnes - revenu)",
  "Dans {world}, {protection_floor.without_care} personnes sur 100 n'ont pas les soins essentiels à portée et {protection_floor.without_income} sur 100 pas de revenu de base ; combler les deux écarts coûterait {protection_floor.cost} par an, {protection_floor.share_of_incomes} sur 100 de tous les revenus.",
];

export const rulesAndFloorMetrics: MetricTexts = {
  "protection.in_debt": [
    "Endettées pour des soins",
    "Part des personnes dont le ménage a dans l'année un reste à charge plus grand que ce qu'il peut trouver d'un coup.",
    "personnes des ménages où reste à charge > liquidité x revenu mensuel / personnes",
  ],
  "protection.owed": [
    "Dû pour des soins, par personne, an",
    "Part moyenne du reste à charge de l'année que le ménage ne peut pas trouver d'un coup, parce qu'il dépasse tant de mois de son revenu (behaviour.forgone_care.liquidity) : elle est empruntée. À côté de la difficulté financière, qui compte tous les paiements, et du renoncement.",
    "somme sur les ménages de max(0, reste à charge - liquidité x revenu mensuel) / personnes",
  ],
  "protection_floor.cost": [
    "Coût pour combler les écarts, par an",
    "Ce que coûteraient dans une année les soins essentiels gratuits pour qui ne les a pas à portée, et le revenu de base pour tout le monde, avant le coût de leur distribution.",
    "somme des écarts d'une année",
  ],
  "protection_floor.cost_care": [
    "Coût pour combler l'écart de soins",
    "Part du coût pour les soins essentiels : ce que paient ceux qui ne les ont pas à portée, et ce à quoi ils renoncent.",
    "somme des écarts d'une année",
  ],
  ...Object.fromEntries(
    Object.entries(ages).flatMap(([key, [name, people]]) => [
      [
        `protection_floor.cost_${key}`,
        [
          `Coût, revenu de base : ${name}`,
          `Part du coût pour le revenu de base qui concerne les ${people} ; l'écart d'un ménage est partagé entre ses membres.`,
          "somme des écarts d'une année",
        ] as const,
      ],
      [
        `protection_floor.without_income_${key}`,
        [
          `Sans revenu de base : ${name}`,
          `Part des ${people} dont le ménage a moins que le revenu de base pour chaque membre.`,
          "personnes au-dessous du revenu de base / toutes celles de cet âge",
        ] as const,
      ],
    ]),
  ),
  "protection_floor.share_of_incomes": [
    "Combler, en part des revenus",
    "Ce que coûterait combler les deux écarts, en part de tous les revenus des personnes.",
    "somme des écarts / somme des revenus",
  ],
  "protection_floor.share_of_public_health": [
    "Combler, en part de santé publique",
    "Ce que coûterait combler les deux écarts, sur ce que la bourse publique du pays dépense en santé pour autant de personnes : Organisation mondiale de la Santé, base des dépenses mondiales de santé, année du profil, par tête, montant avec les prix du scénario dès sa première année. Seulement si population.country a un profil dans la monnaie du scénario.",
    "somme des écarts / (dépense publique de santé par tête x personnes)",
  ],
  "protection_floor.without_care": [
    "Sans soins essentiels à portée",
    "Part des personnes pour qui personne ne paie un service de soins essentiels dans l'année, ou qui ont renoncé à un soin essentiel nécessaire.",
    "personnes / toutes les personnes",
  ],
  "protection_floor.without_either": [
    "Au-dessous d'un socle de protection",
    "Part des personnes à qui manquent les soins essentiels à portée, ou le revenu de base, ou les deux.",
    "personnes / toutes les personnes",
  ],
  "protection_floor.without_income": [
    "Sans revenu de base",
    "Part des personnes dont le ménage a moins que le revenu de base pour chaque membre, après les périodes sans gain et les prestations en espèces.",
    "personnes / toutes les personnes",
  ],
  "regulation.closed": [
    "Fermé faute de capital",
    "Probabilité que la loi ferme le régime parce que sa réserve est au-dessous du capital minimal.",
    "avenirs où il est fermé / avenirs",
  ],
  "regulation.loading": [
    "Majoration de qui adhère tard",
    "Ce qui est demandé aux adhérents au-dessus du prix parce qu'ils ont adhéré au-dessus de l'âge libre, qui que ce soit qui paie leur cotisation.",
    "somme de prix x majoration",
  ],
  "regulation.rebate": [
    "Rendu aux adhérents",
    "Rendu l'année suivante parce que moins que la part minimale des cotisations est allé en prestations.",
    "max(0, rapport minimal x cotisations - prestations), un an plus tard",
  ],
  "risk_equalisation.compensation": [
    "Trop ou trop peu compensé",
    "Transfert par adhérent du groupe, moins ce que le groupe coûte au-dessus de la moyenne du marché : au-dessus de 0, le régime reçoit trop pour de tels adhérents, au-dessous trop peu, et il aimerait mieux ne pas les avoir.",
    "(transferts + adhérents x moyenne du marché - prestations) / adhérents",
  ],
  "risk_equalisation.paid": [
    "Payé pour de bons risques",
    "Ce que le régime paie à d'autres parce que ses adhérents sont de cellules moins chères que la moyenne.",
    "max(0, -transfert)",
  ],
  "risk_equalisation.received": [
    "Reçu pour de mauvais risques",
    "Ce que le régime reçoit d'autres parce que ses adhérents sont de cellules plus chères que la moyenne.",
    "max(0, transfert)",
  ],
};
