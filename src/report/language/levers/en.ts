import type { LeverTexts } from "./texts.ts";

export const en: LeverTexts = {
  education: ({ scheme, year, members, atZero, cost, stillOut }) =>
    `The campaign of ${scheme}: ${members} of 100 people are members in ${year}, ${atZero} at an effect of 0; ${
      cost === null ? "it covers nobody for its money" : `${cost} for each person and year that it covers`
    }${stillOut === null ? "" : `; of 100 whom it told, ${stillOut} are still out`}.`,
};
