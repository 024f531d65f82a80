/** French of the metrics solidarity.*. One text a line. */
import type { MetricTexts } from "../texts.ts";

const flow = (name: string, from: string, to: string, sum: string): readonly [string, string, string] => [
  name,
  `Argent par an qui passe ${from} ${to} à travers le régime, chance comprise ; négatif s'il va dans l'autre sens. Sur l'ensemble : l'année moyenne.`,
  `somme sur ${sum} de (b - c), moins leur nombre fois la moyenne de (b - c) sur tous les adhérents ; b = prestations reçues, c = cotisation`,
];

export const solidarity: MetricTexts = {
  "solidarity.chance": [
    "Reçu par le hasard",
    "Prestations reçues au-delà de celles à attendre : le hasard, la part que donne toute assurance. Les limites annuelles et le renoncement faute d'argent sont attendus en moyenne d'une classe de risque, si bien que leur effet sur les malades et les pauvres est ici aussi ; de même ce qu'un régime en faillite laisse impayé.",
    "b - e, b = prestations reçues, e = prestations à attendre",
  ],
  "solidarity.flow_healthy_sick": flow(
    "Des bien portants aux malades",
    "des adhérents sans maladie chronique",
    "à ceux qui en ont une",
    "les adhérents qui en ont une",
  ),
  "solidarity.flow_men_women": flow("Des hommes aux femmes", "des hommes", "aux femmes", "les femmes"),
  "solidarity.flow_rich_poor": flow(
    "De la moitié aisée à la pauvre",
    "des adhérents de la moitié aisée de la population",
    "à ceux de la moitié pauvre",
    "les adhérents de la moitié pauvre",
  ),
  "solidarity.flow_young_old": flow("Des moins de 45 ans aux autres", "des adhérents de moins de 45 ans", "à ceux de 45 ans et plus", "les 45 ans et plus"),
  "solidarity.income": [
    "Reçu par les revenus",
    "Ce qu'un adhérent paie de moins que l'adhérent moyen à cause d'un revenu plus bas ; négatif pour qui paie plus. 0 sur tous les adhérents.",
    "-(c_revenu - moyenne de c_revenu), c_revenu = ce que le revenu décide de la cotisation",
  ],
  "solidarity.margin": [
    "Marge attendue",
    "Cotisation moyenne au-dessus des prestations moyennes à attendre, en montant négatif : la gestion et ce qui doit rester. La même pour chaque adhérent.",
    "-(moyenne de c - moyenne de e), c = cotisation de tous les payeurs, e = prestations à attendre",
  ],
  "solidarity.margin_administration": [
    "Marge : gestion",
    "Part de la marge qui paie la gestion et l'acquisition, en montant négatif par adhérent.",
    "-gestion / adhérents",
  ],
  "solidarity.margin_surplus": [
    "Marge : excédent à attendre",
    "Part de la marge qui doit rester : pour la réserve d'une mutuelle, pour les propriétaires d'un assureur. Négatif = gardé aux dépens des adhérents.",
    "-(cotisations - prestations attendues - gestion) / adhérents",
  ],
  "solidarity.net_transfer": [
    "Reçu moins cotisé",
    "Prestations reçues moins cotisations de tous les payeurs, par adhérent : la somme des cinq termes revenu, risque, autre, marge et hasard.",
    "b - c, b = prestations reçues, c = cotisation de tous les payeurs",
  ],
  "solidarity.other": [
    "Reçu par la famille et le groupe",
    "Ce qu'un adhérent paie de moins que l'adhérent moyen à cause de la taille du ménage, du groupe ou d'un montant écrit. 0 sur tous les adhérents.",
    "-(c_autre - moyenne de c_autre), c_autre = ce que le ménage, le groupe ou un montant donné décide de la cotisation",
  ],
  "solidarity.paid_by_donors": [
    "Cotisation : part des donateurs",
    "Subventions de cotisation que l'État ne paie pas, par adhérent.",
    "(subventions - payé par l'État) / adhérents",
  ],
  "solidarity.paid_by_employers": [
    "Cotisation : part des employeurs",
    "Ce que les employeurs paient pour les adhérents, par adhérent.",
    "payé par les employeurs / adhérents",
  ],
  "solidarity.paid_by_members": [
    "Cotisation : part des adhérents",
    "Ce que les adhérents paient eux-mêmes, par adhérent.",
    "payé par les adhérents / adhérents",
  ],
  "solidarity.paid_by_state": ["Cotisation : part de l'État", "Subventions de cotisation de l'État, par adhérent.", "payé par l'État / adhérents"],
  "solidarity.risk": [
    "Reçu par les risques, net",
    "Prestations à attendre au-dessus de l'adhérent moyen, moins ce qui est payé au-dessus de la moyenne à cause du risque (classe, surprime). 0 sur tous les adhérents, et pour chacun si chacun paie son propre risque.",
    "(e - moyenne de e) - (c_risque - moyenne de c_risque), e = prestations à attendre, c_risque = ce que le risque décide de la cotisation",
  ],
};
