/**
 * What the engine warns of after a run, in French and Spanish. A warning is known by its whole form and keeps its names and numbers; a form that is
 * not here stays English, since half a translation misleads more than a foreign sentence.
 */
import type { LanguageCode } from "./codes.ts";

type Form = readonly [form: RegExp, say: (...parts: string[]) => string];

const forms: Readonly<Record<Exclude<LanguageCode, "en">, readonly Form[]>> = {
  fr: [
    [
      /^only (\d+) replications: intervals are wide and chances of failure rough$/,
      (n) => `${n} avenirs seulement : les intervalles sont larges et les risques de faillite grossiers (augmentez replications)`,
    ],
    [
      /^no voluntary contribution of this kind balances for (.+) in world (.+): at every price .*$/,
      (scheme, world) =>
        `aucune cotisation volontaire de cette sorte n'équilibre ${scheme} dans le monde ${world} : à tout prix, ceux qui adhéreraient coûtent plus qu'ils n'apportent ; il part du prix pour tous les éligibles, à perte (adhésion obligatoire ou automatique, part de l'employeur, subvention, ou un plafond)`,
    ],
    [
      /^(.*) runs out of money in more than half of the futures of world (.+)$/,
      (scheme, world) =>
        `${scheme} n'a plus d'argent dans plus de la moitié des avenirs du monde ${world} (relevez la cotisation ou la réserve, ou baissez les prestations)`,
    ],
    [
      /^(\d+) replications, because the asked precision was reached there .*$/,
      (n) =>
        `${n} avenirs, parce que la précision demandée y était atteinte : s'arrêter là où les erreurs paraissent petites rend les intervalles un peu trop étroits (pour un chiffre à citer : --replications ${n} avec une autre graine)`,
    ],
    [
      /^contributions of (.+) bring ([\d.e-]+) % of what its members are expected to draw$/,
      (scheme, percent) =>
        `les cotisations de ${scheme} apportent ${percent.replace(".", ",")} % de ce que ses adhérents devraient recevoir (écrivez la cotisation d'une année, dans la monnaie du fichier ; ou balanced)`,
    ],
    [
      /^ruin overstated: (\d+) stand for ([\d.e+]+)$/,
      (size, all) => `ruine surestimée : ${size} personnes en représentent ${all} (écrivez own_risk: {}, ou augmentez population.size)`,
    ],
  ],
  es: [
    [
      /^only (\d+) replications: intervals are wide and chances of failure rough$/,
      (n) => `solo ${n} futuros: los intervalos son anchos y los riesgos de quiebra, toscos (aumente replications)`,
    ],
    [
      /^no voluntary contribution of this kind balances for (.+) in world (.+): at every price .*$/,
      (scheme, world) =>
        `ninguna cotización voluntaria de esta clase equilibra ${scheme} en el mundo ${world}: a cualquier precio, quienes se afiliarían cuestan más de lo que aportan; empieza con el precio para todos los elegibles, con pérdida (afiliación obligatoria o automática, parte del empleador, subsidio, o un tope)`,
    ],
    [
      /^(.*) runs out of money in more than half of the futures of world (.+)$/,
      (scheme, world) =>
        `${scheme} se queda sin dinero en más de la mitad de los futuros del mundo ${world} (suba la cotización o la reserva, o baje las prestaciones)`,
    ],
    [
      /^(\d+) replications, because the asked precision was reached there .*$/,
      (n) =>
        `${n} futuros, porque allí se alcanzó la precisión pedida: detenerse donde los errores parecen pequeños hace los intervalos algo estrechos (para una cifra que se cite: --replications ${n} con otra semilla)`,
    ],
    [
      /^contributions of (.+) bring ([\d.e-]+) % of what its members are expected to draw$/,
      (scheme, percent) =>
        `las cotizaciones de ${scheme} aportan el ${percent.replace(".", ",")} % de lo que se espera que reciban sus afiliados (escriba la cotización de un año, en la moneda del archivo; o balanced)`,
    ],
    [
      /^ruin overstated: (\d+) stand for ([\d.e+]+)$/,
      (size, all) => `ruina exagerada: ${size} personas representan a ${all} (escriba own_risk: {}, o aumente population.size)`,
    ],
  ],
};

/** The warning with what to do about it; null where this language does not know its form. */
export function runWarning(text: string, language: LanguageCode): string | null {
  if (language === "en") return null;
  for (const [form, say] of forms[language]) {
    const found = form.exec(text);
    if (found !== null) return say(...found.slice(1));
  }
  return null;
}
