/** French of the metrics protection.*. One text a line; figures of one kind with several bars are made by a function. */
import type { MetricTexts } from "../texts.ts";

const over = (bar: number): readonly [string, string, string] => [
  `Reste à charge au-delà de ${bar} %`,
  `Part des personnes dont le ménage paie lui-même plus de ${bar} % de son revenu en soins. Le revenu tient lieu de consommation ; les cotisations ne sont pas comptées ; qui renonce aux soins ne paie rien et paraît protégé.`,
  `personnes des ménages dont le reste à charge > ${(bar / 100).toFixed(2)} x revenu / personnes`,
];
const overshoot = (bar: number): readonly [string, string, string] => [
  `Dépassement de ${bar} % du revenu`,
  `Moyenne sur les personnes de la part du revenu du ménage qui va au reste à charge au-delà de ${bar} %. Les ménages sans revenu n'ont pas cette part et sont laissés de côté, au-dessus et au-dessous de la barre ; les paiements comptent jusqu'à 1024 fois le revenu.`,
  `moyenne de max(reste à charge / revenu - ${(bar / 100).toFixed(2)}, 0), par ménage et comptée en personnes ayant un revenu`,
];
const three = "Avec les deux autres raisons, elle fait protection.forgone.";

export const protection: MetricTexts = {
  "protection.burden_over_10": [
    "Cotisation + soins, plus de 10 %",
    "Part des personnes dont le ménage paie, cotisations et reste à charge ensemble, plus de 10 % de son revenu.",
    "personnes des ménages dont cotisation + reste à charge > 0.10 x revenu / personnes",
  ],
  "protection.ctp_over_40": [
    "Plus de 40 % de la capacité à payer",
    "Part des personnes dont le ménage a un reste à charge au-dessus de 40 % du revenu moins les besoins de base (tout paiement si ceux-ci prennent tout). Stylisé : un seul montant de besoins par personne (economy.basic_needs), et le revenu tient lieu de consommation.",
    "personnes des ménages où o > 0 et o > 0.4 x (revenu - besoins de base x équivalents) / personnes, o = reste à charge",
  ],
  "protection.forgone": [
    "Renoncement aux soins nécessaires",
    "Part des actes nécessaires qui n'ont pas eu lieu à cause du coût, parce que le service n'est pas couvert, ou à cause d'une période d'attente. À lire avec les chiffres de difficulté financière.",
    "actes nécessaires non utilisés / actes nécessaires",
  ],
  "protection.forgone_cost": [
    "Renoncement : trop cher",
    `Part des actes nécessaires qui n'ont pas eu lieu alors qu'un régime ou un socle public en paie une partie : ce qui reste coûte trop, ou plus que ce qu'on peut trouver d'un coup. ${three}`,
    "actes nécessaires non utilisés pour raison cost / actes nécessaires",
  ],
  "protection.forgone_not_covered": [
    "Renoncement : non couvert",
    `Part des actes nécessaires qui n'ont pas eu lieu et que personne ne paie : la personne n'a pas de régime, ou le service est hors du panier. ${three}`,
    "actes nécessaires non utilisés pour raison not_covered / actes nécessaires",
  ],
  "protection.forgone_waiting": [
    "Renoncement : période d'attente",
    `Part des actes nécessaires qui n'ont pas eu lieu pendant la période d'attente d'un régime qui les paierait plus tard. ${three}`,
    "actes nécessaires non utilisés pour raison waiting / actes nécessaires",
  ],
  "protection.impoverished": [
    "Rendues pauvres par les soins",
    "Part des personnes dont le ménage n'est pas pauvre avant le reste à charge et l'est après. C'est poor_after moins poor_before.",
    "personnes des ménages où revenu >= seuil x équivalents > revenu - reste à charge / personnes",
  ],
  "protection.oop_over_10": over(10),
  "protection.oop_over_25": over(25),
  "protection.oop_over_40": over(40),
  "protection.oop_per_head": [
    "Reste à charge par personne et an",
    "Paiement annuel moyen au moment des soins, net de remboursement, sur toutes les personnes.",
    "restes à charge / personnes",
  ],
  "protection.oop_share": [
    "Part des soins payée soi-même",
    "Part du coût des soins utilisés que les personnes ont payée elles-mêmes, nette de remboursement.",
    "restes à charge / coût des soins utilisés",
  ],
  "protection.overshoot_10": overshoot(10),
  "protection.overshoot_25": overshoot(25),
  "protection.overshoot_40": overshoot(40),
  "protection.poor_after": [
    "Pauvres après les soins",
    "Part des personnes dont le revenu du ménage moins le reste à charge est au-dessous du seuil de pauvreté. Les cotisations ne sont pas retirées.",
    "personnes des ménages où revenu - reste à charge < seuil x équivalents / personnes",
  ],
  "protection.poor_before": [
    "Pauvres avant les soins",
    "Part des personnes dont le revenu du ménage est au-dessous du seuil de pauvreté (pour une personne, fois les personnes de l'échelle d'équivalence). La même dans tous les mondes ; le revenu tient lieu de consommation.",
    "personnes des ménages où revenu < seuil x équivalents / personnes",
  ],
  "protection.poverty_gap": [
    "Écart de pauvreté après les soins",
    "Moyenne sur toutes les personnes de ce qui manque à leur ménage jusqu'au seuil de pauvreté après le reste à charge, en part du seuil. Elle dépasse 1 pour qui paie plus que son revenu ; comptée jusqu'à 1024 fois le seuil.",
    "moyenne de max(seuil - (revenu - reste à charge), 0) / seuil, par ménage et comptée en personnes",
  ],
  "protection.poverty_gap_before": [
    "Écart de pauvreté avant les soins",
    "Moyenne sur toutes les personnes de ce qui manque à leur ménage jusqu'au seuil de pauvreté, en part du seuil ; 0 pour qui est au seuil ou au-dessus.",
    "moyenne de max(seuil - revenu, 0) / seuil, par ménage et comptée en personnes",
  ],
  "protection.reached_limit": [
    "Ont atteint la limite annuelle",
    "Parmi les personnes en vigueur dans un régime qui limite le reste à charge annuel (un montant ou une part du revenu), part de celles qui ont payé jusqu'à cette limite. Si la limite vaut par ménage, tous ses membres comptent.",
    "personnes ayant payé leur limite annuelle / personnes en vigueur sous une telle limite",
  ],
  "protection.sdg382": [
    "En difficulté financière",
    "Part des personnes dont le ménage a un reste à charge au-dessus de 40 % du revenu qui dépasse le seuil de pauvreté (celles au-dessous du seuil y sont au moindre paiement). Le revenu tient lieu de consommation.",
    "personnes des ménages où o > 0 et o > 0.4 x (revenu - seuil) / personnes, o = reste à charge",
  ],
  "protection.sdg382_impoverishing": [
    "Poussées dans la pauvreté",
    "Partie de protection.sdg382 : reste à charge au-dessus de tout le revenu qui dépasse le seuil de pauvreté, ou paiement quelconque d'un ménage déjà au-dessous.",
    "personnes des ménages où o > 0 et o > revenu - seuil / personnes, o = reste à charge",
  ],
  "protection.sdg382_poor_before": [
    "En difficulté, et déjà pauvres",
    "Partie de protection.sdg382 : personnes des ménages sous le seuil de pauvreté avant tout paiement, pour qui tout paiement est une difficulté. Les autres n'étaient pas pauvres et paient plus de 40 % de ce qui dépasse le seuil.",
    "personnes des ménages avec o > 0 et revenu < seuil / personnes, o = reste à charge",
  ],
  "reclassification.lost_cover": [
    "Couverture perdue en tombant malade",
    "Parmi les personnes couvertes à la fin de l'an dernier et tombées malades, part de celles qui ne le sont à aucun moment cette année parce qu'on les refuse, qu'elles ne peuvent ou ne veulent pas payer, ou que le régime est parti ; moins la même part de celles qui ne sont pas tombées malades. Les impayés ne comptent pas.",
    "perdue / couvertes avant, tombées malades - perdue / couvertes avant, les autres",
  ],
  "reclassification.premium_change": [
    "Hausse de prix de qui tombe malade",
    "Adhérents des deux années : cotisations de cette année sur celles de l'an dernier pour qui est tombé malade entre-temps, par rapport aux autres. 0,5 veut dire une hausse de 50 % au-delà de celle de tout le monde ; 0 si tomber malade ne change aucun prix. Cotisations de tous les payeurs ; qui a perdu la couverture est dans lost_cover.",
    "(somme maintenant / somme avant, tombés malades) / (somme maintenant / somme avant, les autres) - 1",
  ],
};
