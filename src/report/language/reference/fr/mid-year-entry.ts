/** French of the lever mid_year_entry and of its metrics. One text a line. */
import type { LeverText, MetricTexts } from "../texts.ts";

export const midYearEntry: LeverText = [
  "entrée en cours d'année",
  "Les ménages qui ont refusé à l'ouverture de l'année peuvent entrer quand ils ont besoin de soins, et paient ce qui reste de l'année. Entrent ceux à qui le régime paiera plus qu'il ne demande, si bien que les autres paient pour eux. Le délai de carence est la réponse : rien n'est payé pour les soins qui font entrer.",
  "un ménage qui a refusé entre au premier besoin u de son année à partir duquel prestations de ses besoins dès u + délai de carence > (1 - u) x cotisation ; avec la probabilité when_ill",
  "{scheme} : {mid_year_entry.share} adhérents sur 100 sont entrés quand ils ont eu besoin de soins, et ont reçu {mid_year_entry.gain} de plus que ce qui a été payé pour eux : {mid_year_entry.borne} pour chacun des autres.",
];

export const midYearMetrics: MetricTexts = {
  "mid_year_entry.share": [
    "Adhérents entrés une fois malades",
    "Part des adhérents d'une année qui y ont adhéré en cours de route, quand leur ménage avait besoin de soins.",
    "personnes entrées en cours d'année / adhérents",
  ],
  "mid_year_entry.gain": [
    "Reçu par eux au-delà du payé",
    "Prestations, cette année-là, de ceux qui sont entrés en cours d'année, moins ce que quiconque a payé pour eux.",
    "prestations qui leur sont dues - cotisations pour eux",
  ],
  "mid_year_entry.borne": [
    "À la charge de chaque autre",
    "Le même montant pour chaque adhérent présent à l'ouverture de l'année, par an : ce dont le prix pourrait baisser.",
    "(prestations dues à ceux qui sont entrés - cotisations pour eux) / autres adhérents",
  ],
};
