/**
 * French and Spanish of the pages of `mutua explain` that are about no metric, key or lever: kinds of schemes and topics, by id. A page that is not
 * here is printed in English. Keys, commands and words of a scenario stay as files have them.
 */
import type { LanguageCode } from "../codes.ts";

export interface PageText {
  readonly title: string;
  readonly definition: string;
  readonly example?: string;
}

const fr: Readonly<Record<string, PageText>> = {
  solidarity: {
    title: "une sorte de régime",
    definition:
      "Les adhérents paient une part du revenu qui équilibre les soins attendus, les frais et une marge de sécurité ; personne n'est refusé ni ne paie plus parce qu'il est malade ; pas de profit.",
  },
  "for-profit": {
    title: "une sorte de régime",
    definition:
      "Un assureur qui fixe le prix de chacun selon la tranche d'âge et le sexe, ajoute une marge de profit, et peut sélectionner à l'entrée là où le scénario le dit.",
  },
  public: {
    title: "une sorte de régime",
    definition:
      "Un socle public payé par des impôts proportionnels au revenu : tous les éligibles l'ont, il n'a pas de cotisations, et il ne compte pas comme couverture.",
  },
  interval: {
    title: "à quel point un chiffre est sûr",
    definition:
      "Un intervalle est la plage qui contient le vrai chiffre dans 95 simulations de cette sorte sur 100. Il dit quelle part d'un chiffre est le hasard de la simulation ; plus d'avenirs le rétrécissent. Il ne dit rien d'hypothèses fausses : donnez une plage à un nombre ({uncertain: {low, mode, high}}) et chaque avenir tire le sien.",
    example:
      "31 personnes couvertes sur 100, 30 à 32 : une autre graine donnerait rarement moins de 30 ou plus de 32. Un écart dont l'intervalle contient 0 est marqué ~ : on ne peut pas trancher.",
  },
  "adverse-selection": {
    title: "pourquoi ceux qui ont besoin de soins adhèrent d'abord (antisélection)",
    definition:
      "Qui s'attend à avoir besoin de soins gagne à adhérer au prix commun, qui ne s'y attend pas gagne à rester dehors. Les adhérents ont alors plus de besoins que la moyenne, la cotisation monte, et les suivants s'en vont. behaviour.choice.private_information dit ce que chacun sait de son propre besoin ; l'adhésion obligatoire, les subventions et la part de l'employeur l'affaiblissent.",
    example: "mutua run voluntary-and-selected : 52 personnes couvertes sur 100 la première année et 9 la dernière, tandis que le prix fait plus que doubler",
  },
  audit: {
    title: "les hypothèses les plus proches qui renversent un résultat",
    definition:
      "mutua audit mène chaque nombre incertain aux deux bouts de la plage de 90 avenirs sur 100, puis les plus forts ensemble, et écrit l'ensemble le plus proche qui renverse l'écart de couverture ou arrête un régime, comme le dirait un contradicteur de l'un ou de l'autre côté. Les distances se comptent en plages : 1 est un nombre au bout de sa plage, plusieurs nombres comptent comme la racine de la somme des carrés.",
    example: "Si les soins coûtent 13 % de plus que prévu, la mutuelle ne fonctionne plus : 0,38 de sa plage.",
  },
  columns: {
    title: "les colonnes de metrics.csv et des lignes en JSON",
    definition:
      "world (monde) ; versus (second monde d'un écart, sinon vide) ; scheme (régime) ; versus_scheme ; metric ; by et group (vide : tout le monde) ; year (vide : toutes les années) ; n (avenirs où le chiffre est défini) ; k (avenirs où un chiffre oui-non est oui) ; mean (moyenne) ; se (erreur type) ; lo et hi (intervalle) ; sd, p5, p50, p95 (dispersion entre avenirs) ; unit (unité) ; interval (sa méthode, vide : Student) ; variance_reduction ; probability_above ; why (pourquoi un chiffre manque).",
    example: "world=mutual, versus=insurer, metric=coverage.breadth, year=2035, mean=0.25 : la mutuelle couvre 25 personnes de plus sur 100 en 2035",
  },
  checks: {
    title: "des phrases sur lesquelles un scénario juge ses résultats",
    definition:
      "MONDE[/RÉGIME].CHIFFRE[ANNÉE][.STATISTIQUE] COMPARAISON NOMBRE, ou (MONDE - MONDE).CHIFFRE ... La comparaison est at most (au plus), at least (au moins), <, <=, >, >= ou == ; la statistique est sd, p5, p50 ou p95 (la moyenne si elle manque) ; l'année entre crochets est une année civile (toutes ensemble si elle manque), ou plusieurs : [2030-2035] et [2030, 2035] demandent chacune d'elles, [any 2030-2035] une au moins, [each] toutes. Les noms avec d'autres signes sont entre guillemets droits. Un test est réussi ou échoue quand son intervalle est d'un seul côté du nombre ; sinon il est indécis.",
  },
};

const es: Readonly<Record<string, PageText>> = {
  solidarity: {
    title: "una clase de régimen",
    definition:
      "Los afiliados pagan una parte del ingreso que equilibra la atención esperada, los gastos y un margen de seguridad; a nadie se rechaza ni se le cobra más por estar enfermo; no hay lucro.",
  },
  "for-profit": {
    title: "una clase de régimen",
    definition:
      "Una aseguradora que cobra una prima a cada persona según tramo de edad y sexo, añade un margen de ganancia, y puede seleccionar al entrar donde el escenario lo dice.",
  },
  public: {
    title: "una clase de régimen",
    definition:
      "Un piso público pagado con impuestos proporcionales al ingreso: todos los elegibles lo tienen, no tiene cotizaciones, y no cuenta como cobertura.",
  },
  interval: {
    title: "cuán segura es una cifra",
    definition:
      "Un intervalo es el rango que contiene la cifra verdadera en 95 de cada 100 simulaciones así. Dice cuánto de una cifra es azar de la simulación; más futuros lo estrechan. Nada dice de hipótesis erróneas: dé un rango a un número ({uncertain: {low, mode, high}}) y cada futuro sortea el suyo.",
    example:
      "31 de cada 100 personas cubiertas, 30 a 32: otra semilla rara vez daría menos de 30 o más de 32. Una diferencia cuyo intervalo contiene 0 lleva ~: no se puede decidir.",
  },
  "adverse-selection": {
    title: "por qué se afilian primero quienes necesitan atención (selección adversa)",
    definition:
      "Quien espera necesitar atención gana al afiliarse al precio común, quien no, gana al quedarse fuera. Los afiliados necesitan entonces más que el promedio, la cotización sube y los siguientes se van. behaviour.choice.private_information dice cuánto sabe cada cual de su propia necesidad; la afiliación obligatoria, los subsidios y la parte del empleador la debilitan.",
    example: "mutua run voluntary-and-selected: 52 de cada 100 personas cubiertas el primer año y 9 el último, mientras el precio se multiplica por más de dos",
  },
  audit: {
    title: "las hipótesis más cercanas que invierten un resultado",
    definition:
      "mutua audit lleva cada número incierto a los dos extremos del rango de 90 de cada 100 futuros, luego los más fuertes juntos, y escribe el conjunto más cercano que invierte la diferencia de cobertura o detiene un régimen, como lo diría un crítico de uno u otro lado. Las distancias se cuentan en rangos: 1 es un número al extremo de su rango, varios números cuentan como la raíz de la suma de los cuadrados.",
    example: "Si la atención cuesta un 13 % más de lo previsto, la mutual deja de funcionar: 0,38 de su rango.",
  },
  columns: {
    title: "las columnas de metrics.csv y de las filas en JSON",
    definition:
      "world (mundo); versus (segundo mundo de una diferencia, o vacío); scheme (régimen); versus_scheme; metric; by y group (vacío: todos); year (vacío: todos los años); n (futuros en que la cifra está definida); k (futuros en que una cifra de sí o no fue sí); mean (media); se (error estándar); lo y hi (intervalo); sd, p5, p50, p95 (dispersión entre futuros); unit (unidad); interval (su método, vacío: Student); variance_reduction; probability_above; why (por qué falta una cifra).",
    example: "world=mutual, versus=insurer, metric=coverage.breadth, year=2035, mean=0.25: la mutual cubre a 25 personas más de cada 100 en 2035",
  },
  checks: {
    title: "frases con las que un escenario juzga sus resultados",
    definition:
      "MUNDO[/RÉGIMEN].CIFRA[AÑO][.ESTADÍSTICO] COMPARACIÓN NÚMERO, o (MUNDO - MUNDO).CIFRA ... La comparación es at most (a lo más), at least (al menos), <, <=, >, >= o ==; el estadístico es sd, p5, p50 o p95 (la media si falta); el año entre corchetes es un año civil (todos juntos si falta), o varios: [2030-2035] y [2030, 2035] piden cada uno, [any 2030-2035] al menos uno, [each] todos. Los nombres con otros signos van entre comillas rectas. Una prueba se cumple o falla donde su intervalo está de un solo lado del número; si no, queda indecisa.",
  },
};

/** @returns null in English, and where a page has no text in this language */
export function pageText(id: string, language: LanguageCode): PageText | null {
  const texts = { en: {}, fr, es }[language] as Readonly<Record<string, PageText>>;
  return Object.hasOwn(texts, id) ? texts[id]! : null;
}

/** Ids of the pages that a language has. */
export const translatedPages = { fr: Object.keys(fr), es: Object.keys(es) };
