/** French of the lever own_risk and of its metrics. One text a line. */
import type { LeverText, MetricTexts } from "../texts.ts";

export const ownRisk: LeverText = [
  "risque propre d'une caisse plus grande",
  "Là où les personnes simulées en représentent beaucoup plus, l'argent d'un régime a le hasard de la caisse réelle : de ce que les prestations de ses adhérents ont au-dessus ou au-dessous de ce qu'ils pouvaient attendre, il ne reste au compte que ce qu'en aurait une caisse de la taille réelle. Ce qui est commun à tous (chocs, mauvaises années, hypothèses) reste entier. Effectifs et difficultés restent ceux de l'échantillon.",
  "compte : prestations - (1 - racine(simulées / réelles)) x (prestations - prestations attendues des mêmes adhérents dans cette année de cet avenir)",
  "{scheme} : son argent a le hasard de la caisse représentée, non de la simulée ; cela a ôté du compte {own_risk.of_benefits} fois les prestations dans un avenir moyen (0 : aucun biais).",
];

export const ownRiskMetrics: MetricTexts = {
  "own_risk.taken_out": [
    "Hasard ôté du compte",
    "Ce dont le compte est soulagé parce que les adhérents simulés sont moins nombreux que les réels : la plus grande part de ce que leurs prestations ont au-dessus de ce qu'ils pouvaient attendre ; sous 0 si elles étaient plus basses.",
    "(1 - racine(simulées / réelles)) x (prestations - prestations attendues des mêmes adhérents)",
  ],
  "own_risk.of_benefits": [
    "Hasard ôté, en part des prestations",
    "Le même, rapporté aux prestations. Sa moyenne sur beaucoup d'avenirs devrait être 0 ; ce qu'elle est d'autre est l'erreur de ce que les adhérents pouvaient attendre (limites annuelles et soins non demandés faute d'argent sont des moyennes d'une classe).",
    "hasard ôté / prestations",
  ],
};
