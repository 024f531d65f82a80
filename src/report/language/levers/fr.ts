import type { LeverTexts } from "./texts.ts";

export const fr: LeverTexts = {
  education: ({ scheme, year, members, atZero, cost, stillOut }) =>
    `La campagne de ${scheme} : ${members} personnes sur 100 sont membres en ${year}, ${atZero} si son effet est nul ; ${
      cost === null ? "elle ne couvre personne pour son argent" : `${cost} par personne et par an qu'elle couvre`
    }${stillOut === null ? "" : ` ; sur 100 personnes informées par elle, ${stillOut} restent dehors`}.`,
};
