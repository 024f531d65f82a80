/**
 * Words that people of the field, of other programs, and speakers of French and Spanish write for a word of the format. A slip of the finger is
 * near what was meant (`nearest.ts`); these are not: "premium" is far from "contribution", and "male" near "female".
 */

/** The known words that each may mean, the likeliest first. */
const meanings: Readonly<Record<string, string>> = {
  contribution: "premium premiums cotisation cotisations cuota prima prime contribucion aporte price",
  female: "women woman femme femmes mujer mujeres female_share share_female sexe sex sexo gender",
  income: "revenu revenus ingreso ingresos salary salaries wage wages salaire earnings pay renta",
  size: "taille tamano n people persons personnes personas population_size individuals agents nombre count",
  ages: "edades age_groups age_bands age_distribution edad",
  rate: "frequency visits frequence frecuencia incidence utilisation utilization use events taux tasa",
  cost: "price prix precio cout couts costo coste tariff bill amount",
  years: "horizon duration duree annees anos ans n_years periods length duracion",
  start_year: "start debut inicio first_year year start_date begin from annee_de_debut",
  replications: "runs iterations replicates futures simulations samples trials n_sims repetitions avenirs futuros draws replicaciones",
  name: "title titre titulo nom nombre label",
  mutua: "version format schema_version",
  currency: "devise monnaie moneda money currency_code",
  seed: "graine semilla random_seed rng",
  population: "poblacion demographics",
  health: "sante salud needs care soins",
  services: "care soins servicios prestations",
  behaviour: "comportement comportamiento choices",
  schemes: "regimes regimenes insurers mutuals plans products mutuelles esquemas",
  worlds: "mondes mundos scenarios arms",
  compare: "comparer comparar comparison comparisons pairs versus contrast",
  checks: "tests assertions verifications pruebas thresholds expectations",
  kind: "type nature tipo",
  mean: "average avg moyenne media promedio expected",
  enrolment: "inscription adhesion afiliacion membership joining affiliation",
  benefits: "prestations garanties beneficios coverage package benefit cover",
  reimburse: "remboursement reembolso reimbursement cover_share coverage_rate covers pays",
  copay: "copayment copayments co_payment copago ticket_moderateur",
  deductible: "franchise franquicia excess",
  cap: "ceiling plafond tope limit maximum",
  reserve: "reserves capital reserva fonds fund",
  waiting_period: "waiting carence carencia waiting_months waiting_time delai",
  subsidies: "subsidy subvention subventions subsidio subsidios",
  expenses: "administration admin overhead overheads gestion costs gastos frais",
  households: "menages hogares household families",
  groups: "groupes grupos",
  employer_share: "employeur empleador part_employeur",
  essential: "essentiel esencial necessary",
  affordability: "abordabilite asequibilidad",
  solidarity: "mutual mutuelle mutualidad cooperative coop solidaire solidaire solidaria nonprofit non-profit not-for-profit community social mutualist",
  "for-profit": "insurer insurance commercial profit lucratif assureur aseguradora private lucrativa",
  public: "state government etat estado publique publico",
  compulsory: "mandatory obligatory obligatoire obligatorio obligatoria required forced universal",
  voluntary: "optional free volontaire voluntario voluntaria opt-in facultatif",
  automatic: "auto automatique automatico opt-out default",
  sex: "gender sexe sexo",
  age_band: "age edad ages age_group age_class",
  private: "prive privado firm company employer",
  balanced: "auto balance equilibre equilibrado break-even breakeven balancing",
  normal: "gaussian gauss",
  uniform: "range between flat",
  low: "min minimum lower",
  high: "max maximum upper",
  mode: "central most_likely likely",
};

/** Words of what is left when the known word is taken from the whole. */
const complements: Readonly<Record<string, string>> = {
  female: "male males man men homme hommes hombre hombres male_share",
  reimburse: "coinsurance co_insurance coaseguro copayment_rate member_pays",
};

const known = byWord(meanings);
const others = byWord(complements);

function byWord(lists: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [meant, words] of Object.entries(lists)) for (const word of words.split(" ")) found.set(word, [...(found.get(word) ?? []), meant]);
  return found;
}

/** The words of the format that a word may mean; accents, case and the sign between words are ignored. */
export function wordsMeant(word: string): readonly string[] {
  return known.get(plain(word)) ?? [];
}

/** The first of these words that it may mean; null where there is none. */
export function usualWord(word: string, candidates: readonly string[]): string | null {
  return wordsMeant(word).find((one) => candidates.includes(one)) ?? null;
}

/** The word of which it is the rest: "male" of female; null where there is none. */
export function complementOf(word: string, candidates: readonly string[]): string | null {
  return others.get(plain(word))?.find((one) => candidates.includes(one)) ?? null;
}

function plain(word: string): string {
  return word.length > 40 ? "" : word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, "_");
}
