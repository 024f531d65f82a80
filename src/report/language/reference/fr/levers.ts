/** French of the levers and of their metrics. One text a line. */
import type { LeverTexts, MetricTexts } from "../texts.ts";

export const levers: LeverTexts = {
  waiting_period: [
    "période d'attente",
    "Temps depuis l'adhésion, déjà payé, pendant lequel le régime ne verse aucune prestation. Elle empêche d'adhérer seulement une fois malade, et laisse les nouveaux adhérents sans couverture.",
    "la couverture de l'année t commence à max(0, période d'attente - années pleines d'adhésion) dans l'année",
    "{scheme} : qui adhère attend ses prestations ; une attente laisse {exclusion.waiting} personnes sur 100 sans couverture.",
  ],
  reinsurance: [
    "réassurance",
    "Un autre assureur reprend une partie des prestations du régime contre une prime. L'excédent de perte paie ce qui, dans une année, dépasse un montant ; la quote-part prend la même part des cotisations et des prestations. On échange de l'argent la plupart des années contre moins de ruine par hasard ; un prix trop bas n'en est pas réparé.",
    "excédent de perte : min(limite, max(0, prestations - seuil)) ; prime = (1 + chargement) x reprises attendues par adhérent x adhérents de l'an dernier",
    "{scheme} : la réassurance a repris {reinsurance.recoveries} de prestations et coûté {reinsurance.net_cost} de plus qu'elle n'a payé, dans un avenir moyen.",
  ],
  governance: [
    "qui décide",
    "Qui fixe le prix et les prestations de l'année suivante. Un scénario écrit prend des décisions du dehors, année par année : une classe qui vote, les procès-verbaux d'une assemblée. Un conseil tient la réserve dans une fourchette de mois des dépenses attendues, par pas bornés. En assemblée, chacun vote pour ce qui est le mieux pour lui. Des actionnaires se versent ce qui dépasse le capital requis, montent le prix quand ils gagnent trop peu, et s'en vont. Les quatre sont stylisés, et chaque type de régime peut avoir n'importe lequel ; le modèle ne juge pas si les décisions sont sages.",
    "conseil : réserve sous la fourchette : prix x min(1 + pas, nécessaire) ; au-dessus : x max(1 - pas, nécessaire). Actionnaires : dividende = max(0, fonds propres - k x capital requis). Assemblée : une voix par adhérent, pour la motion de plus grande utilité",
    "{scheme} : ses conditions se décident d'année en année ; prix x {governance.price_factor} à la fin, {governance.raises} hausses et {governance.cuts} baisses de prestations décidées dans un avenir moyen.",
  ],
};

export const leverMetrics: MetricTexts = {
  "governance.benefit_factor": [
    "Prestations par décision",
    "Ce que les décisions ont fait de la part de chaque facture que paie le régime : 0,95 est un vingtième de moins. En vigueur dans l'année.",
    "produit de toutes les décisions sur les prestations jusque-là",
  ],
  "governance.cuts": [
    "Années de prestations réduites",
    "Années à la fin desquelles de moindres prestations ont été décidées pour la suivante.",
    "nombre d'années",
  ],
  "governance.dividends": [
    "Versé aux propriétaires",
    "Ce que les propriétaires ont retiré du régime : les fonds propres au-dessus du capital qu'il doit avoir.",
    "somme de max(0, fonds propres - k x capital requis)",
  ],
  "governance.no_quorum": ["Années sans quorum", "Années où trop peu d'adhérents sont venus pour décider quoi que ce soit.", "nombre d'années"],
  "governance.price_factor": [
    "Prix par décision",
    "Ce que les décisions ont fait du prix que fixe la règle du régime : 1,1 est un dixième de plus. En vigueur dans l'année.",
    "produit de toutes les décisions sur le prix jusque-là",
  ],
  "governance.raises": ["Années de hausse décidée", "Années à la fin desquelles un prix plus haut a été décidé pour la suivante.", "nombre d'années"],
  "governance.reductions": ["Années de baisse décidée", "Années à la fin desquelles un prix plus bas a été décidé pour la suivante.", "nombre d'années"],
  "governance.reserve_months": [
    "Réserve en mois de l'an prochain",
    "Combien de mois des dépenses attendues de l'année suivante la réserve couvrirait : les mêmes adhérents, les soins aux prix de l'année suivante, l'administration.",
    "12 x réserve / dépenses attendues de l'année suivante",
  ],
  "governance.return_on_capital": [
    "Rendement des fonds propres",
    "Ce que les propriétaires ont gagné dans une année sur l'argent qu'ils avaient, ou devaient avoir, dans le régime. Seulement là où des actionnaires décident.",
    "(fonds propres à la fin + versé - fonds propres au début) / max(fonds propres au début, capital requis)",
  ],
  "governance.turnout": ["Venus voter", "Part des adhérents ayant une voix qui sont venus à l'assemblée.", "venus / adhérents ayant une voix"],
  "governance.voted_cut": [
    "Ont voté moins de prestations",
    "Parmi les venus, ceux qui ont voté de moindres prestations. Qui trouve deux motions aussi bonnes s'abstient.",
    "voix pour la réduction / venus",
  ],
  "governance.voted_raise": [
    "Ont voté la hausse",
    "Parmi les venus, ceux qui ont voté une cotisation plus haute. Qui trouve deux motions aussi bonnes s'abstient.",
    "voix pour la hausse / venus",
  ],
  "governance.voted_stay": [
    "Ont voté de ne rien changer",
    "Parmi les venus, ceux qui ont voté de tout laisser. Qui trouve deux motions aussi bonnes s'abstient.",
    "voix pour ne rien changer / venus",
  ],
  "governance.won": [
    "Du côté gagnant",
    "Parmi les venus, ceux qui ont voté ce qui a été décidé. Par cinquième de revenu, cela dit qui gagne et qui perd les votes.",
    "voix pour la motion retenue / venus",
  ],
  "governance.contribution_rate": [
    "Taux de cotisation en vigueur",
    "Taux d'une cotisation sur le revenu ; pour toute autre règle, le niveau du prix par rapport à la première année.",
    "taux de l'année, ou niveau du prix de l'année / niveau de la première",
  ],
  "reinsurance.net_cost": [
    "Coût net de la réassurance",
    "Primes moins commissions et reprises : ce qu'a coûté au régime d'être moins exposé.",
    "primes - commissions - reprises",
  ],
  "reinsurance.premium": ["Primes de réassurance", "Ce que le régime a payé à ses réassureurs, cotisations cédées comprises.", "somme sur les contrats"],
  "reinsurance.recoveries": [
    "Payé par les réassureurs",
    "Prestations du régime que ses réassureurs ont reprises et payées.",
    "somme sur les contrats de la part reprise",
  ],
};
