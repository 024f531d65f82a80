/** French of the lever prevention and of its metrics. One text a line. */
import type { LeverText, MetricTexts } from "../texts.ts";

export const prevention: LeverText = [
  "prévention",
  "Un programme qui atteint une partie des adhérents, ou de tout le monde, et fait qu'une partie de leurs maladies n'arrive pas, après un délai et tant qu'ils y participent. Il paie là où ce qui est évité dépasse ce qu'il coûte ; ce n'est pas forcé, et le plus souvent le chiffre qu'on en raconte compare ceux qui sont venus à ceux qui ne sont pas venus.",
  "fréquence d'un service, ou survenue d'une maladie, x (1 - effet x niveau) ; niveau = min(1, max(0, années pleines de participation - délai + 1)), x perte pour chaque année depuis le départ ; P(participe) = min(1, portée x fragilité^-sélection) ; rendement = (prestations sans lui - prestations) / coût",
  "La prévention de {scheme} rend {prevention.return} pour 1 dépensé ({prevention.cost} en tout). Comparer ceux qui sont venus à ceux qui ne sont pas venus dit {prevention.naive} ; sans effet, ce serait 0.",
];

export const preventionMetrics: MetricTexts = {
  "prevention.avoided": [
    "Prestations évitées",
    "Ce que le régime aurait payé pour les mêmes adhérents la même année si le programme n'avait eu aucun effet, moins ce qu'il a payé. Exactement 0 sans effet.",
    "prestations au risque relatif 1 - prestations, mêmes tirages",
  ],
  "prevention.avoided_need": [
    "Soins évités",
    "Coût plein des soins dont on n'a pas eu besoin, quel qu'eût été le payeur, ou le renoncement.",
    "somme du coût des événements qui n'ont pas eu lieu",
  ],
  "prevention.break_even_year": [
    "La prévention est remboursée après",
    "Année de suivi où ce qui est évité depuis le début atteint pour la première fois ce qui est dépensé, sans intérêt ; les avenirs où ce n'est jamais le cas sont laissés de côté.",
    "première année où la somme des prestations évitées >= somme des coûts",
  ],
  "prevention.cost": [
    "Coût de la prévention",
    "Ce que le régime dépense pour son programme.",
    "participants x coût de chacun + coût fixe, avec l'indice des frais",
  ],
  "prevention.leakage": [
    "Soins évités hors du régime",
    "Coût plein des soins dont n'ont pas eu besoin des personnes qui n'en sont pas adhérentes : celles qui sont parties avec une part de l'effet, et toutes celles qui sont invitées sans l'être. Le régime paie, d'autres épargnent.",
    "somme, sur les non-adhérents, du coût des événements qui n'ont pas eu lieu",
  ],
  "prevention.naive": [
    "Rendement tel qu'on le raconte",
    "La même fraction avec la comparaison naïve : ce que les adhérents qui participent coûtent de moins que les autres de leur âge et de leur sexe. Elle est fausse partout où les bien portants viennent d'abord ; l'écart au vrai rendement est l'erreur.",
    "somme sur âge et sexe de participants x (sinistres moyens des autres - sinistres moyens des participants) / coût",
  ],
  "prevention.reached": ["Atteintes par la prévention", "Personnes qui participent dans une année.", "somme des participants"],
  "prevention.return": [
    "Rendement de la prévention",
    "Prestations évitées pour chaque unité d'argent dépensée, pour le régime : 1 se paie soi-même. Les années de santé, et ce que les adhérents épargnent eux-mêmes, n'y sont pas.",
    "prestations évitées / coût",
  ],
};
