/** Spanish of problems: forms of what is allowed and of how to fix it. */
import type { ProblemWords } from "../../../engine/keys/problem-words.ts";
import { codes } from "../reference/es/codes.ts";
import { alternatives, type Phrase, plain, ranges, translate } from "./phrases.ts";

const things: Readonly<Record<string, string>> = {
  "a share": "una parte",
  "a probability": "una probabilidad",
  "a yearly frequency": "una frecuencia anual",
  "a factor": "un factor",
  "an amount of money": "un monto",
  "an amount": "un monto",
  "a yearly rate": "una tasa anual",
  "a loading": "un recargo",
  "a number of persons": "un número de personas",
  "a number of years": "un número de años",
  "a number of months": "un número de meses",
  "a number of replications": "un número de réplicas",
  "a calendar year": "un año",
  "an age": "una edad",
  "a size": "un tamaño",
  "a weight": "un peso",
  "a variance": "una varianza",
  "a standard deviation": "una desviación típica",
  "a slope": "una pendiente",
  "a spread": "una dispersión",
  "a level": "un nivel",
  "a correlation": "una correlación",
  "a confidence level": "un nivel de confianza",
  "a price response": "una respuesta al precio",
  "a conversion rate": "una tasa de conversión",
  "a loss ratio": "una siniestralidad",
  "a multiple": "un múltiplo",
  "a quintile": "un quinto",
  "a parameter": "un parámetro",
  "the format version": "la versión del formato",
};
const kinds: Readonly<Record<string, string>> = {
  group: "de un grupo",
  condition: "de una enfermedad",
  service: "de un servicio",
  scheme: "de un régimen",
  world: "de un mundo",
  source: "de una fuente",
  metric: "de un indicador",
  country: "de un país",
  state: "de un estado",
};
const each: Readonly<Record<string, string>> = {
  group: "de cada grupo",
  condition: "de cada enfermedad",
  service: "de cada servicio",
  scheme: "de cada régimen",
  world: "de cada mundo",
  source: "de cada fuente",
};
const listed = (names: string): string => names.replace(/ and (?=[^,]*$)/, " y ");
const choices = (words: string): string => words.replaceAll(" or ", " o ");

const phrases: readonly Phrase[] = [
  // what is allowed
  plain(/^no such key here$/, "esa clave no existe aquí"),
  plain(/^not supported yet$/, "aún no se admite"),
  plain(/^true or false$/, "true o false"),
  plain(/^a whole number$/, "un número entero"),
  plain(/^a number of 0 or more$/, "un número de 0 o más"),
  plain(/^a number above (\S+)$/, "un número por encima de $1"),
  plain(/^an empty value$/, "un valor vacío"),
  plain(/^an empty (?:list|map)$/, "un valor vacío"),
  plain(/^a list of (\d+)$/, "una lista de $1"),
  plain(/^a map of (\d+) keys$/, "un mapa de $1 claves"),
  plain(/^text such as "4%"$/, 'un texto como "4%"'),
  plain(/^the word (\S+)$/, "la palabra $1"),
  plain(/^one of ([^;]+)$/, "uno de $1"),
  plain(/^a name of 1 to (\d+) characters$/, "un nombre de 1 a $1 caracteres"),
  plain(/^a map with the keys? ([^;]+)$/, "un mapa con las claves $1"),
  plain(/^a list of groups, open from the start$/, "una lista de grupos, abiertos desde el comienzo"),
  plain(
    /^names differ after Unicode normalisation \(NFC\) and trimming$/,
    "los nombres deben diferir tras la normalización Unicode (NFC) y sin espacios en los bordes",
  ),
  { form: /^a title: text of (\d+) to (\d+) characters$/, say: ([low, high]) => `un título: un texto de ${low} a ${high} caracteres` },
  { form: /^the name of a (\w+): (.+)$/s, say: ([kind, names]) => (kinds[kind!] === undefined ? null : `el nombre ${kinds[kind!]!}: ${listed(names!)}`) },
  {
    form: /^a map from the name of each (\w+) to (.+)$/s,
    say: ([kind, rest], again) => {
      const to = again(rest!);
      return each[kind!] === undefined || to === null ? null : `un mapa que da para el nombre ${each[kind!]!} ${to}`;
    },
  },
  {
    form: /^a list of at most (\d+): (.+)$/s,
    say: ([most, rest], again) => {
      const what = again(rest!);
      return what === null ? null : `una lista de a lo sumo ${most}: ${what}`;
    },
  },
  {
    form: /^(\S+) is required: (.+)$/s,
    say: ([name, rest], again) => {
      const what = again(rest!);
      return what === null ? `${name} es obligatoria` : `${name} es obligatoria: ${what}`;
    },
  },
  {
    form: /^(.+); not a finite number$/s,
    say: ([rest], again) => {
      const what = again(rest!);
      return what === null ? null : `${what}; ese número no es finito`;
    },
  },
  {
    form: /^(.+), whole$/s,
    say: ([rest], again) => {
      const what = again(rest!);
      return what === null ? null : `${what}, entero`;
    },
  },
  ...ranges(things, {
    between: (low, high) => `va de ${low} a ${high}`,
    number: (whole) => ` es un número${whole ? " entero" : ""}`,
    from: "de",
    to: "a",
    above: "por encima de",
    below: "por debajo de",
    atMost: "a lo sumo",
    and: "y",
  }),
  // how to fix it
  plain(/^did you mean (.+), 1 minus this\?$/s, "¿quiso decir $1, es decir 1 menos este número?"),
  { form: /^did you mean (.+)\? Move it there$/s, say: ([places]) => `¿quiso decir ${choices(places!)}? Muévala allí` },
  plain(/^write (\S+): a number stands without its unit$/, "escriba $1: un número va sin su unidad"),
  plain(/^write (\S+): numbers are a year's$/, "escriba $1: los números son anuales"),
  plain(/^write (\{.*\}) for a range$/s, "escriba $1 para un intervalo"),
  plain(/^write a whole number in digits$/, "escriba un número entero en cifras"),
  plain(/^write (true|false)$/, "escriba $1"),
  plain(/^write (-?[0-9.e+-]+)$/, "escriba $1"),
  plain(/^write it in square brackets: (\[.+\])$/s, "escríbalo entre corchetes: $1"),
  plain(/^write cv: (\S+), the standard deviation as a share of the mean$/, "escriba cv: $1, la desviación típica como parte de la media"),
  plain(/^rules stand under the name of a service$/, "las reglas van bajo el nombre de un servicio"),
  plain(/^write (\{.*\}), with the name of a service$/s, "escriba $1, con el nombre de un servicio"),
  plain(/^write ('.*'): without a colon$/s, "escriba $1: sin dos puntos"),
  plain(/^write ('.*')$/s, "escriba $1"),
  plain(/^did you mean (.+)\?$/s, "¿quiso decir $1?"),
  plain(/^raise it$/, "auméntelo"),
  plain(/^lower it$/, "redúzcalo"),
  plain(/^remove it$/, "quítela"),
  plain(/^remove it, or put it under note$/, "quítela, o póngala bajo note"),
  plain(/^remove or merge some$/, "quite o una algunos"),
  plain(/^add (\S+): .+$/s, "añada $1"),
  plain(/^write one number$/, "escriba un número"),
  plain(/^write a number, or leave the key out$/, "escriba un número, o quite la clave"),
  plain(/^write one number, or \{value: \.\.\., source: \.\.\., note: \.\.\.\}$/, "escriba un número, o {value: ..., source: ..., note: ...}"),
  plain(/^write an ordinary decimal number$/, "escriba un número decimal corriente"),
  plain(/^write a whole number below (\d+)$/, "escriba un número entero por debajo de $1"),
  plain(/^write digits with a point as decimal sign, such as 1234\.5$/, "escriba cifras con punto decimal, como 1234.5"),
  plain(/^write a fraction such as 0\.04 or text such as "4%"$/, 'escriba una fracción como 0.04 o un texto como "4%"'),
  plain(/^write (\S+) without quotes$/, "escriba $1 sin comillas"),
  plain(/^write true or false without quotes$/, "escriba true o false sin comillas"),
  plain(/^write the fraction (\S+), or an amount$/, "escriba la fracción $1, o un monto"),
  plain(/^write (\S+): the decimal sign is a point$/, "escriba $1: el signo decimal es un punto"),
  plain(
    /^write (\S+) without a mark between thousands, or (\S+) if the comma was a decimal sign$/,
    "escriba $1 sin signo entre los miles, o $2 si la coma era el signo decimal",
  ),
  plain(/^write (\S+) without a mark between thousands$/, "escriba $1 sin signo entre los miles"),
  plain(/^write 0 if you meant none$/, "escriba 0 si quería decir nada"),
  plain(/^write it in quotes$/, "escríbalo entre comillas"),
  plain(/^write it without a fraction$/, "escríbalo sin decimales"),
  plain(/^write it in decimal digits$/, "escríbalo en cifras decimales"),
  plain(/^add what is missing$/, "añada lo que falta"),
  plain(/^shorten the list$/, "acorte la lista"),
  plain(/^write it in square brackets: \[ \.\.\. \]$/, "escríbalo entre corchetes: [ ... ]"),
  plain(/^write the name, in quotes if it looks like a number$/, "escriba el nombre, entre comillas si parece un número"),
  plain(/^write (\{.*\}), or another of these forms$/s, "escriba $1, u otra de estas formas"),
  plain(/^write (\{.*\})$/s, "escriba $1"),
  { form: /^write ([\w.-]+(?: or [\w.-]+)+)$/, say: ([words]) => `escriba ${choices(words!)}` },
  { form: /^write ((?:"[^"]*"(?: or )?)+)$/s, say: ([words]) => `escriba ${choices(words!)}` },
  {
    form: /^use one of these names, or add this (\w+)$/,
    say: ([kind]) => (kinds[kind!] === undefined ? null : "use uno de estos nombres, o añádalo al escenario"),
  },
  { form: /^use (.+)$/s, say: ([words]) => `use ${choices(words!)}` },
  alternatives(", or ", ", o "),
];

export const es: ProblemWords = {
  error: "error",
  warning: "advertencia",
  notAllowed: (value) => `${value} no se admite; `,
  fix: "Qué hacer: ",
  meaning: (code) => codes[code] ?? null,
  phrase: (english) => translate(english, phrases),
  inEnglish: "en inglés",
  more: (count) => `... y ${count} más`,
};
