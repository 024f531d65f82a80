/** French of the levers supply and facilities and of their metrics. One text a line. */
import type { LeverText, MetricTexts } from "../texts.ts";

const room = "Si elle monte pour les personnes sans couverture quand la couverture monte, celles-ci sont évincées.";

export const supply: LeverText = [
  "offre de soins",
  "Combien d'actes d'un service trouvent place dans une année, et ce que font les prestataires quand un autre paie : plus d'actes pour les personnes couvertes, et des prix plus hauts pour toutes. Là où la place manque, la couverture monte et les soins non ; qui n'est pas couvert peut être évincé.",
  "servi = min(1, capacité / demandé l'an dernier) ; fréquence x (1 + usage induit) là où un régime paie ; prix x (1 + prix induit x part du volume payée par des régimes l'an dernier) ; payé par tête : ni l'un ni l'autre",
  "Dans {world}, {supply.served} actes sur 100 demandés de services limités trouvent place, et les soins coûtent {supply.price} fois ce qu'ils coûteraient sans aucune couverture.",
];

export const facilities: LeverText = [
  "établissements propres",
  "Des établissements de soins du régime, avec de la place pour tant d'actes de ses adhérents. Un acte y coûte moins (ou plus) qu'ailleurs, et tenir la maison coûte autant quoi qu'on y fasse : au-dessous d'un volume, elle perd de l'argent. Sa place s'ajoute à celle de tout le monde. On peut tenir ses soins pour meilleurs ou pires qu'ailleurs (qualité), et adhérer ou non pour cela ; besoin et factures n'en changent pas. Qu'elle soit possédée ne change rien d'autre ici.",
  "part propre = min(1, capacité / demandé par les adhérents l'an dernier) ; coût d'un acte x rapport de coût ; volume d'équilibre = coût de marche / (prix x (1 - rapport de coût)) ; valeur de la couverture x qualité",
  "Les établissements de {scheme} ont soigné {facilities.events} actes et y ont épargné {facilities.saved}, pour {facilities.running_cost} de coût de marche ; {facilities.break_even_events} par an le paieraient.",
];

export const supplyMetrics: MetricTexts = {
  "facilities.break_even_events": [
    "Actes qui paieraient la maison",
    "Volume d'une année auquel ce qui est épargné sur les actes égale le coût de marche. Sans actes, ou s'ils coûtent plus qu'ailleurs, il n'y en a pas.",
    "coût de marche / moyenne du coût ailleurs x (1 - rapport de coût)",
  ],
  "facilities.events": ["Actes en établissement propre", "Actes d'adhérents soignés dans les établissements du régime.", "somme des actes"],
  "facilities.running_cost": [
    "Coût de marche des établissements",
    "Ce que coûtent les établissements du régime, quoi qu'on y fasse.",
    "coût de marche, avec l'indice des frais",
  ],
  "facilities.saved": [
    "Épargné en établissement propre",
    "Ce que les actes en établissement propre auraient coûté ailleurs, moins ce qu'ils y ont coûté, quel que soit le payeur ; le coût de marche n'y est pas. Négatif s'ils coûtent plus.",
    "somme sur les actes du coût ailleurs x (1 - rapport de coût)",
  ],
  "supply.forgone_capacity": [
    "Renoncement : pas de place",
    "Part des actes nécessaires demandés pour lesquels il n'y avait pas de place. Avec les raisons coût, non couvert et attente, elle fait protection.forgone.",
    "actes nécessaires sans place / actes nécessaires",
  ],
  "supply.induced": [
    "Actes induits par les prestataires",
    "Actes de plus que les prestataires provoquent là où un régime paie, avant prix et place. Ils font partie des besoins de leur monde : personne ne peut les en distinguer.",
    "somme des actes en plus sur les actes qu'un régime paie",
  ],
  "supply.price": [
    "Prix des soins sur leur base",
    "Ce que coûtent les soins utilisés, sur ce qu'ils coûteraient si aucun régime n'en payait : les prix induits l'élèvent pour tous, adhérents ou non.",
    "coût des soins utilisés / le même aux prix sans couverture",
  ],
  "supply.served": [
    "Soins demandés qui sont donnés",
    "Part des actes de services limités que les personnes demandent, et pourraient payer, pour lesquels il y a place.",
    "1 - actes sans place / actes demandés",
  ],
  "supply.unserved_members": [
    "Sans place, personnes couvertes",
    `Part des actes de services limités que demandent, et pourraient payer, les personnes dont la couverture est en vigueur, et pour lesquels il n'y a pas de place. ${room}`,
    "actes sans place / actes demandés",
  ],
  "supply.unserved_others": [
    "Sans place, toutes les autres",
    `Part des actes de services limités que demandent, et pourraient payer, les personnes sans couverture en vigueur, et pour lesquels il n'y a pas de place. ${room}`,
    "actes sans place / actes demandés",
  ],
};
