/** French of the levers income_risks, cash_benefits and federations and of their metrics. One text a line. */
import type { LeverText, MetricTexts } from "../texts.ts";

const contingencies: Readonly<Record<string, readonly [string, string]>> = {
  employment_injury: ["accident du travail", "l'accident du travail"],
  family: ["famille", "la famille"],
  invalidity: ["invalidité", "l'invalidité"],
  maternity: ["maternité", "la maternité"],
  old_age: ["vieillesse", "la vieillesse"],
  sickness: ["maladie", "la maladie"],
  survivors: ["survivants", "les survivants"],
  unemployment: ["chômage", "le chômage"],
};

export const incomeRisks: LeverText = [
  "risques de revenu",
  "Périodes de maladie, d'accident du travail, de maternité ou d'emploi perdu où l'on ne gagne rien, et états comme la vieillesse où l'on gagne moins. Le ménage a moins cette année-là, dans chaque monde ; ce qu'un régime paie pour cela est sa prestation en espèces. Difficulté financière et pauvreté se comptent sur ce qui reste.",
  "perte = revenu / 365 x jours, et une part du revenu tant qu'un état comme la vieillesse dure, ensemble au plus le revenu d'une année ; les jours d'une période comptent dans l'année où elle commence",
  "Dans {world}, les périodes sans gain prennent {income_risks.loss_share} sur 100 de tous les revenus avant toute prestation, et appauvrissent {income_risks.impoverished} personnes sur 100 après elle.",
];
export const cashBenefits: LeverText = [
  "prestations en espèces",
  "De l'argent pour qui ne peut pas gagner. Maladie, emploi perdu, accident du travail et maternité sont payés par jour, la famille par enfant. Les pensions de vieillesse, d'invalidité et de survivants, et les capitaux de décès, ne sont pas simulés : chaque nouveau cas coûte le capital qui achète la prestation à un autre, de sorte qu'aucune réserve ne porte une promesse que personne n'a payée.",
  "prestation = min(remplacement x min(revenu, plafond), maximum) / 365 x max(0, min(jours, jours maximaux) - délai) ; achetées : adhérents x nouveaux cas x prestation annuelle x facteur de rente x (1 + chargement)",
  "Les prestations en espèces de {scheme} remplacent {cash_benefits.replacement} sur 100 du revenu que perdent les adhérents ; elles coûtent {cash_benefits.cost_rate} sur 100 de leurs gains.",
];
export const federations: LeverText = [
  "fédération",
  "Plusieurs régimes, chacun avec ses adhérents, versent une part de leurs cotisations à un fonds commun. À la fin de l'année, le fonds couvre les déficits des membres, dans la mesure de ce que chacun a versé jusque-là ; s'il ne suffit pas, tous reçoivent la même part. Il amortit la malchance d'un membre ; il ne peut rien là où tous ont une mauvaise année ensemble, et un membre au prix trop bas vit des autres.",
  "aide = min(déficit, au plus x versé jusque-là - aide jusque-là) x min(1, fonds / somme de celles-ci) ; fonds' = fonds x (1 + intérêt) + versé - aide - rendu",
  "La fédération de {world} a couvert {federations.helped} de déficits par un fonds commun.",
];

export const cashAndFederationMetrics: MetricTexts = {
  ...Object.fromEntries(
    Object.entries(contingencies).map(([key, [name, the]]) => [
      `cash_benefits.cover_${key}`,
      [
        `Couvertes : ${name}`,
        `Part de toutes les personnes qui sont adhérentes du régime pendant qu'il pourvoit à ${the}, une des neuf éventualités de la convention n° 102 ; les soins médicaux sont coverage.breadth. Les pensions sont achetées, non simulées.`,
        "adhérents d'un régime avec la prestation / personnes",
      ] as const,
    ]),
  ),
  "cash_benefits.cost_rate": [
    "Espèces, en part des gains",
    "Ce que coûtent les prestations en espèces, celles qui sont achetées comprises, en part des gains des adhérents en vigueur.",
    "(payé + acheté) / gains des adhérents",
  ],
  "cash_benefits.lifted": [
    "Gardées de la pauvreté",
    "Personnes par an dont le ménage serait au-dessous du seuil de pauvreté sans les prestations en espèces du régime, et ne l'est pas. Sans seuil, aucune.",
    "personnes où revenu - perte < seuil <= revenu - perte + prestations",
  ],
  "cash_benefits.paid": [
    "Prestations en espèces payées",
    "Ce que le régime a payé aux adhérents qui ont perdu un revenu, et pour les enfants.",
    "somme des prestations",
  ],
  "cash_benefits.replacement": [
    "Revenu perdu qui est remplacé",
    "Part du revenu que les adhérents perdent dans ces périodes que le régime paie, délais et limites compris.",
    "prestations pour revenu perdu / revenu perdu des adhérents",
  ],
  "cash_benefits.spells": [
    "Périodes sans revenu",
    "Périodes des adhérents en vigueur où ils n'ont rien gagné, qu'une prestation soit payée ou non.",
    "somme des périodes",
  ],
  "federations.aid": [
    "Aide de la fédération",
    "Déficits du régime que le fonds commun a couverts.",
    "min(déficit, au plus x versé jusque-là - aide jusque-là), au prorata si le fonds ne suffit pas",
  ],
  "federations.fund": [
    "Fonds commun",
    "Ce que les fédérations du monde détiennent à la fin de l'année.",
    "fonds de l'an dernier x (1 + intérêt) + versé - aide - rendu",
  ],
  "federations.helped": ["Couvert par le fonds commun", "Déficits de membres que les fédérations du monde ont couverts.", "somme de l'aide sur les membres"],
  "federations.net": [
    "Gain net de la fédération",
    "Ce que le régime a reçu du fonds commun moins ce qu'il y a versé : au-dessous de 0, il porte les autres.",
    "aide + rendu - versé",
  ],
  "federations.paid": ["Versé à la fédération", "Ce que le régime a versé au fonds commun.", "part x cotisations"],
  "income_risks.impoverished": [
    "Appauvries par un revenu perdu",
    "Part des personnes dont le ménage est au seuil de pauvreté ou au-dessus avant les périodes sans revenu, et au-dessous après elles et les prestations en espèces. Les paiements pour les soins s'y ajoutent (protection.impoverished).",
    "personnes où revenu >= seuil et revenu - perte + prestations < seuil / personnes",
  ],
  "income_risks.loss_share": [
    "Revenu perdu par périodes",
    "Part de tous les revenus que l'on ne gagne pas à cause de la maladie, d'un accident du travail, de la maternité ou d'un emploi perdu, avant toute prestation.",
    "somme de revenu / 365 x jours sans lui / somme des revenus",
  ],
  "federations.ruined": [
    "Membres à court, avec le fonds",
    "Part des membres de la fédération qui ont manqué d'argent, si personne d'autre que le fonds n'y avait rien fait.",
    "moyenne sur les membres de P(R_s < 0 pour un s <= t), R avec l'argent du fonds",
  ],
  "federations.ruined_alone": [
    "Membres à court, seuls",
    "Le même sans le fonds, dans les mêmes avenirs.",
    "moyenne sur les membres de P(A_s < 0 pour un s <= t), A = R sans l'argent du fonds",
  ],
  "federations.ruined_as_one": [
    "Une seule caisse, à court",
    "Le même si tous les membres avaient été une seule caisse.",
    "P(somme sur les membres de A_s < 0 pour un s <= t)",
  ],
  "federations.pool_equivalent": [
    "Fédération en une caisse, pers.",
    "Combien de personnes compte une caisse unique qui manque d'argent aussi souvent qu'un membre avec le fonds : entre un membre moyen, où le fonds ne fait rien, et tous les membres, où il fait tout ce que ferait une seule caisse.",
    "n tel que P(caisse de n à court) = P(membre avec fonds à court), caisses de 1, 2, 4, 8 et tous les membres, droite en log n entre elles",
  ],
};
