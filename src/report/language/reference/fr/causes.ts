/** French of the causes of exclusion: a few words, a definition, and which keys decide. */
import type { CauseTexts } from "../texts.ts";

export const causes: CauseTexts = {
  closed: [
    "le régime a fermé",
    "Tous les régimes du monde ont fait faillite ou quitté le marché : il ne reste rien à quoi adhérer.",
    "les réserves et on_insolvency",
  ],
  ineligible: ["n'a pas le droit d'adhérer", "Le régime n'est pas ouvert à cette personne : groupe, année d'ouverture ou âge à l'entrée.", "eligibility"],
  unaware: ["n'en a pas entendu parler", "La personne ne sait pas que le régime existe.", "behaviour.awareness"],
  not_offered: ["le régime ne l'atteint pas", "Le régime existe et est connu, mais personne ne le propose là où la personne vit ou travaille.", "reach"],
  denied: ["refusée pour sa santé ou son risque", "La sélection médicale refuse la personne à cause d'une maladie, d'un âge ou d'un métier.", "underwriting"],
  lapsed: [
    "sortie pour impayés",
    "La personne était adhérente l'an dernier et ne l'est plus à cause de cotisations impayées. La première année dehors, cette cause passe avant les deux suivantes.",
    "behaviour.lapse",
  ],
  unaffordable: [
    "ne peut pas payer",
    "Ce que la personne devrait payer, après part de l'employeur, subvention et exonération, dépasse ce qu'elle peut payer sur son revenu au-dessus du minimum vital. Une cotisation de 0 est toujours abordable.",
    "behaviour.affordability, contribution",
  ],
  declined: [
    "n'a pas souhaité adhérer",
    "La personne pourrait payer, s'est vu proposer la couverture et préfère rester dehors. Comptée à part, jamais comme exclue.",
    "behaviour.choice",
  ],
  waiting: ["en période d'attente", "La personne a adhéré et paie, mais les prestations ne sont pas encore en vigueur.", "waiting_period"],
};
