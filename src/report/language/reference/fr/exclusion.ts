/** French of the metrics exclusion.* and uninsured.*. Causes and obstacles are made of the texts of the causes. */
import type { MetricTexts } from "../texts.ts";
import { causes } from "./causes.ts";

const excluded: Readonly<Record<string, string>> = {
  closed: "Exclues : régime fermé",
  denied: "Exclues : refusées",
  ineligible: "Exclues : pas le droit d'adhérer",
  lapsed: "Exclues : sorties, impayés",
  not_offered: "Exclues : régime hors de portée",
  unaffordable: "Exclues : ne peuvent pas payer",
  unaware: "Exclues : ne le connaissent pas",
  waiting: "Exclues : période d'attente",
};
const obstacle: Readonly<Record<string, string>> = {
  closed: "Obstacle : régime fermé",
  declined: "Obstacle : ne voudraient pas",
  denied: "Obstacle : seraient refusées",
  ineligible: "Obstacle : pas le droit d'adhérer",
  lapsed: "Obstacle : impayés",
  not_offered: "Obstacle : régime hors de portée",
  unaffordable: "Obstacle : ne peuvent pas payer",
  unaware: "Obstacle : ne le connaissent pas",
  waiting: "Obstacle : période d'attente",
};
const first = "Part de toutes les personnes qui sont sans couverture et rencontrent d'abord cet obstacle.";
const any =
  "Part des personnes, couvertes ou non, qui ont cet obstacle, quoi que ce soit d'autre qui les arrête. Les obstacles se recouvrent : ils ne s'additionnent pas.";

export const exclusion: MetricTexts = {
  ...Object.fromEntries(
    Object.entries(excluded).map(([cause, name]) => [
      `exclusion.${cause}`,
      [name, `${first} ${causes[cause]![1]}`, `personnes-années sans couverture dont le premier obstacle est ${cause} / personnes`],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(obstacle).map(([cause, name]) => [
      `exclusion.obstacle_${cause}`,
      [name, `${any} ${causes[cause]![1]}`, `personnes ayant l'obstacle ${cause} / personnes`],
    ]),
  ),
  "exclusion.need": [
    "Besoins des personnes exclues",
    "Part du coût plein de tous les besoins qui naissent pendant que la personne est exclue. Au-dessus de exclusion.rate si les personnes laissées dehors ont plus besoin de soins que les autres.",
    "coût des besoins des exclues / coût des besoins de toutes",
  ],
  "exclusion.q1_q5": [
    "Exclues : pauvres moins aisées",
    "Taux d'exclusion du cinquième le plus pauvre moins celui du plus aisé, selon le revenu marchand par équivalent. 0,3 veut dire 30 exclues de plus sur 100 parmi les plus pauvres ; 0, aucun écart.",
    "exclues / personnes du cinquième le plus pauvre - exclues / personnes du plus aisé",
  ],
  "exclusion.rate": [
    "Exclues",
    "Part des personnes sans couverture pour toute autre raison que leur propre choix. C'est la somme des huit causes.",
    "personnes-années sans couverture, toute cause sauf declined / personnes",
  ],
  "exclusion.sick_healthy": [
    "Exclues : malades moins les autres",
    "Taux d'exclusion des personnes ayant une maladie chronique moins celui des autres. 0,3 veut dire 30 exclues de plus sur 100 parmi les malades ; 0, aucun écart.",
    "exclues / personnes avec une maladie - exclues / personnes sans",
  ],
  "exclusion.underinsured": [
    "Couvertes, mais sous-assurées",
    "Part de toutes les personnes qui sont couvertes et qui, cette année, avaient une maladie exclue de leur couverture, avaient besoin d'un service hors du panier, ou de soins dont un plafond a réduit le paiement. Comprise dans coverage.breadth ; tickets modérateurs et franchises n'y comptent pas.",
    "personnes-années en vigueur de ces personnes / personnes",
  ],
  "exclusion.underinsured_capped": [
    "Sous-assurées : plafond atteint",
    "Part de toutes les personnes qui sont couvertes et avaient besoin de soins dont un plafond de leur régime, par acte ou par an, a réduit le paiement. Recouvre les deux autres voies.",
    "personnes-années en vigueur de ces personnes / personnes",
  ],
  "exclusion.underinsured_preexisting": [
    "Sous-assurées : maladie exclue",
    "Part de toutes les personnes qui sont couvertes et ont une maladie dont leur régime ne paie pas les soins, parce qu'elles l'avaient en adhérant. Recouvre les deux autres voies.",
    "personnes-années en vigueur de ces personnes / personnes",
  ],
  "exclusion.underinsured_services": [
    "Sous-assurées : service absent",
    "Part de toutes les personnes qui sont couvertes et avaient besoin d'un service que ni leur régime ni un socle public ne paie. Recouvre les deux autres voies.",
    "personnes-années en vigueur de ces personnes / personnes",
  ],
  "uninsured.declined": [
    "N'ont pas souhaité adhérer",
    "Part des personnes qui pouvaient payer, à qui la couverture était proposée et qui sont restées dehors. Elles ne comptent pas comme exclues.",
    "personnes-années sans couverture dont le premier obstacle est le choix propre / personnes",
  ],
};
