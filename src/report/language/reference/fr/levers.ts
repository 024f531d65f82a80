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
  on_insolvency: [
    "règles d'insolvabilité",
    "Ce qui se fait, dans l'ordre, quand l'année finit avec une réserve négative. Un appel demande plus aux adhérents, et qui ne peut pas payer s'en va. Une réduction baisse les prestations de l'année suivante. Un sauvetage est de l'argent de l'État, qui vient ou ne vient pas. Une fusion remet dette et adhérents à un autre régime du même monde, à son prix. Ce qui reste ferme le régime (les factures sont alors payées au prorata) ou se porte comme dette. Un sauvetage sûr est une raison de ne pas monter le prix à temps.",
    "chaque règle agit sur ce que les précédentes ont laissé de S = -réserve : appel min(S, most x cotisations) ; réduction max(floor, 1 - S / prestations) ; sauvetage share x S avec sa probabilité ; fusion : tout",
    "{scheme} : {on_insolvency.ended_none} avenirs sur 100 sans déficit, {on_insolvency.ended_close} finissent fermés par un déficit.",
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
  "on_insolvency.benefits_paid": [
    "Prestations promises et payées",
    "Part des prestations que promettent les règles du régime qui est arrivée aux adhérents : sans ce qu'a pris une réduction ni ce qu'un régime fermé n'a pas payé.",
    "(prestations - impayés) / prestations sans réductions pour déficit",
  ],
  "on_insolvency.call_per_member": [
    "Appel par adhérent",
    "Ce que les adhérents ont payé quand on leur a demandé de couvrir un déficit, par adhérent appelé et année d'appel.",
    "payé sur appels / adhérents appelés",
  ],
  "on_insolvency.could_not_pay": [
    "N'ont pas pu payer l'appel",
    "Parmi les adhérents appelés, ceux dont le ménage n'a pas pu payer, et qui sont partis.",
    "adhérents qui n'ont pas pu / adhérents appelés",
  ],
  "on_insolvency.ended_call": [
    "Dernière règle : appel",
    "Part des avenirs où le dernier déficit a été couvert par un appel aux adhérents seul.",
    "avenirs selon la dernière règle employée",
  ],
  "on_insolvency.ended_close": [
    "Dernière règle : fermeture",
    "Part des avenirs où le dernier déficit a fermé le régime.",
    "avenirs selon la dernière règle employée",
  ],
  "on_insolvency.ended_continue": [
    "Dernière règle : continuer",
    "Part des avenirs où ce qui restait du dernier déficit est porté comme dette.",
    "avenirs selon la dernière règle employée",
  ],
  "on_insolvency.ended_cut": [
    "Dernière règle : réduction",
    "Part des avenirs où le dernier déficit a été couvert par une réduction des prestations suivantes.",
    "avenirs selon la dernière règle employée",
  ],
  "on_insolvency.ended_merge": [
    "Dernière règle : fusion",
    "Part des avenirs où le dernier déficit a été remis à un autre régime, avec les adhérents. Toutes ces parts font 1.",
    "avenirs selon la dernière règle jusque-là",
  ],
  "on_insolvency.merge_debt": [
    "Dette remise par fusion",
    "Ce que le régime devait quand un autre l'a repris : la réserve de l'autre baisse d'autant à l'ouverture de l'année suivante.",
    "réserve sous zéro lors de la fusion",
  ],
  "on_insolvency.merge_price": [
    "Cotisation après une fusion",
    "Cotisation de l'année qui suit une fusion, qui que ce soit qui la paie, par adhérent qui a suivi. Ce qui était demandé avant est finance.premium du régime dans les années d'avant.",
    "cotisations demandées à ceux qui ont suivi / adhérents qui ont suivi",
  ],
  "on_insolvency.merge_refused": [
    "N'ont pas suivi la fusion",
    "Parmi les adhérents passés à un autre régime par fusion, ceux qui n'en sont pas adhérents l'année suivante : son prix dépasse leurs moyens, ou ne vaut pas la peine pour eux.",
    "(passés - adhérents de l'autre régime l'année suivante) / passés",
  ],
  "on_insolvency.ended_none": [
    "Avenirs sans déficit",
    "Part des avenirs où la réserve n'a pas été négative. Toutes ces parts font 1.",
    "avenirs selon la dernière règle employée",
  ],
  "on_insolvency.ended_rescue": [
    "Dernière règle : sauvetage",
    "Part des avenirs où le dernier déficit a été couvert par de l'argent de l'État.",
    "avenirs selon la dernière règle employée",
  ],
  "on_insolvency.rescue_cost": ["Coût public du sauvetage", "Ce que l'État a payé pour les déficits du régime.", "somme des sauvetages"],
  "on_insolvency.reserve_without_rescue": [
    "Réserve si personne n'était venu",
    "La réserve moins tout ce que l'État a payé jusque-là, avec intérêts : ce que devrait un régime resté au même prix et aux mêmes adhérents.",
    "réserve - somme des sauvetages x intérêts depuis",
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
