/** French of the lever education and of its metrics. One text a line. */
import type { LeverText, MetricTexts } from "../texts.ts";

export const education: LeverText = [
  "éducation",
  "Une campagne, payée par le régime, dit à une partie des ménages qu'il existe. De ceux qui ne le savaient pas, une partie le sait ensuite. Elle ne couvre des gens que là où ne pas savoir est ce qui les arrête : qui ne peut pas payer, est refusé ou ne veut pas reste où il est.",
  "connaissance des personnes atteintes = a + (1 - a) x effet x 0.5^(années depuis la campagne / demi-vie) ; coût = fixe + ménages x par ménage + personnes x par personne",
  "La campagne de {scheme} : {education.members_share} personnes sur 100 sont adhérentes, {education.members_share_at_zero} avec un effet de 0 ; {education.cost} pour elle, {education.cost_per_newly_covered} par personne et an qu'elle couvre ; sur 100 à qui elle a parlé, {education.still_out} restent dehors.",
];

export const educationMetrics: MetricTexts = {
  "education.cost": ["Coût de la campagne", "Ce que le régime a payé pour se faire connaître.", "fixe + ménages + personnes atteintes"],
  "education.cost_per_newly_aware": [
    "Coût par personne informée",
    "Coût de la campagne par personne et année de connaissance qu'elle a créée. Sans valeur avec un effet de 0 : l'argent est dépensé et personne n'en sait plus.",
    "education.cost / education.newly_aware",
  ],
  "education.cost_per_newly_covered": [
    "Coût par nouvelle couverte",
    "Coût de la campagne par personne-année de couverture qu'elle a créée. Sans valeur si elle ne couvre personne, comme avec un effet de 0.",
    "education.cost / education.newly_covered",
  ],
  "education.members_share": ["Adhérents, avec la campagne", "Part de toutes les personnes qui sont adhérentes du régime.", "adhérents / personnes"],
  "education.members_share_at_zero": [
    "Adhérents, avec un effet de 0",
    "La même sans ceux que la campagne a amenés : ce qu'aurait le régime si informer ne changeait rien, aux mêmes prix. Exact la première année ; plus tard, ce que ces adhérents ont fait au prix demeure.",
    "(adhérents - adhérents amenés par la campagne) / personnes",
  ],
  "education.newly_aware": [
    "Le connaissent par la campagne",
    "Personnes qui ne connaissent le régime que parce que la campagne les a atteintes, celles qui ont adhéré comprises. Avec un effet de 0 : personne.",
    "personnes dont le tirage de connaissance u est entre a et a + (1 - a) x effet",
  ],
  "education.newly_covered": [
    "Couvertes grâce à la campagne",
    "Personnes-années en vigueur d'adhérents qui ne connaîtraient pas le régime sans la campagne. Avec un effet de 0 : aucune.",
    "somme de la part de l'année en vigueur",
  ],
  "education.still_out": [
    "Informées, toujours dehors",
    "Part des personnes informées par la campagne qui n'ont pas adhéré : elles ne peuvent pas payer, sont refusées ou ne veulent pas.",
    "(education.newly_aware - adhérents amenés par la campagne) / education.newly_aware",
  ],
};
