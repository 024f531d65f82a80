/** Spanish of the help: by the English text, so that a changed text is seen to lack its translation. One text a line; long, since it is one table. */
import type { HelpTexts } from "./help-texts.ts";

export const es: HelpTexts = {
  titles: {
    "Usage:": "Uso:",
    "Options:": "Opciones:",
    "Arguments:": "Argumentos:",
    "Commands:": "Comandos:",
  },
  examples: "Ejemplos:",
  exitCodes: "Códigos de salida:",
  exits: {
    done: "hecho",
    usage: "mal escrito",
    "invalid scenario": "escenario inválido",
    files: "archivos",
    "too large": "demasiado grande",
    "a check failed": "falló una comprobación",
    "all of them": "todos",
  },
  choices: "opciones:",
  default: "por defecto:",
  texts: {
    "Simulates a health mutual beside an insurer on the same people: does it hold, whom does it cover, whom does it leave out, how sure are we?":
      "Simula una mutual de salud junto a una aseguradora sobre las mismas personas: ¿se sostiene, a quién cubre, a quién deja fuera, qué tan seguro es?",
    "print the version": "muestra la versión",
    "show help": "muestra la ayuda",
    "Simulates a scenario and prints the comparison of its worlds.": "Simula un escenario y muestra la comparación de sus mundos.",
    "Writes a brief for a meeting: two A4 pages and an annex from which an actuary recomputes, in one file that needs no network.":
      "Escribe una nota para una reunión: dos páginas A4 y un anexo con el que un actuario recalcula, en un archivo que no necesita red.",
    "Tells what happens to a few simulated people in the compared worlds, year by year, from the same draws.":
      "Cuenta lo que pasa a unas pocas personas simuladas en los mundos comparados, año por año, con los mismos sorteos.",
    "Writes a commented scenario from ten answers: who, how many, pay, contribution. ? is an answer, and counts as a number without a source.":
      "Escribe un escenario comentado a partir de diez respuestas: quién, cuántos, salario, cotización. ? es una respuesta, y cuenta como una cifra sin fuente.",
    "Lists everything that is wrong with scenario files, without running them.": "Enumera todo lo que está mal en archivos de escenario, sin simularlos.",
    "Explains a metric, cause, scheme kind, lever, scenario key, law, country, exact family, generator or error code; without a name, lists them all.":
      "Explica un indicador, una causa, un tipo de régimen, una palanca, una clave de escenario, una ley, un país, una familia exacta, un generador o un código de error; sin nombre, los enumera todos.",
    "The shipped scenarios and country profiles.": "Los escenarios incluidos y los perfiles de países.",
    "Real cases as scenarios: what was asked, what was predicted before it was compared, and how near it came.":
      "Casos reales como escenarios: la pregunta, lo que se predijo antes de compararlo, y qué tan cerca quedó.",
    "Writes a page that simulates offline in any browser: sliders for one person, rounds and codes for a class.":
      "Escribe una página que simula sin red en cualquier navegador: deslizadores para una persona, rondas y códigos para una clase.",
    "Exercises for a class without a network: kits to print and to carry, rehearsal, console, debrief.":
      "Ejercicios para una clase sin red: carpetas para imprimir y llevar, ensayo, consola, balance.",
    "Computes closed forms and exact recursions: what a simulation is checked against. Prints a table or JSON, or compares a scenario.":
      "Calcula formas cerradas y recursiones exactas: contra lo que se comprueba una simulación. Muestra una tabla o JSON, o compara un escenario.",
    "Recomputes published and closed-form values with this very program, simulated and exact, and prints the worst deviations.":
      "Recalcula con este mismo programa valores publicados y formas cerradas, simulados y exactos, y muestra las peores desviaciones.",
    "Prints the JSON Schema (2020-12) of the scenario file or of the result record, for editors and validators.":
      "Muestra el esquema JSON (2020-12) del archivo de escenario o del registro del resultado, para editores y validadores.",
    "of the result record (run --json) instead of the scenario file": "del registro del resultado (run --json) en lugar del archivo de escenario",
    "nothing on the screen but errors": "nada en pantalla salvo los errores",
    "Prints the whole manual: every command, option and exit code.": "Muestra todo el manual: cada comando, opción y código de salida.",
    "Prints a script that completes commands and options in your shell.": "Muestra un script que completa comandos y opciones en su intérprete.",
    "Plans a study of many variants of one scenario: makes a folder with the plan and its design, tries a few variants, says what it will take.":
      "Prepara un estudio de muchas variantes de un escenario: crea una carpeta con el plan y su diseño, prueba unas variantes, dice lo que hará falta.",
    "Runs the variants of a plan that are not finished yet; can be stopped, killed and started again without loss.":
      "Simula las variantes de un plan aún no terminadas; puede detenerse, matarse y volver a lanzarse sin pérdida.",
    "Makes one set of tables (Parquet and CSV, with a codebook) of all that a plan's batches computed.":
      "Reúne en un juego de tablas (Parquet y CSV, con un diccionario) todo lo que calcularon los lotes de un plan.",
    "Packs a merged study and this program into one archive that a stranger runs again, offline, to the same bytes.":
      "Empaqueta un estudio reunido y este programa en un archivo que un desconocido vuelve a ejecutar, sin red, hasta los mismos bytes.",
    "Takes shards of a plan from a queue in Redis or Valkey until none is left; start as many as you like. Needs the package bullmq.":
      "Toma partes de un plan de una cola en Redis o Valkey hasta que no quede ninguna; lance tantos como quiera. Necesita el paquete bullmq.",
    "Finds the values of a number at which checks hold, with the error of the answer; or the smallest figure over two numbers.":
      "Halla los valores de un número con los que se cumplen unas comprobaciones, con el error de la respuesta; o la menor cifra sobre dos números.",
    "On which assumptions does a figure hang? One at a time (tornado, break-even, what turns the sign), Morris, Sobol, or an actuary's usual set.":
      "¿De qué hipótesis depende una cifra? Una por vez (tornado, punto de equilibrio, lo que cambia el signo), Morris, Sobol, o el juego usual de un actuario.",
    "Sets cover against cost: which options are dominated, what one more covered person-year costs, how sure the choice is.":
      "Enfrenta cobertura y costo: qué opciones están dominadas, cuánto cuesta una persona-año cubierta más, qué tan segura es la elección.",
    "Runs many scenarios under one seed and puts their worlds into one table, with what differs from the first by more than chance.":
      "Simula varios escenarios con una semilla y pone sus mundos en una tabla, con lo que difiere del primero más que por azar.",
    "Tells what changed between two saved results, and whether by more than chance: future by future where seeds match.":
      "Dice qué cambió entre dos resultados guardados, y si es más que azar: futuro por futuro si las semillas coinciden.",
    "Lists every number of a scenario with its unit, source and range; of two scenarios, the numbers that differ.":
      "Enumera cada número de un escenario con su unidad, fuente y rango; de dos escenarios, los números que difieren.",
    "a file, FILE+OVERLAY, the name of a shipped scenario, or - for standard input":
      "un archivo, ARCHIVO+CAPA, el nombre de un escenario incluido, o - para la entrada estándar",
    "a file, FILE+OVERLAY, or the name of a shipped scenario": "un archivo, ARCHIVO+CAPA, o el nombre de un escenario incluido",
    "file, FILE+OVERLAY, the name of a shipped scenario or of an exercise (mutua play list)":
      "archivo, ARCHIVO+CAPA, nombre de un escenario incluido o de un ejercicio (mutua play list)",
    "print in a machine format: json or csv; screen is the default": "muestra en un formato para máquinas: json o csv; la pantalla por defecto",
    "short for --format json: the result record": "abreviatura de --format json: el registro del resultado",
    "short for --format csv: the rows of the result": "abreviatura de --format csv: las filas del resultado",
    "also save result.json, metrics.csv, summary.txt, futures.csv, run.json (and draws.csv where numbers are uncertain) in this folder":
      "guarda también result.json, metrics.csv, summary.txt, futures.csv, run.json (y draws.csv si hay números inciertos) en esta carpeta",
    "also save every total of every replication as CSV": "guarda también cada total de cada réplica como CSV",
    "change one value of the scenario (repeatable)": "cambia un valor del escenario (repetible)",
    "another seed: a whole number or any text": "otra semilla: un número entero o cualquier texto",
    "another seed": "otra semilla",
    "how many futures are simulated": "cuántos futuros se simulan",
    "simulate one replication only: 0 is the first": "simula una sola réplica: 0 es la primera",
    "worker threads; the figures do not depend on it": "hilos de trabajo; las cifras no dependen de ello",
    "exit with 10 when a check of the scenario fails": "sale con 10 si falla una comprobación del escenario",
    'exit with 10 when this holds, written like a check: "without.exclusion.rate > 0.5" (repeatable)':
      'sale con 10 si esto se cumple, escrito como una comprobación: "without.exclusion.rate > 0.5" (repetible)',
    "print every metric asked for, by group and over the years; of some families only: --detail coverage,finance":
      "muestra cada indicador pedido, por grupo y por año; solo de algunas familias: --detail coverage,finance",
    "at most 20 futures of the same people: a first look": "como mucho 20 futuros de las mismas personas: una primera mirada",
    "these metrics, in machine formats and after the screen: headline, all, or ids joined by commas":
      "estos indicadores, en los formatos para máquinas y después de la pantalla: headline, all, o nombres separados por comas",
    "of these years: all, last, or years joined by commas": "de estos años: all, last, o años separados por comas",
    "by quintile, sex, age_band, group, health, joined by commas": "por quintile, sex, age_band, group, health, separados por comas",
    "leave out the fair baseline: parity, equal public money, what reverses the result":
      "omite la comparación justa: paridad, igual dinero público, lo que invierte el resultado",
    "language of the text: en, fr or es; that of the system if left out": "idioma del texto: en, fr o es; el del sistema si se omite",
    "language: en, fr or es; that of the system if left out": "idioma: en, fr o es; el del sistema si se omite",
    "language of questions and comments: en, fr or es; that of the system if left out":
      "idioma de preguntas y comentarios: en, fr o es; el del sistema si se omite",
    "language in which the page opens: en, fr or es; the page has all three": "idioma en que se abre la página: en, fr o es; la página tiene los tres",
    "colour on": "con colores",
    "colour off": "sin colores",
    "no characters beyond ASCII on the screen": "ningún carácter fuera de ASCII en pantalla",
    "replace existing output files": "reemplaza los archivos de salida existentes",
    "replace existing files": "reemplaza los archivos existentes",
    "replace an existing file": "reemplaza un archivo existente",
    "replace an existing debrief": "reemplaza un balance existente",
    "lift the limits on file sizes, memory and time": "levanta los límites de tamaño de archivo, memoria y tiempo",
    "lift the limits on file sizes and memory": "levanta los límites de tamaño de archivo y memoria",
    "how errors are printed": "cómo se muestran los errores",
    "source of chance; threefry is a slower cross-check of the default": "fuente del azar; threefry comprueba la de por defecto, más lento",
    "neither progress nor warnings on standard error": "ni avance ni advertencias en el error estándar",
    "where to; <scenario>-brief.html if left out, - for standard output; a name that ends in .pdf prints it":
      "dónde; <escenario>-brief.html si se omite, - para la salida estándar; un nombre que termina en .pdf lo imprime",
    "where to; SCENARIO-lab.html here if left out, - is standard output": "dónde; ESCENARIO-lab.html aquí si se omite, - es la salida estándar",
    "what is asked of whom, printed as it is": "lo que se pide y a quién, impreso tal cual",
    "for whom: 'the Ministry of Health'": "para quién: «el Ministerio de Salud»",
    "the organisation that writes": "la organización que escribe",
    "a date to print, YYYY-MM-DD; without it there is none": "una fecha para imprimir, AAAA-MM-DD; sin ella no hay ninguna",
    "a result.json of this scenario (mutua run --out): nothing is simulated again":
      "un result.json de este escenario (mutua run --out): no se simula nada de nuevo",
    "options of mutua frontier --json: a picture and a table in the annex": "opciones de mutua frontier --json: una figura y una tabla en el anexo",
    "on what the result hangs: auto reads it from the numbers that vary in the run (where none does, 2,000 people and 10 futures show it); quick and full change some 20 assumptions one at a time, quick with up to 4,000 people and 20 futures":
      "de qué depende el resultado: auto lo lee en los números que varían en la simulación (si ninguno varía, lo muestran 2 000 personas y 10 futuros); quick y full cambian unas 20 hipótesis de una en una, quick con hasta 4 000 personas y 20 futuros",
    "brief, or the long report under an actuary's headings": "la nota, o el informe largo con los títulos de un actuario",
    "the same as Markdown": "lo mismo en Markdown",
    "its tables as a spreadsheet": "sus tablas en una hoja de cálculo",
    "its pictures as SVG files in this folder": "sus imágenes como archivos SVG en esta carpeta",
    "print it with a Chromium or Chrome of this machine": "lo imprime con un Chromium o Chrome de este equipo",
    "the browser that prints": "el navegador que imprime",
    "open it when it is written": "lo abre una vez escrito",
    "poorest-helped, median, pays-most, left-out, or a person's number; several joined by commas":
      "poorest-helped, median, pays-most, left-out, o el número de una persona; varios separados por comas",
    "how many people are told, by the rules above in this order": "cuántas personas se cuentan, por las reglas de arriba en ese orden",
    "of which future: 0 is the first": "de qué futuro: 0 es el primero",
    "name of the file; my-scenario.yaml if left out": "nombre del archivo; my-scenario.yaml si se omite",
    "a country of `mutua scenarios countries`: ages and deaths come from it": "un país de `mutua scenarios countries`: edades y muertes vienen de él",
    "who founds the mutual: teachers": "quién funda la mutual: docentes",
    "how many of them": "cuántos son",
    "mean pay a month, or a CSV file of the pay scale (people and monthly pay; semicolons and decimal commas are read)":
      "salario mensual medio, o un archivo CSV de la escala (personas y salario mensual; se leen punto y coma y comas decimales)",
    "family members each of them brings": "familiares que trae cada uno",
    "contribution in % of pay; ? lets the simulator work it out": "cotización en % del salario; ? deja que el simulador la calcule",
    "share of it that the employer pays": "parte que paga el empleador",
    "share of a bill that the mutual pays": "parte de una factura que paga la mutual",
    "months of benefits in reserve at the start": "meses de prestaciones en reserva al comienzo",
    "insurer, nothing or both": "insurer (una aseguradora), nothing (nada) o both (ambas)",
    "as it is printed beside amounts": "tal como se imprime junto a los montos",
    "ask nothing: what is not given is not known": "no pregunta nada: lo que no se da no se sabe",
    "The trainer's screen, 60 by 20: steps, minutes, codes of tables. Without a terminal it reads lines.":
      "La pantalla de quien forma, 60 por 20: pasos, minutos, códigos de las mesas. Sin terminal lee líneas.",
    "folder of the kit": "carpeta del kit",
    "another language than that of the kit": "otro idioma que el del kit",
    "Writes what the class did: each table's decisions, its future beside many, the key, the questions.":
      "Escribe lo que hizo la clase: decisiones de cada mesa, su futuro junto a muchos, la clave, las preguntas.",
    "table codes, one a line; - is standard input; without it only the key and the questions":
      "códigos de las mesas, uno por línea; - es la entrada estándar; sin ellos, solo la clave y las preguntas",
    "Makes a folder: trainer's guide with key, cards, table sheets, the page of the tables, a check of computers.":
      "Crea una carpeta: guía de quien forma con la clave, tarjetas, hojas de mesa, página de las mesas, comprobación de equipos.",
    "its name in `mutua play list`, or a scenario file with an exercise block":
      "su nombre en `mutua play list`, o un archivo de escenario con un bloque exercise",
    "tables of the class": "mesas de la clase",
    "seat cards": "tarjetas de asiento",
    "length of the session: 45, 90 or 120, or any other": "duración de la sesión: 45, 90 o 120, o cualquier otra",
    "language of the handouts: en, fr or es": "idioma de los materiales: en, fr o es",
    "class code of an earlier kit; the debrief then says that the future was chosen":
      "código de clase de un kit anterior; el balance dice entonces que el futuro se eligió",
    "folder to make; EXERCISE-kit here if left out": "carpeta que se crea; EJERCICIO-kit aquí si se omite",
    "write into a folder that exists": "escribe en una carpeta que existe",
    "Lists the exercises.": "Enumera los ejercicios.",
    "en, fr or es": "en, fr o es",
    "as a JSON array": "como lista JSON",
    "Shows the trainer what will happen in the class future, and how hard it is.":
      "Muestra a quien forma lo que pasará en el futuro de la clase, y qué tan duro es.",
    "with --check: an undecided check, whose interval holds its limit, counts as failed":
      "con --check: una comprobación indecisa, cuyo intervalo contiene el límite, cuenta como fallida",
    "Finds which values of some numbers give published figures, with their error, or says which figures cannot be given.":
      "Halla qué valores de algunos números dan cifras publicadas, con su error, o dice qué cifras no se pueden obtener.",
    "one simulated person in the annex: poorest-helped, median, pays-most, left-out, or a person's number":
      "una persona simulada en el anexo: poorest-helped, median, pays-most, left-out, o el número de una persona",
    "an uncertain number is so in every future, while prices of the first year are made with what was believed (repeatable)":
      "un número incierto vale esto en cada futuro, mientras los precios del primer año se hacen con lo que se creía (repetible)",
    'add futures until a figure has this standard error, or "figure+-half-width" (repeatable)':
      'añade futuros hasta que una cifra tenga este error típico, o "cifra+-semiancho" (repetible)',
    "with --until-precise: futures at most (100000)": "con --until-precise: número máximo de futuros (100000)",
    "divide each compared difference among the levers that make it (Shapley's value); takes longer":
      "reparte cada diferencia comparada entre las palancas que la hacen (valor de Shapley); tarda más",
    "Reads a scenario as a hostile referee would: the nearest assumptions, within their ranges, that reverse the headline or stop a scheme.":
      "Lee un escenario como lo haría un evaluador hostil: las hipótesis más cercanas, dentro de sus rangos, que invierten el resultado o detienen un régimen.",
    "folder of the study, made if it is missing (required)": "carpeta del estudio, creada si falta (obligatoria)",
    "grid, lhs:N, sobol:N, morris:R, one-at-a-time, or file:design.csv": "grid, lhs:N, sobol:N, morris:R, one-at-a-time, o file:design.csv",
    "seed of the design (lhs, sobol, morris); the seed of the futures is another one": "semilla del diseño (lhs, sobol, morris); la de los futuros es otra",
    "figures to keep: headline, all, or ids joined by commas": "cifras que se guardan: headline, all, o nombres separados por comas",
    "of which years: horizon, all, last, or years joined by commas; horizon figures are always kept":
      "de qué años: horizon, all, last, o años separados por comas; las cifras del horizonte siempre se guardan",
    "also by quintile, sex, age_band, group, health, joined by commas": "también por quintile, sex, age_band, group, health, separados por comas",
    "futures of each variant": "futuros de cada variante",
    "change one value of the scenario for all variants (repeatable)": "cambia un valor del escenario para todas las variantes (repetible)",
    "plan only; nothing is tried": "solo planifica; no se prueba nada",
    "threads that the estimate of time counts on": "hilos con los que cuenta la estimación del tiempo",
    "replace a plan that has not run yet": "sustituye un plan que aún no se ha ejecutado",
    "no warnings on standard error": "sin avisos en la salida de errores",
    "Adds variants or replications to a plan, also to one that has run: batch then computes only what is missing.":
      "Añade variantes o réplicas a un plan, también a uno ya ejecutado: batch calcula después solo lo que falta.",
    "folder of the plan": "carpeta del plan",
    "futures of each variant from now on": "futuros de cada variante a partir de ahora",
    "further variants, as sweep takes them (repeatable)": "más variantes, como las toma sweep (repetible)",
    "grid, lhs:N, sobol:N, morris:R, one-at-a-time; N or R further ones": "grid, lhs:N, sobol:N, morris:R, one-at-a-time; N o R más",
    "N further variants of the plan's own design (lhs, sobol, morris)": "N variantes más del propio diseño del plan (lhs, sobol, morris)",
    "folder of the plan, made by mutua sweep": "carpeta del plan, creada por mutua sweep",
    "only every n-th variant, beginning with the i-th; auto takes the number from Slurm, Kubernetes or GNU parallel":
      "solo una de cada n variantes, desde la i-ésima; auto toma el número de Slurm, Kubernetes o GNU parallel",
    "failed: compute variants again that failed (not those with an error of their own)":
      "failed: vuelve a calcular las variantes que fallaron (no las que tienen un error propio)",
    "say how far it is instead": "dice en cambio hasta dónde se ha llegado",
    "with --status: as JSON": "con --status: en JSON",
    "with --emit: parts that the scheduler runs": "con --emit: partes que ejecuta el planificador",
    "no characters beyond ASCII in the progress bar": "ningún carácter fuera de ASCII en la barra de progreso",
    "merge what there is; the manifest says that it is not complete": "reúne lo que hay; el manifiesto dice que no está completo",
    "also one row a variant, with a column for each figure (wide.csv)": "también una fila por variante, con una columna por cifra (wide.csv)",
    "also every total of every future (replicates.parquet)": "también cada total de cada futuro (replicates.parquet)",
    "folder of the plan, merged": "carpeta del plan, reunido",
    "name of the archive; DIR.zip if left out": "nombre del archivo; DIR.zip si se omite",
    "replace an existing archive": "sustituye un archivo existente",
    "Runs the study of an archive again and compares every merged file with the hashes that came with it.":
      "Vuelve a ejecutar el estudio de un archivo y compara cada archivo reunido con las huellas que lo acompañan.",
    "archive made by mutua bundle": "archivo hecho por mutua bundle",
    "no progress on standard error": "sin progreso en la salida de errores",
    "the unknown: a path of the scenario (twice with --minimise)": "la incógnita: una ruta del escenario (dos veces con --minimise)",
    "where to look, once for each --for": "dónde buscar, una vez por cada --for",
    "with two unknowns: the figure to make as small as the checks allow, such as mutual.state.total":
      "con dos incógnitas: la cifra que se hace tan pequeña como permitan las comprobaciones, como mutual.state.total",
    "values of the first grid of each unknown (9; 7 with --minimise)": "valores de la primera cuadrícula de cada incógnita (9; 7 con --minimise)",
    "one-at-a-time, actuarial, variance (parts, from one run with uncertain numbers), morris:R (trajectories) or sobol:N (points)":
      "one-at-a-time, actuarial, variance (partes, de una simulación con números inciertos), morris:R (trayectorias) o sobol:N (puntos)",
    "what is varied (repeatable); else the ranges of the scenario, else its numbers without a source":
      "lo que varía (repetible); si no, los rangos del escenario, o sus números sin fuente",
    "seed of the design (morris, sobol)": "semilla del diseño (morris, sobol)",
    "two worlds joined by a comma; else the first pair that the scenario compares":
      "dos mundos separados por una coma; si no, el primer par que compara el escenario",
    "futures of each trial, the same for all": "futuros de cada ensayo, los mismos para todos",
    "change one value of the scenario first (repeatable)": "cambia primero un valor del escenario (repetible)",
    "exit with 10 when something within the ranges reverses the headline or stops a scheme":
      "sale con 10 si algo dentro de los rangos invierte el resultado o detiene un régimen",
    "print the record as JSON": "muestra el registro en JSON",
    "a file, FILE+OVERLAY, or the name of a shipped scenario; each of its worlds is an option":
      "un archivo, ARCHIVO+CAPA, o el nombre de un escenario incluido; cada uno de sus mundos es una opción",
    "what an option costs": "lo que cuesta una opción",
    "what it does": "lo que hace",
    "draw the options into this file, too": "dibuja también las opciones en este archivo",
    "language of the picture: en, fr or es; that of the system if left out": "idioma de la imagen: en, fr o es; el del sistema si se omite",
    "what one more covered person-year is worth (repeatable); else around the frontier":
      "lo que vale una persona-año cubierta más (repetible); si no, alrededor de la frontera",
    "published figures: a CSV file with the columns figure, value, se (or lo, hi), and model, source":
      "cifras publicadas: un archivo CSV con las columnas figure, value, se (o lo, hi), y model, source",
    "one more of them, such as mutual.coverage.breadth=0.32,0.02 (repeatable)": "una más, como mutual.coverage.breadth=0.32,0.02 (repetible)",
    "a number to be fitted, and where it may lie (repeatable)": "un número que se ajusta, y dónde puede estar (repetible)",
    "runs in all (60, and 60 for each number)": "simulaciones en total (60, y 60 por número)",
    "waves of history matching before the rounds of rejection": "oleadas de emparejamiento histórico antes de las rondas de rechazo",
    "draws of the result": "sorteos del resultado",
    "seed of the design and of the draws": "semilla del diseño y de los sorteos",
    "write the draws as an overlay that run reads: mutua run BASE+FILE": "escribe los sorteos como una capa que lee run: mutua run BASE+ARCHIVO",
    "replace the file of --out": "sustituye el archivo de --out",
    "files, FILE+OVERLAY, or names of shipped scenarios": "archivos, ARCHIVO+CAPA, o nombres de escenarios incluidos",
    "the columns, joined by commas": "las columnas, separadas por comas",
    "folder of mutua run --out, or a file of --json": "carpeta de mutua run --out, o archivo de --json",
    "only these figures, joined by commas, in all years and groups that were saved":
      "solo estas cifras, separadas por comas, en todos los años y grupos guardados",
    "every figure, not only the headline at the horizon": "cada cifra, no solo las principales en el horizonte",
    "print the differences as JSON": "muestra las diferencias en JSON",
    "a second one": "un segundo",
    "change one value first (repeatable)": "cambia primero un valor (repetible)",
    "only numbers without a source": "solo los números sin fuente",
    "print the list as JSON": "muestra la lista en JSON",
    "folder of the plan, which all workers see": "carpeta del plan, que ven todos los trabajadores",
    "address of the server, such as redis://localhost:6379": "dirección del servidor, como redis://localhost:6379",
    "shards; the same for all workers of a plan": "partes; el mismo número para todos los trabajadores de un plan",
    "threads of this worker": "hilos de este trabajador",
    "futures of each run": "futuros de cada simulación",
    "on one line": "en una línea",
    "lift the limits on file sizes": "levanta los límites de tamaño de archivo",
    "threads; the figures do not depend on it": "hilos; las cifras no dependen de ello",
    "the same": "lo mismo",
    'further options: "PATH=a,b,c" (repeatable: all combinations)': 'más opciones: "RUTA=a,b,c" (repetible: todas las combinaciones)',
    "keep every total of every future; auto: below 1 GB": "guarda cada total de cada futuro; auto: por debajo de 1 GB",
    "same: variants meet the same futures and are paired; own: a seed each":
      "same: las variantes encuentran los mismos futuros y se comparan por pares; own: una semilla cada una",
    "source of chance": "fuente del azar",
    'what shall hold, as in `checks`: "mutual/mutual.finance.ruin_probability at most 5%" (repeatable)':
      'lo que debe cumplirse, como en `checks`: "mutual/mutual.finance.ruin_probability at most 5%" (repetible)',
    'what varies: "PATH=a,b,c", "PATH=low:high" or "PATH=low:high:count" (repeatable)':
      'lo que varía: "RUTA=a,b,c", "RUTA=bajo:alto" o "RUTA=bajo:alto:número" (repetible)',
    "write the file of a cluster instead": "escribe en cambio el archivo de un clúster",
    'written like the left side of a check: "(mutual - insurer).exclusion.rate"; else cover, as the scenario compares its worlds':
      'escrita como el lado izquierdo de una comprobación: "(mutual - insurer).exclusion.rate"; si no, la cobertura, como el escenario compara sus mundos',
  },
};
