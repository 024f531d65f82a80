/** French of the metrics population.*, health.*, need.* and use.*. One text a line. */
import type { MetricTexts } from "../texts.ts";

export const people: MetricTexts = {
  "health.state_share": [
    "Part dans chaque état de santé",
    "À lire par santé : combien des personnes du départ sont dans chaque état de santé à la fin de l'année. Celles mortes dans un état qui signifie la mort y restent, de sorte que les parts font 1 ; qui est mort ou parti autrement n'est dans aucun. Les personnes entrées plus tard ne sont pas comptées.",
    "(personnes du départ en vie dans l'état + celles qui y sont mortes jusqu'ici) / personnes du départ",
  ],
  "need.cost": ["Coût de tous les besoins", "Coût plein des besoins potentiels, comme si tous étaient soignés.", "somme des coûts pleins des besoins"],
  "need.events": ["Besoins de soins", "Événements de besoin potentiel de soins, que des soins suivent ou non.", "somme des événements de besoin"],
  "population.alive": ["Personnes en vie", "Personnes en vie à la fin de l'année.", "nombre de personnes vivantes"],
  "population.births": [
    "Naissances",
    "Naissances de l'année, comptées là où est la mère. L'enfant entre au début de l'année suivante ; celui de la dernière année n'entre jamais.",
    "nombre de naissances",
  ],
  "population.deaths": ["Décès", "Décès de l'année, à sa fin.", "nombre de décès"],
  "population.entrants": [
    "Entrées",
    "Personnes de tout âge entrées au début de l'année : remplacement, croissance, arrivées, et nouveau-nés de l'année d'avant.",
    "nombre d'entrées",
  ],
  "use.cost": ["Coût des soins utilisés", "Coût plein des soins utilisés, quel que soit le payeur.", "somme des coûts pleins des soins utilisés"],
  "use.events": ["Soins utilisés", "Actes de soins que les personnes ont utilisés.", "somme des actes utilisés"],
  "use.reduced_by_price": [
    "Usage réduit par le prix",
    "Coût plein des besoins non soignés à cause du seul prix. Nécessaires ou non, ils sont tenus à part du renoncement aux soins.",
    "somme des coûts pleins des besoins non utilisés par réponse au prix",
  ],
};
