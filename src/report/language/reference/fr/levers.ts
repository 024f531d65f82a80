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
    "décisions par un scénario écrit",
    "Des décisions venues du dehors du modèle, année par année : une classe qui vote, les procès-verbaux d'une assemblée. Elles changent le prix, la part des factures payée, l'accueil de nouveaux adhérents, et si la réserve paie une partie des cotisations d'une année. Le modèle ne juge pas si elles sont sages.",
    "prix x contribution ; remboursement x reimbursement ; prix x max(0.1, 1 - part x réserve / cotisations de l'an dernier) dans une année",
    "{scheme} : des décisions écrites changent ses conditions, dans les années qu'elles nomment.",
  ],
};

export const leverMetrics: MetricTexts = {
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
