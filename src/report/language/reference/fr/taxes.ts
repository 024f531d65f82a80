/** French of the lever financed_by (taxes and their incidence) and of its metrics. One text a line. */
import type { LeverText, MetricTexts } from "../texts.ts";

const beside = "À côté de la ligne avec le revenu avant impôt, jamais à sa place.";
const instruments: Readonly<Record<string, string>> = {
  brackets: "impôt par tranches",
  income: "impôt sur le revenu",
  levy: "contribution par tête",
  payroll: "sur les salaires",
  vat: "TVA",
};

export const taxes: LeverText = [
  "impôts et qui les supporte",
  "Dit qui paie ce que l'État et les donateurs paient dans un monde : subventions, parts des employeurs publics, socles publics, sauvetages. Les ménages reçoivent un impôt ; difficulté financière, charge et pauvreté sont montrées une seconde fois avec le revenu après impôt ; qui paie la plus grande part de son revenu, et qui reçoit plus qu'il ne paie. Les impôts ne changent aucune décision dans le calcul.",
  "impôt d'une personne = taux x assiette, somme des impôts = argent public x part x (1 + coût de collecte) ; assiette = revenu, revenu par tranches, salaires jusqu'à un plafond, revenu x (1 - épargne), ou 1 par tête",
  "Les impôts dans {world} lèvent {financed_by.raised}, Kakwani {financed_by.kakwani} (au-dessous de 0, les pauvres paient la plus grande part de leur revenu) ; avec le revenu après impôt, {financed_by.oop_over_10} personnes sur 100 en paient plus de 10 % en soins, et {financed_by.poor_after} sur 100 sont pauvres après impôt et soins.",
];

export const taxMetrics: MetricTexts = {
  "financed_by.burden_over_10": [
    "Charge de plus de 10 % après impôt",
    `Part des personnes dont le ménage paie, cotisation et reste à charge ensemble, plus de 10 % de son revenu après impôt. ${beside}`,
    "cotisation + reste à charge > 0.1 (revenu - impôt)",
  ],
  "financed_by.collection": [
    "Coût de la collecte des impôts",
    "Part des impôts qui a servi à les lever.",
    "impôts x coût de collecte / (1 + coût de collecte)",
  ],
  "financed_by.donated": [
    "Argent public venu de donateurs",
    "Part de l'argent public que paient des donateurs, à la place des ménages.",
    "argent public x part des donateurs",
  ],
  "financed_by.impoverished": [
    "Appauvries par impôt et soins",
    `Part des personnes dont le revenu du ménage est au seuil de pauvreté ou au-dessus, et au-dessous après impôt et reste à charge. ${beside}`,
    "revenu >= seuil > revenu - impôt - reste à charge",
  ],
  "financed_by.kakwani": [
    "Progressivité des impôts",
    "Concentration des impôts moins inégalité des revenus : au-dessus de 0, les riches paient une plus grande part de leur revenu, au-dessous les pauvres ; 0 est proportionnel.",
    "K = C_impôt - G_revenu",
  ],
  ...Object.fromEntries(
    Object.entries(instruments).map(([kind, name]) => [
      `financed_by.kakwani_${kind}`,
      [
        `Progressivité, ${name}`,
        `La même du seul instrument ${kind}, quelle que soit la part de l'argent qu'il lève ; sans valeur s'il ne sert pas.`,
        "K = C_assiette - G_revenu",
      ] as const,
    ]),
  ),
  "financed_by.kakwani_payments": [
    "Progressivité de tous les paiements",
    "La même des impôts, cotisations et restes à charge ensemble : tout le financement des soins. equity.kakwani_total est ceci avec des impôts proportionnels au revenu.",
    "K = C_(impôts + cotisations + reste à charge) - G_revenu",
  ],
  "financed_by.net": [
    "Reçu moins impôts payés",
    "Subventions, parts des employeurs publics et prestations des régimes publics qui arrivent au groupe, moins les impôts qu'il paie. Sur toutes les personnes, au-dessous de 0 de ce qu'ont coûté la collecte et les sauvetages.",
    "reçu + socles - impôts",
  ],
  "financed_by.net_per_head": [
    "Reçu moins impôts, par personne",
    "Le même par personne du groupe et an : au-dessus de 0, il gagne à l'argent public et aux impôts qui le paient ; au-dessous, il paie pour d'autres.",
    "(reçu + socles - impôts) / personnes",
  ],
  "financed_by.oop_over_10": [
    "Soins, plus de 10 % après impôt",
    `Part des personnes dont le ménage paie lui-même plus de 10 % de son revenu après impôt en soins. ${beside}`,
    "reste à charge > 0.1 (revenu - impôt)",
  ],
  "financed_by.oop_over_25": [
    "Soins, plus de 25 % après impôt",
    `Part des personnes dont le ménage paie lui-même plus de 25 % de son revenu après impôt en soins. ${beside}`,
    "reste à charge > 0.25 (revenu - impôt)",
  ],
  "financed_by.poor_after": [
    "Pauvres après impôt et soins",
    `Part des personnes dont le revenu du ménage est au-dessous du seuil de pauvreté après impôt et reste à charge. ${beside}`,
    "revenu - impôt - reste à charge < seuil",
  ],
  "financed_by.public_cost": [
    "Argent public à lever",
    "Ce que l'État a payé dans le monde : subventions, parts des employeurs publics, régimes publics, sauvetages.",
    "subventions + part d'employeur + socles + sauvetages",
  ],
  "financed_by.raised": [
    "Impôts levés",
    "Impôts qui paient l'argent public du monde, avec ce que coûte leur collecte.",
    "argent public x part des impôts x (1 + coût de collecte)",
  ],
  "financed_by.tax": ["Impôts payés", "Impôts payés par les personnes du groupe.", "somme de taux x assiette"],
  "financed_by.unfunded": [
    "Argent public que rien ne lève",
    "Ce que les instruments devaient lever et n'ont pas pu : personne n'a ce sur quoi porte l'impôt.",
    "somme sur les instruments sans assiette",
  ],
};
