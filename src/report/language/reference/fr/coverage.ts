/** French of the metrics coverage.*. One text a line. */
import type { MetricTexts } from "../texts.ts";

export const coverage: MetricTexts = {
  "coverage.any": [
    "Couvertes, socles compris",
    "Part des personnes dont la couverture est en vigueur dans un régime quelconque, y compris les socles publics qui ne comptent pas comme couverture.",
    "personnes-années en vigueur dans un régime quelconque / personnes",
  ],
  "coverage.breadth": [
    "Personnes couvertes",
    "Part des personnes dont la couverture est en vigueur dans un régime qui compte comme couverture. Avec les exclues et celles qui n'ont pas souhaité adhérer, elle fait 1.",
    "personnes-années en vigueur / personnes",
  ],
  "coverage.churn": [
    "Couvertes qui ne le sont plus",
    "Parmi les personnes en vie couvertes à la fin de l'an dernier, part de celles qui ne le sont à aucun moment de cette année, pour quelque raison que ce soit. La première année n'a pas d'an dernier.",
    "couvertes à la fin de l'an dernier et jamais cette année / couvertes à la fin de l'an dernier, en vie dans les deux cas",
  ],
  "coverage.effective": [
    "Couvertes et soignées",
    "Part des personnes dont la couverture est en vigueur toute l'année et qui n'ont renoncé à aucun soin nécessaire.",
    "personnes en vigueur toute l'année sans soin nécessaire manqué / personnes",
  ],
  "coverage.height": [
    "Part des soins payée en commun",
    "Part du coût des soins utilisés que les régimes et les socles ont payée. Les soins qui n'ont pas été demandés n'y sont pas.",
    "payé par les régimes et les socles / coût des soins utilisés",
  ],
  "coverage.height_need": [
    "Part des besoins payée en commun",
    "Part du coût de tous les soins nécessaires à la population que les régimes et les socles ont payée. Les soins dont on a besoin sans les utiliser comptent comme non payés.",
    "payé par les régimes et les socles / coût des besoins de soins",
  ],
  "coverage.never": [
    "Jamais couvertes jusqu'ici",
    "Part des personnes en vie à la fin de l'année dont la couverture n'a été en vigueur à aucun moment depuis le début.",
    "1 - en vie et couvertes un jour / en vie",
  ],
  "coverage.societies_joined": [
    "Groupements qui adhèrent",
    "Des groupements où quelqu'un est sollicité dans l'année, la part qui adhère au régime en bloc.",
    "groupements avec volontaires / sollicités >= part, sur les groupements où quelqu'un est sollicité",
  ],
  "coverage.societies_people": [
    "Personnes amenées par groupement",
    "Des personnes sollicitées dans des groupements, la part qui appartient au régime parce que le groupement adhère ; qui ne peut pas payer reste dehors.",
    "personnes des groupements qui adhèrent et peuvent payer / personnes sollicitées dans tous",
  ],
  "coverage.services": [
    "Besoins compris dans le panier",
    "Parmi les besoins des personnes couvertes, pendant qu'elles le sont et au coût plein, part des services que leur régime ou un socle public paie, si peu que ce soit. Combien il en paie se lit dans coverage.height.",
    "coût des besoins des couvertes pour les services du panier / coût des besoins des couvertes",
  ],
};
