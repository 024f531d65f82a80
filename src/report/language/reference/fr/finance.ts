/** French of the metrics finance.*. One text a line. */
import type { MetricTexts } from "../texts.ts";

export const finance: MetricTexts = {
  "finance.administration": [
    "Gestion",
    "Frais de gestion et d'acquisition du régime.",
    "fixes + par adhérent + parts des cotisations et des prestations + acquisition",
  ],
  "finance.balanced_rate": [
    "Taux qui couvre l'année",
    "Taux de cotisation auquel les cotisations recouvrées auraient couvert les prestations dues, la gestion et le coût net des autres accords de l'année ; ce qui est fait d'un déficit, versé aux propriétaires, rendu de l'année précédente ou repris d'un autre n'en est pas un.",
    "(prestations + gestion hors parts des cotisations + coût net des leviers) / (cotisations moins ces parts, par unité du taux)",
  ],
  "finance.benefits": [
    "Prestations dues",
    "Prestations pour les soins de l'année, qu'elles soient payées tôt ou tard et même si le régime fait faillite avant de payer.",
    "somme des remboursements dus pour les soins de l'année",
  ],
  "finance.capital": [
    "Réserve de départ suffisante",
    "Plus petite réserve de départ avec laquelle la réserve est au-dessous de zéro à la fin d'une année jusqu'à celle-ci dans 0,5 % des avenirs au plus, prix et personnes tels qu'ils étaient. Inconnue si plus d'avenirs que cela ferment avant.",
    "quantile sur les avenirs de max sur s <= t de (provision_s / G_s - somme des flux / G), G = croissance au rendement des placements, provision = dû à la fin de l'année",
  ],
  "finance.claims_cdf": [
    "Sinistres dans le montant",
    "Part des avenirs où les sinistres d'une année ne dépassent pas 10.",
    "F(10), F = fonction de répartition des sinistres",
  ],
  "finance.claims_tvar": [
    "Sinistres, moyenne des 5 % pires",
    "Moyenne des sinistres d'une année dans les 5 % pires des avenirs ; celui du bord compte pour la part qui en relève, de sorte que la mesure est cohérente.",
    "1 / (1 - 0.95) x intégrale des quantiles au-dessus de 0.95",
  ],
  "finance.claims_var": [
    "Sinistres, quantile à 95 %",
    "Plus petit montant que les sinistres d'une année ne dépassent pas dans 95 % des avenirs : l'un des résultats.",
    "inf{x : F(x) >= 0.95}, F = fonction de répartition des sinistres",
  ],
  "finance.contributions": [
    "Cotisations, tous payeurs",
    "Argent reçu pour les adhérents, de qui que ce soit : adhérent, employeur, État, donateur.",
    "part de l'adhérent + de l'employeur + de l'État et des donateurs",
  ],
  "finance.deficit_probability": [
    "Finit l'année au-dessous de zéro",
    "Part des avenirs où la réserve était au-dessous de zéro à la fin de cette année-là, avant que la règle d'insolvabilité n'agisse ; sur l'ensemble : dans une année quelconque. Un régime fermé n'a pas de déficit.",
    "P(R_t < 0), R_t = réserve à la fin de l'année t",
  ],
  "finance.expense_ratio": [
    "Taux de frais de gestion",
    "Frais de gestion et d'acquisition par unité de cotisation de tous les payeurs.",
    "gestion / cotisations",
  ],
  "finance.failure_probability": [
    "Laisse des prestations impayées",
    "Part des avenirs où des prestations sont restées impayées aux adhérents jusqu'à cette année.",
    "P(prestations impayées dans une année s <= t)",
  ],
  "finance.level_rate": [
    "Taux constant depuis le début",
    "Le taux de cotisation unique qui, de la première année à celle-ci, aurait couvert toutes les dépenses en épuisant la réserve de départ, l'un et l'autre actualisés (economy.discount_rate).",
    "(valeur actuelle des dépenses - réserve de départ) / valeur actuelle de l'assiette du taux",
  ],
  "finance.lever_share": [
    "Coût net des autres accords",
    "Part des cotisations allée à d'autres que les adhérents et la gestion : primes de réassurance moins ce que la réassurance a payé, et autres leviers. Négative s'ils ont apporté plus qu'ils n'ont pris.",
    "(payé à d'autres - reçu d'eux) / cotisations",
  ],
  "finance.loss_ratio": [
    "Rapport sinistres à cotisations",
    "Prestations dues, payées ou non, par unité de cotisation de tous les payeurs. Au-dessus de 1, le régime paie plus qu'il ne reçoit.",
    "prestations dues / cotisations",
  ],
  "finance.members": [
    "Adhérents",
    "Personnes inscrites pendant l'année, périodes d'attente comprises. Sur l'ensemble : l'année moyenne.",
    "personnes inscrites",
  ],
  "finance.operating": [
    "Fonctionne encore",
    "Part des avenirs où le régime fonctionne à la fin de l'année : il n'est pas fermé et compte au moins outputs.operating_floor (10 %) des adhérents de sa meilleure année. Un régime encore sans adhérent ne fonctionne pas.",
    "P(ouvert_t et N_t > 0 et N_t >= seuil x max(N_1, ..., N_t)), N = adhérents",
  ],
  "finance.premium": [
    "Cotisation par adhérent et an",
    "Cotisation annuelle moyenne par adhérent, de tous les payeurs (adhérent, employeur, État, donateur).",
    "cotisations / adhérents",
  ],
  "finance.profit": [
    "Excédent ou profit",
    "Ce qui reste de l'année. Une mutuelle l'appelle excédent, un assureur profit ; le compte est le même, les pertes sont négatives.",
    "cotisations + revenus des placements - prestations payées - gestion",
  ],
  "finance.public_cost": [
    "Argent de l'État pour le régime",
    "Cotisations que l'État paie pour des adhérents : subventions, et part des employeurs publics (contribution.employer).",
    "subventions payées par l'État + parts des employeurs publics",
  ],
  "finance.reserve": [
    "Réserve",
    "Argent restant à la fin de l'année ; 0 une fois que le régime a fait faillite.",
    "R_t = R_(t-1) (1 + i) + flux de l'année avec leurs intérêts, R = réserve, i = rendement des placements",
  ],
  "finance.reserve_months": [
    "Réserve en mois de dépenses",
    "Combien de mois de prestations et de gestion de l'année la réserve paierait.",
    "12 x réserve / (prestations + gestion)",
  ],
  "finance.return_to_members": [
    "Cotisé qui revient en soins",
    "Prestations qui arrivent aux adhérents par unité de cotisation de tous les payeurs. Égal au rapport sinistres à cotisations, sauf si un régime en faillite a laissé des prestations impayées.",
    "(prestations dues - prestations jamais payées) / cotisations",
  ],
  "finance.ruin_probability": [
    "N'a plus d'argent",
    "Part des avenirs où la réserve était au-dessous de zéro à la fin d'une année jusqu'à celle-ci. 0 avenir sur n est une borne, pas zéro : l'intervalle est exact (Clopper-Pearson).",
    "P(R_s < 0 pour un s <= t), R_s = réserve à la fin de l'année s",
  ],
  "finance.ruin_severity": [
    "Trou quand l'argent manque",
    "De combien la réserve était au-dessous de zéro à la première fin d'année qui l'a trouvée là, sur les avenirs où il y en a une.",
    "E(-R_s au premier s où R_s < 0, sachant s <= t), R_s = réserve à la fin de l'année s",
  ],
  "finance.scr": [
    "Capital pour une année sur 200",
    "Quantile à 99,5 % sur les avenirs de ce que les fonds propres perdent dans l'année par rapport à leur croissance au rendement des placements ; au-dessous de 0 s'ils gagnent presque sûrement.",
    "VaR_0.995 de fonds propres au début x (1 + i) - fonds propres à la fin, avant toute mesure contre un déficit",
  ],
  "finance.solvency_ratio": [
    "Fonds propres / capital requis",
    "Fonds propres moyens au début de l'année rapportés au capital pour une année sur 200 ; sans valeur s'il n'en faut pas.",
    "fonds propres moyens au début / scr",
  ],
  "finance.spiral": [
    "Spirale du prix et de l'adhésion",
    "Part des avenirs où cette année est au moins la troisième de suite avec moins d'adhérents et une cotisation par adhérent plus haute, alors que les rapports sinistres à cotisations des trois années tiennent en 5 points : on part à cause du prix, et le prix monte parce qu'on est parti. Sur l'ensemble : dans une année quelconque.",
    "1{N_s < N_{s-1} et P_s > P_{s-1} pour s = t-2, t-1, t, et max LR - min LR <= 0.05}, N = adhérents, P = cotisation par adhérent, LR = sinistres à cotisations",
  ],
  "finance.stop_loss": [
    "Sinistres au-delà du montant",
    "Sinistres attendus d'une année au-delà de 10 : ce que coûte, sans chargement, une couverture en excédent de perte avec cette rétention.",
    "E max(S - 10, 0), S = sinistres",
  ],
  "finance.stopped_empty": [
    "Arrêté : presque plus personne",
    "Part des avenirs où le régime est ouvert et compte moins d'adhérents que le seuil de fonctionnement : ses adhérents sont partis.",
    "P(ouvert_t et N_t < seuil x max(N_1, ..., N_t))",
  ],
  "finance.stopped_exit": [
    "Arrêté : a quitté le marché",
    "Part des avenirs où le régime ne fonctionne plus parce qu'il a quitté le marché : mauvais résultats (exit), ou aucun adhérent sur qui fixer un prix.",
    "P(fermé avant t par sa propre décision)",
  ],
  "finance.stopped_money": [
    "Arrêté : plus d'argent",
    "Part des avenirs où le régime ne fonctionne plus parce qu'il a été fermé avec une réserve au-dessous de zéro.",
    "P(fermé avant t, réserve au-dessous de zéro)",
  ],
  "finance.time_to_ruin": [
    "Années avant de manquer d'argent",
    "Année de suivi de la première réserve négative, sur les avenirs où il y en a une.",
    "E(min{s : R_s < 0} sachant qu'il est <= t), R_s = réserve à la fin de l'année s",
  ],
  "finance.years_operating": [
    "Années de fonctionnement",
    "Années à la fin desquelles le régime fonctionne. Dans une seule année : 1 ou 0.",
    "nombre d'années t où le régime fonctionne",
  ],
};
