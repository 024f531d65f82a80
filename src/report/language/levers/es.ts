import type { LeverTexts } from "./texts.ts";

export const es: LeverTexts = {
  education: ({ scheme, year, members, atZero, cost, stillOut }) =>
    `La campaña de ${scheme}: ${members} de cada 100 personas son miembros en ${year}, ${atZero} si su efecto es nulo; ${
      cost === null ? "no cubre a nadie por su dinero" : `${cost} por cada persona y año que cubre`
    }${stillOut === null ? "" : `; de 100 a quienes informó, ${stillOut} siguen fuera`}.`,
};
