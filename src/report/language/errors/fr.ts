/** French of problems: forms of what is allowed and of how to fix it. */
import type { ProblemWords } from "../../../engine/keys/problem-words.ts";
import { codes } from "../reference/fr/codes.ts";
import { alternatives, type Phrase, plain, ranges, translate } from "./phrases.ts";

const things: Readonly<Record<string, string>> = {
  "a share": "une part",
  "a probability": "une probabilité",
  "a yearly frequency": "une fréquence annuelle",
  "a factor": "un facteur",
  "an amount of money": "un montant",
  "an amount": "un montant",
  "a yearly rate": "un taux annuel",
  "a loading": "un chargement",
  "a number of persons": "un nombre de personnes",
  "a number of years": "un nombre d'années",
  "a number of months": "un nombre de mois",
  "a number of replications": "un nombre de réplications",
  "a calendar year": "une année",
  "an age": "un âge",
  "a size": "une taille",
  "a weight": "un poids",
  "a variance": "une variance",
  "a standard deviation": "un écart type",
  "a slope": "une pente",
  "a spread": "une dispersion",
  "a level": "un niveau",
  "a correlation": "une corrélation",
  "a confidence level": "un niveau de confiance",
  "a price response": "une réponse au prix",
  "a conversion rate": "un taux de conversion",
  "a loss ratio": "un rapport sinistres à cotisations",
  "a multiple": "un multiple",
  "a quintile": "un cinquième",
  "a parameter": "un paramètre",
  "the format version": "la version du format",
};
const kinds: Readonly<Record<string, string>> = {
  group: "d'un groupe",
  condition: "d'une maladie",
  service: "d'un service",
  scheme: "d'un régime",
  world: "d'un monde",
  source: "d'une source",
  metric: "d'un indicateur",
  country: "d'un pays",
  state: "d'un état",
};
const each: Readonly<Record<string, string>> = {
  group: "de chaque groupe",
  condition: "de chaque maladie",
  service: "de chaque service",
  scheme: "de chaque régime",
  world: "de chaque monde",
  source: "de chaque source",
};
const listed = (names: string): string => names.replace(/ and (?=[^,]*$)/, " et ");
const choices = (words: string): string => words.replaceAll(" or ", " ou ");

const phrases: readonly Phrase[] = [
  // what is allowed
  plain(/^no such key here$/, "cette clé n'existe pas ici"),
  plain(/^not supported yet$/, "pas encore pris en charge"),
  plain(/^true or false$/, "true ou false"),
  plain(/^a whole number$/, "un nombre entier"),
  plain(/^a number of 0 or more$/, "un nombre de 0 ou plus"),
  plain(/^a number above (\S+)$/, "un nombre au-dessus de $1"),
  plain(/^an empty value$/, "une valeur vide"),
  plain(/^an empty (?:list|map)$/, "une valeur vide"),
  plain(/^a list of (\d+)$/, "une liste de $1"),
  plain(/^a map of (\d+) keys$/, "un ensemble de $1 clés"),
  plain(/^text such as "4%"$/, 'un texte comme "4%"'),
  plain(/^the word (\S+)$/, "le mot $1"),
  plain(/^one of ([^;]+)$/, "l'un de $1"),
  plain(/^a name of 1 to (\d+) characters$/, "un nom de 1 à $1 caractères"),
  plain(/^a map with the keys? ([^;]+)$/, "un ensemble avec les clés $1"),
  plain(/^a list of groups, open from the start$/, "une liste de groupes, ouverts dès le départ"),
  plain(
    /^names differ after Unicode normalisation \(NFC\) and trimming$/,
    "les noms doivent différer après normalisation Unicode (NFC) et sans les espaces autour",
  ),
  { form: /^a title: text of (\d+) to (\d+) characters$/, say: ([low, high]) => `un titre : un texte de ${low} à ${high} caractères` },
  { form: /^the name of a (\w+): (.+)$/s, say: ([kind, names]) => (kinds[kind!] === undefined ? null : `le nom ${kinds[kind!]!} : ${listed(names!)}`) },
  {
    form: /^a map from the name of each (\w+) to (.+)$/s,
    say: ([kind, rest], again) => {
      const to = again(rest!);
      return each[kind!] === undefined || to === null ? null : `un ensemble qui donne pour le nom ${each[kind!]!} ${to}`;
    },
  },
  {
    form: /^a list of at most (\d+): (.+)$/s,
    say: ([most, rest], again) => {
      const what = again(rest!);
      return what === null ? null : `une liste d'au plus ${most} : ${what}`;
    },
  },
  {
    form: /^(\S+) is required: (.+)$/s,
    say: ([name, rest], again) => {
      const what = again(rest!);
      return what === null ? `${name} est obligatoire` : `${name} est obligatoire : ${what}`;
    },
  },
  {
    form: /^(.+); not a finite number$/s,
    say: ([rest], again) => {
      const what = again(rest!);
      return what === null ? null : `${what} ; ce nombre n'est pas fini`;
    },
  },
  {
    form: /^(.+), whole$/s,
    say: ([rest], again) => {
      const what = again(rest!);
      return what === null ? null : `${what}, entier`;
    },
  },
  ...ranges(things, {
    between: (low, high) => `va de ${low} à ${high}`,
    number: (whole) => ` est un nombre${whole ? " entier" : ""}`,
    from: "de",
    to: "à",
    above: "au-dessus de",
    below: "au-dessous de",
    atMost: "au plus",
    and: "et",
  }),
  // how to fix it
  plain(/^did you mean (.+), 1 minus this\?$/s, "vouliez-vous dire $1, soit 1 moins ce nombre ?"),
  { form: /^did you mean (.+)\? Move it there$/s, say: ([places]) => `vouliez-vous dire ${choices(places!)} ? Déplacez-la là` },
  plain(/^write (\S+): a number stands without its unit$/, "écrivez $1 : un nombre est écrit sans son unité"),
  plain(/^write (\S+): numbers are a year's$/, "écrivez $1 : les nombres sont annuels"),
  plain(/^write (\{.*\}) for a range$/s, "écrivez $1 pour un intervalle"),
  plain(/^write a whole number in digits$/, "écrivez un nombre entier en chiffres"),
  plain(/^write (true|false)$/, "écrivez $1"),
  plain(/^write (-?[0-9.e+-]+)$/, "écrivez $1"),
  plain(/^write it in square brackets: (\[.+\])$/s, "écrivez-le entre crochets : $1"),
  plain(/^write cv: (\S+), the standard deviation as a share of the mean$/, "écrivez cv: $1, l'écart type en part de la moyenne"),
  plain(/^rules stand under the name of a service$/, "les règles se placent sous le nom d'un service"),
  plain(/^write (\{.*\}), with the name of a service$/s, "écrivez $1, avec le nom d'un service"),
  plain(/^write ('.*'): without a colon$/s, "écrivez $1 : sans deux-points"),
  plain(/^write ('.*')$/s, "écrivez $1"),
  plain(/^did you mean (.+)\?$/s, "vouliez-vous dire $1 ?"),
  plain(/^raise it$/, "augmentez-le"),
  plain(/^lower it$/, "diminuez-le"),
  plain(/^remove it$/, "supprimez-la"),
  plain(/^remove it, or put it under note$/, "supprimez-la, ou mettez-la sous note"),
  plain(/^remove or merge some$/, "supprimez-en ou réunissez-en"),
  plain(/^add (\S+): .+$/s, "ajoutez $1"),
  plain(/^write one number$/, "écrivez un nombre"),
  plain(/^write a number, or leave the key out$/, "écrivez un nombre, ou supprimez la clé"),
  plain(/^write one number, or \{value: \.\.\., source: \.\.\., note: \.\.\.\}$/, "écrivez un nombre, ou {value: ..., source: ..., note: ...}"),
  plain(/^write an ordinary decimal number$/, "écrivez un nombre décimal ordinaire"),
  plain(/^write a whole number below (\d+)$/, "écrivez un nombre entier au-dessous de $1"),
  plain(/^write digits with a point as decimal sign, such as 1234\.5$/, "écrivez des chiffres avec un point décimal, comme 1234.5"),
  plain(/^write a fraction such as 0\.04 or text such as "4%"$/, 'écrivez une fraction comme 0.04 ou un texte comme "4%"'),
  plain(/^write (\S+) without quotes$/, "écrivez $1 sans guillemets"),
  plain(/^write true or false without quotes$/, "écrivez true ou false sans guillemets"),
  plain(/^write the fraction (\S+), or an amount$/, "écrivez la fraction $1, ou un montant"),
  plain(/^write (\S+): the decimal sign is a point$/, "écrivez $1 : le signe décimal est un point"),
  plain(
    /^write (\S+) without a mark between thousands, or (\S+) if the comma was a decimal sign$/,
    "écrivez $1 sans signe entre les milliers, ou $2 si la virgule était le signe décimal",
  ),
  plain(/^write (\S+) without a mark between thousands$/, "écrivez $1 sans signe entre les milliers"),
  plain(/^write 0 if you meant none$/, "écrivez 0 si vous vouliez dire rien"),
  plain(/^write it in quotes$/, "écrivez-le entre guillemets"),
  plain(/^write it without a fraction$/, "écrivez-le sans décimales"),
  plain(/^write it in decimal digits$/, "écrivez-le en chiffres décimaux"),
  plain(/^add what is missing$/, "ajoutez ce qui manque"),
  plain(/^shorten the list$/, "raccourcissez la liste"),
  plain(/^write it in square brackets: \[ \.\.\. \]$/, "écrivez-le entre crochets : [ ... ]"),
  plain(/^write the name, in quotes if it looks like a number$/, "écrivez le nom, entre guillemets s'il ressemble à un nombre"),
  plain(/^write (\{.*\}), or another of these forms$/s, "écrivez $1, ou une autre de ces formes"),
  plain(/^write (\{.*\})$/s, "écrivez $1"),
  { form: /^write ([\w.-]+(?: or [\w.-]+)+)$/, say: ([words]) => `écrivez ${choices(words!)}` },
  { form: /^write ((?:"[^"]*"(?: or )?)+)$/s, say: ([words]) => `écrivez ${choices(words!)}` },
  {
    form: /^use one of these names, or add this (\w+)$/,
    say: ([kind]) => (kinds[kind!] === undefined ? null : `prenez l'un de ces noms, ou ajoutez-le au scénario`),
  },
  { form: /^use (.+)$/s, say: ([words]) => `prenez ${choices(words!)}` },
  alternatives(", or ", ", ou "),
];

export const fr: ProblemWords = {
  error: "erreur",
  warning: "avertissement",
  notAllowed: (value) => `${value} n'est pas permis ; `,
  fix: "À faire : ",
  meaning: (code) => codes[code] ?? null,
  phrase: (english) => translate(english, phrases),
  inEnglish: "en anglais",
  more: (count) => `... et ${count} autres`,
};
