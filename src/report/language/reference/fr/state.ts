/** French of the metrics state.* (what public money is spent). One text a line. */
import type { MetricTexts } from "../texts.ts";

export const state: MetricTexts = {
  "state.employer_share": [
    "État : part d'employeur",
    "Part d'employeur des cotisations que paient les employeurs publics (contribution.employer: public).",
    "somme des parts d'employeur payées par des employeurs publics",
  ],
  "state.floor": ["État : régimes publics", "Prestations des régimes et des socles publics.", "somme des prestations des régimes publics"],
  "state.per_covered": [
    "État : coût par personne couverte",
    "Tous les coûts de l'État par personne-année de couverture ; sans valeur si personne n'est couvert.",
    "state.total / personnes-années en vigueur",
  ],
  "state.per_newly_covered": [
    "État : par personne nouv. couverte",
    "Ce que l'État paie de plus dans le premier monde que dans le second, par personne-année couverte là et pas ici. Sans valeur si le premier monde ne couvre pas plus.",
    "(total de l'État en A - en B) / (couvertes en A - en B)",
  ],
  "state.per_operating_year": [
    "État : coût par année de marche",
    "Subventions, parts d'employeurs publics et sauvetages par année à la fin de laquelle un régime du monde fonctionne ; sans valeur si aucun ne fonctionne. Les socles publics, qui continuent sans le régime, n'y sont pas.",
    "(subventions + part d'employeur + sauvetage) / années de fonctionnement",
  ],
  "state.rescue": ["État : sauvetage de régimes", "Argent versé à des régimes dont la réserve est passée au-dessous de zéro.", "somme des sauvetages"],
  "state.subsidies": [
    "État : subventions de cotisation",
    "Cotisations que l'État paie pour des adhérents.",
    "somme des cotisations subventionnées payées par l'État",
  ],
  "state.total": ["État : tous les coûts", "Subventions, part d'employeur et régimes publics ensemble.", "subventions + part d'employeur + socles"],
};
