/** French of the metrics equity.*. One text a line. */
import type { MetricTexts } from "../texts.ts";

const fifths = ["le plus pauvre", "deuxième", "du milieu", "quatrième", "le plus aisé"];
const share = (fifth: number): readonly [string, string, string] => {
  const name = `cinquième ${fifths[fifth - 1]!}`;
  const plain = fifth === 2 || fifth === 4 ? `${fifths[fifth - 1]!} cinquième` : name;
  const formula = fifth === 1 ? "L(0.2)" : fifth === 5 ? "1 - L(0.8)" : `L(${fifth / 5}) - L(${(fifth - 1) / 5})`;
  return [`Revenu : ${plain}`, `Part de tous les revenus par équivalent que reçoit le ${plain} des personnes.`, formula];
};

export const equity: MetricTexts = {
  "equity.affordability": [
    "Peuvent payer la cotisation",
    "Parmi les personnes à qui un régime est ouvert et qui devraient payer pour y entrer, part de celles dont la cotisation reste dans la limite de ce qu'elles peuvent payer.",
    "personnes à qui l'on demande une cotisation abordable / personnes à qui l'on en demande une",
  ],
  "equity.concentration_cost": [
    "Besoins selon le revenu",
    "Concentration du coût des besoins potentiels sur toutes les personnes, rangées par revenu : au-dessous de 0, les pauvres ont plus de besoins. La même dans tous les mondes.",
    "C = 2 cov(coût des besoins, rang) / moyenne, rangs au milieu",
  ],
  "equity.concentration_coverage_erreygers": [
    "Couverture selon revenu, Erreygers",
    "Concentration de la couverture sur les personnes rangées par revenu, corrigée pour une variable oui-non : 0 est égal, au-dessus de 0 elle favorise les riches, au-dessous les pauvres, entre -1 et 1.",
    "E = 4 mu C, mu = part couverte",
  ],
  "equity.concentration_coverage_wagstaff": [
    "Couverture selon revenu, Wagstaff",
    "Concentration de la couverture sur les personnes rangées par revenu, rapportée à la plus grande possible pour ce nombre de couvertes ; sans valeur si personne ou tout le monde l'est.",
    "W = C / (1 - mu), mu = part couverte",
  ],
  "equity.concentration_payment": [
    "Paiements selon le revenu",
    "Concentration des cotisations et des restes à charge sur toutes les personnes, rangées par revenu : au-dessus de 0, les riches paient plus en argent. Moins le Gini des revenus, elle dit s'ils paient une plus grande part de leur revenu.",
    "C = 2 cov(cotisation + reste à charge, rang) / moyenne, rangs au milieu",
  ],
  "equity.gini": [
    "Inégalité des revenus (Gini)",
    "0 : tout le monde a le même revenu par équivalent ; vers 1 : une personne a tout. Compté avec 1/n, de sorte que doubler chaque personne ne change rien.",
    "somme sur i, j de |y_i - y_j| / (2 n^2 y moyen)",
  ],
  "equity.gini_post": [
    "Inégalité après paiement (Gini)",
    "Coefficient de Gini du revenu par équivalent moins les cotisations et les restes à charge, les personnes étant rangées de nouveau selon ce qui reste. Qui paie plus que le revenu de l'année compte pour un montant négatif.",
    "G de (y - cotisations - reste à charge)",
  ],
  "equity.income_mean": [
    "Revenu moyen par personne",
    "Revenu marchand annuel moyen par équivalent, avant cotisations, prestations et pertes.",
    "somme des revenus par équivalent / personnes",
  ],
  "equity.income_median": [
    "Revenu médian par personne",
    "Revenu marchand annuel par équivalent que la moitié des personnes ne dépasse pas.",
    "revenu du milieu par personne ; à mi-chemin des deux du milieu si leur nombre est pair",
  ],
  "equity.kakwani_members": [
    "Progressivité des cotisations",
    "Concentration des cotisations payées par les adhérents moins inégalité des revenus, parmi les adhérents : au-dessus de 0, les riches paient une plus grande part de leur revenu, au-dessous les pauvres ; 0 est proportionnel.",
    "K = C_cotisation - G_revenu, parmi les adhérents",
  ],
  "equity.kakwani_total": [
    "Progressivité du financement",
    "Concentration des cotisations, des restes à charge et des impôts pour les soins pris ensemble, moins inégalité des revenus, sur toutes les personnes : au-dessus de 0, les riches paient une plus grande part de leur revenu, au-dessous les pauvres.",
    "K = C_(cotisation + reste à charge + impôt) - G_revenu",
  ],
  "equity.palma": [
    "Dixième aisé / 40 % plus pauvres",
    "Revenu du dixième le plus aisé rapporté à celui des quatre dixièmes les plus pauvres (rapport de Palma) ; sans valeur si ceux-ci n'en ont pas.",
    "(1 - L(0.9)) / L(0.4), L = courbe de Lorenz",
  ],
  "equity.redistributive_effect": [
    "Redistribution par les paiements",
    "De combien les cotisations et les restes à charge réduisent l'inégalité des revenus ; au-dessous de 0, ils l'augmentent.",
    "RE = G_avant - G_après = RS - reclassement",
  ],
  "equity.reranking": [
    "Reclassement par les paiements",
    "Inégalité que créent les paiements en changeant l'ordre des personnes : 0 si personne n'en dépasse une autre, jamais au-dessous de 0.",
    "R = G_après - C_après",
  ],
  "equity.reynolds_smolensky": [
    "Redistribution verticale",
    "Ce que les paiements feraient à l'inégalité si personne ne changeait de place : positif si les riches paient une plus grande part de leur revenu (indice de Reynolds-Smolensky).",
    "RS = G_avant - C_après = t / (1 - t) K, C dans l'ordre d'avant, t = paiements / revenu",
  ],
  "equity.s80_s20": [
    "Cinquième aisé / plus pauvre",
    "Revenu du cinquième le plus aisé rapporté à celui du plus pauvre ; sans valeur si le plus pauvre n'en a pas.",
    "(1 - L(0.8)) / L(0.2)",
  ],
  "equity.share_q1": share(1),
  "equity.share_q2": share(2),
  "equity.share_q3": share(3),
  "equity.share_q4": share(4),
  "equity.share_q5": share(5),
  "equity.theil": [
    "Inégalité des revenus (Theil)",
    "0 : tout le monde a le même revenu par équivalent ; ln n : une personne sur n a tout. Les personnes sans revenu comptent pour 0, limite de x ln x.",
    "T = moyenne de (y / y moyen) ln(y / y moyen)",
  ],
};
