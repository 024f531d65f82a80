/** French of the help: by the English text, so that a changed text is seen to lack its translation. One text a line; long, since it is one table. */
import type { HelpTexts } from "./help-texts.ts";

export const fr: HelpTexts = {
  titles: {
    "Usage:": "Utilisation :",
    "Options:": "Options :",
    "Arguments:": "Arguments :",
    "Commands:": "Commandes :",
  },
  examples: "Exemples :",
  exitCodes: "Codes de sortie :",
  exits: {
    done: "fait",
    usage: "mal écrit",
    "invalid scenario": "scénario invalide",
    files: "fichiers",
    "too large": "trop grand",
    "a check failed": "un test a échoué",
    "all of them": "tous",
  },
  choices: "choix :",
  default: "défaut :",
  texts: {
    "Simulates a health mutual beside an insurer on the same people: does it hold, whom does it cover, whom does it leave out, how sure are we?":
      "Simule une mutuelle de santé à côté d'un assureur sur les mêmes personnes : tient-elle, qui couvre-t-elle, qui laisse-t-elle dehors, à quel point est-ce sûr ?",
    "print the version": "affiche la version",
    "show help": "affiche l'aide",
    "Simulates a scenario and prints the comparison of its worlds.": "Simule un scénario et affiche la comparaison de ses mondes.",
    "Writes a brief for a meeting: two A4 pages and an annex from which an actuary recomputes, in one file that needs no network.":
      "Écrit une note pour une réunion : deux pages A4 et une annexe à partir de laquelle un actuaire recalcule, en un fichier qui se passe de réseau.",
    "Tells what happens to a few simulated people in the compared worlds, year by year, from the same draws.":
      "Raconte ce qui arrive à quelques personnes simulées dans les mondes comparés, année par année, avec les mêmes tirages.",
    "Writes a commented scenario from ten answers: who, how many, pay, contribution. ? is an answer, and counts as a number without a source.":
      "Écrit un scénario commenté à partir de dix réponses : qui, combien, salaire, cotisation. ? est une réponse, et compte comme un chiffre sans source.",
    "Lists everything that is wrong with scenario files, without running them.": "Liste tout ce qui ne va pas dans des fichiers de scénario, sans les simuler.",
    "Explains a metric, cause, scheme kind, lever, scenario key, law, country, exact family, generator or error code; without a name, lists them all.":
      "Explique un indicateur, une cause, un type de régime, un levier, une clé de scénario, une loi, un pays, une famille exacte, un générateur ou un code d'erreur ; sans nom, les liste tous.",
    "The shipped scenarios and country profiles.": "Les scénarios livrés et les profils de pays.",
    "Real cases as scenarios: what was asked, what was predicted before it was compared, and how near it came.":
      "Des cas réels en scénarios : la question, ce qui a été prédit avant d'être comparé, et à quelle distance.",
    "Writes a page that simulates offline in any browser: sliders for one person, rounds and codes for a class.":
      "Écrit une page qui simule hors ligne dans tout navigateur : des curseurs pour une personne, des tours et des codes pour une classe.",
    "Exercises for a class without a network: kits to print and to carry, rehearsal, console, debrief.":
      "Exercices pour une classe sans réseau : dossiers à imprimer et à emporter, répétition, console, bilan.",
    "Computes closed forms and exact recursions: what a simulation is checked against. Prints a table or JSON, or compares a scenario.":
      "Calcule des formes closes et des récurrences exactes : ce à quoi une simulation se vérifie. Affiche un tableau ou du JSON, ou compare un scénario.",
    "Recomputes published and closed-form values with this very program, simulated and exact, and prints the worst deviations.":
      "Recalcule avec ce programme même des valeurs publiées et des formes closes, simulées et exactes, et affiche les pires écarts.",
    "Prints the JSON Schema (2020-12) of the scenario file or of the result record, for editors and validators.":
      "Affiche le schéma JSON (2020-12) du fichier de scénario ou de l'enregistrement du résultat, pour éditeurs et validateurs.",
    "of the result record (run --json) instead of the scenario file": "de l'enregistrement du résultat (run --json) au lieu du fichier de scénario",
    "nothing on the screen but errors": "rien à l'écran que les erreurs",
    "Prints the whole manual: every command, option and exit code.": "Affiche tout le manuel : chaque commande, option et code de sortie.",
    "Prints a script that completes commands and options in your shell.": "Affiche un script qui complète commandes et options dans votre interpréteur.",
    "Plans a study of many variants of one scenario: makes a folder with the plan and its design, tries a few variants, says what it will take.":
      "Prépare une étude de nombreuses variantes d'un scénario : crée un dossier avec le plan, essaie quelques variantes, dit ce qu'il faudra.",
    "Runs the variants of a plan that are not finished yet; can be stopped, killed and started again without loss.":
      "Simule les variantes d'un plan qui ne sont pas finies ; peut être arrêté, tué et relancé sans perte.",
    "Makes one set of tables (Parquet and CSV, with a codebook) of all that a plan's batches computed.":
      "Réunit en un jeu de tables (Parquet et CSV, avec un dictionnaire) tout ce que les lots d'un plan ont calculé.",
    "Packs a merged study and this program into one archive that a stranger runs again, offline, to the same bytes.":
      "Emballe une étude réunie et ce programme dans une archive qu'un inconnu relance, hors ligne, jusqu'aux mêmes octets.",
    "Takes shards of a plan from a queue in Redis or Valkey until none is left; start as many as you like. Needs the package bullmq.":
      "Prend des morceaux d'un plan dans une file Redis ou Valkey jusqu'au dernier ; lancez-en autant que vous voulez. Demande le paquet bullmq.",
    "Finds the values of a number at which checks hold, with the error of the answer; or the smallest figure over two numbers.":
      "Trouve les valeurs d'un nombre pour lesquelles des tests sont vérifiés, avec l'erreur de la réponse ; ou le plus petit chiffre sur deux nombres.",
    "On which assumptions does a figure hang? One at a time (tornado, break-even, what turns the sign), Morris, Sobol, or an actuary's usual set.":
      "De quelles hypothèses dépend un chiffre ? Une à la fois (tornade, point mort, ce qui change le signe), Morris, Sobol, ou le jeu usuel d'un actuaire.",
    "Sets cover against cost: which options are dominated, what one more covered person-year costs, how sure the choice is.":
      "Met la couverture en face du coût : quelles options sont dominées, ce que coûte une personne-année couverte de plus, à quel point le choix est sûr.",
    "Runs many scenarios under one seed and puts their worlds into one table, with what differs from the first by more than chance.":
      "Simule plusieurs scénarios sous une graine et met leurs mondes dans un tableau, avec ce qui diffère du premier par plus que le hasard.",
    "Tells what changed between two saved results, and whether by more than chance: future by future where seeds match.":
      "Dit ce qui a changé entre deux résultats enregistrés, et si c'est plus que le hasard : avenir par avenir si les graines sont les mêmes.",
    "Lists every number of a scenario with its unit, source and range; of two scenarios, the numbers that differ.":
      "Liste chaque nombre d'un scénario avec son unité, sa source et sa plage ; de deux scénarios, les nombres qui diffèrent.",
    "a file, FILE+OVERLAY, the name of a shipped scenario, or - for standard input":
      "un fichier, FICHIER+CALQUE, le nom d'un scénario livré, ou - pour l'entrée standard",
    "a file, FILE+OVERLAY, or the name of a shipped scenario": "un fichier, FICHIER+CALQUE, ou le nom d'un scénario livré",
    "file, FILE+OVERLAY, the name of a shipped scenario or of an exercise (mutua play list)":
      "fichier, FICHIER+CALQUE, nom d'un scénario livré ou d'un exercice (mutua play list)",
    "print in a machine format: json or csv; screen is the default": "affiche dans un format pour machines : json ou csv ; l'écran par défaut",
    "short for --format json: the result record": "raccourci de --format json : l'enregistrement du résultat",
    "short for --format csv: the rows of the result": "raccourci de --format csv : les lignes du résultat",
    "also save result.json, metrics.csv, summary.txt, futures.csv, run.json (and draws.csv where numbers are uncertain) in this folder":
      "enregistre aussi result.json, metrics.csv, summary.txt, futures.csv, run.json (et draws.csv si des nombres sont incertains) dans ce dossier",
    "also save every total of every replication as CSV": "enregistre aussi chaque total de chaque réplication en CSV",
    "change one value of the scenario (repeatable)": "change une valeur du scénario (répétable)",
    "another seed: a whole number or any text": "une autre graine : un nombre entier ou un texte quelconque",
    "another seed": "une autre graine",
    "how many futures are simulated": "combien d'avenirs sont simulés",
    "simulate one replication only: 0 is the first": "simule une seule réplication : 0 est la première",
    "worker threads; the figures do not depend on it": "fils d'exécution ; les chiffres n'en dépendent pas",
    "exit with 10 when a check of the scenario fails": "sort avec 10 si un test du scénario échoue",
    'exit with 10 when this holds, written like a check: "without.exclusion.rate > 0.5" (repeatable)':
      'sort avec 10 si ceci est vrai, écrit comme un test : "without.exclusion.rate > 0.5" (répétable)',
    "print every metric asked for, by group and over the years; of some families only: --detail coverage,finance":
      "affiche chaque indicateur demandé, par groupe et par année ; de quelques familles seulement : --detail coverage,finance",
    "at most 20 futures of the same people: a first look": "au plus 20 avenirs des mêmes personnes : un premier regard",
    "these metrics, in machine formats and after the screen: headline, all, or ids joined by commas":
      "ces indicateurs, dans les formats pour machines et après l'écran : headline, all, ou des noms séparés par des virgules",
    "of these years: all, last, or years joined by commas": "de ces années : all, last, ou des années séparées par des virgules",
    "by quintile, sex, age_band, group, health, joined by commas": "par quintile, sex, age_band, group, health, séparés par des virgules",
    "leave out the fair baseline: parity, equal public money, what reverses the result":
      "laisse de côté la comparaison équitable : parité, même argent public, ce qui renverse le résultat",
    "language of the text: en, fr or es; that of the system if left out": "langue du texte : en, fr ou es ; celle du système si omise",
    "language: en, fr or es; that of the system if left out": "langue : en, fr ou es ; celle du système si omise",
    "language of questions and comments: en, fr or es; that of the system if left out":
      "langue des questions et des commentaires : en, fr ou es ; celle du système si omise",
    "language in which the page opens: en, fr or es; the page has all three": "langue dans laquelle la page s'ouvre : en, fr ou es ; la page a les trois",
    "colour on": "avec couleurs",
    "colour off": "sans couleurs",
    "no characters beyond ASCII on the screen": "aucun caractère hors ASCII à l'écran",
    "replace existing output files": "remplace les fichiers de sortie existants",
    "replace existing files": "remplace les fichiers existants",
    "replace an existing file": "remplace un fichier existant",
    "replace an existing debrief": "remplace un bilan existant",
    "lift the limits on file sizes, memory and time": "lève les limites de taille de fichier, de mémoire et de temps",
    "lift the limits on file sizes and memory": "lève les limites de taille de fichier et de mémoire",
    "how errors are printed": "comment les erreurs s'affichent",
    "source of chance; threefry is a slower cross-check of the default": "source du hasard ; threefry contrôle la source par défaut, plus lentement",
    "neither progress nor warnings on standard error": "ni avancement ni avertissements sur l'erreur standard",
    "where to; <scenario>-brief.html if left out, - for standard output; a name that ends in .pdf prints it":
      "où ; <scénario>-brief.html si omis, - pour la sortie standard ; un nom en .pdf l'imprime",
    "where to; SCENARIO-lab.html here if left out, - is standard output": "où ; SCÉNARIO-lab.html ici si omis, - est la sortie standard",
    "what is asked of whom, printed as it is": "ce qui est demandé et à qui, imprimé tel quel",
    "for whom: 'the Ministry of Health'": "pour qui : « le ministère de la Santé »",
    "the organisation that writes": "l'organisation qui écrit",
    "a date to print, YYYY-MM-DD; without it there is none": "une date à imprimer, AAAA-MM-JJ ; sans elle il n'y en a pas",
    "a result.json of this scenario (mutua run --out): nothing is simulated again":
      "un result.json de ce scénario (mutua run --out) : rien n'est simulé de nouveau",
    "options of mutua frontier --json: a picture and a table in the annex": "options de mutua frontier --json : une figure et un tableau dans l'annexe",
    "on what the result hangs: auto reads it from the numbers that vary in the run (where none does, 2,000 people and 10 futures show it); quick and full change some 20 assumptions one at a time, quick with up to 4,000 people and 20 futures":
      "de quoi dépend le résultat : auto le lit dans les nombres qui varient pendant la simulation (si aucun ne varie, 2 000 personnes et 10 avenirs le montrent) ; quick et full changent une vingtaine d'hypothèses une à une, quick avec au plus 4 000 personnes et 20 avenirs",
    "brief, or the long report under an actuary's headings": "la note, ou le long rapport sous les titres d'un actuaire",
    "the same as Markdown": "la même chose en Markdown",
    "its tables as a spreadsheet": "ses tableaux dans un classeur",
    "its pictures as SVG files in this folder": "ses images en fichiers SVG dans ce dossier",
    "print it with a Chromium or Chrome of this machine": "l'imprime avec un Chromium ou Chrome de cette machine",
    "the browser that prints": "le navigateur qui imprime",
    "open it when it is written": "l'ouvre une fois écrite",
    "poorest-helped, median, pays-most, left-out, or a person's number; several joined by commas":
      "poorest-helped, median, pays-most, left-out, ou le numéro d'une personne ; plusieurs séparés par des virgules",
    "how many people are told, by the rules above in this order": "combien de personnes sont racontées, par les règles ci-dessus dans cet ordre",
    "of which future: 0 is the first": "de quel avenir : 0 est le premier",
    "name of the file; my-scenario.yaml if left out": "nom du fichier ; my-scenario.yaml si omis",
    "a country of `mutua scenarios countries`: ages and deaths come from it": "un pays de `mutua scenarios countries` : âges et décès en viennent",
    "who founds the mutual: teachers": "qui fonde la mutuelle : enseignants",
    "how many of them": "combien ils sont",
    "mean pay a month, or a CSV file of the pay scale (people and monthly pay; semicolons and decimal commas are read)":
      "salaire mensuel moyen, ou un fichier CSV de la grille (personnes et salaire mensuel ; points-virgules et virgules décimales sont lus)",
    "family members each of them brings": "membres de la famille que chacun amène",
    "contribution in % of pay; ? lets the simulator work it out": "cotisation en % du salaire ; ? laisse le simulateur la calculer",
    "share of it that the employer pays": "part qu'en paie l'employeur",
    "share of a bill that the mutual pays": "part d'une facture que paie la mutuelle",
    "months of benefits in reserve at the start": "mois de prestations en réserve au départ",
    "insurer, nothing or both": "insurer (un assureur), nothing (rien) ou both (les deux)",
    "as it is printed beside amounts": "telle qu'imprimée à côté des montants",
    "ask nothing: what is not given is not known": "ne demande rien : ce qui n'est pas donné n'est pas connu",
    "The trainer's screen, 60 by 20: steps, minutes, codes of tables. Without a terminal it reads lines.":
      "L'écran de l'animateur, 60 sur 20 : étapes, minutes, codes des tables. Sans terminal, il lit des lignes.",
    "folder of the kit": "dossier du kit",
    "another language than that of the kit": "une autre langue que celle du kit",
    "Writes what the class did: each table's decisions, its future beside many, the key, the questions.":
      "Écrit ce que la classe a fait : décisions de chaque table, son avenir à côté de beaucoup d'autres, la clé, les questions.",
    "table codes, one a line; - is standard input; without it only the key and the questions":
      "codes des tables, un par ligne ; - est l'entrée standard ; sans eux, seulement la clé et les questions",
    "Makes a folder: trainer's guide with key, cards, table sheets, the page of the tables, a check of computers.":
      "Crée un dossier : guide de l'animateur avec la clé, cartes, feuilles de table, page des tables, contrôle des ordinateurs.",
    "its name in `mutua play list`, or a scenario file with an exercise block":
      "son nom dans `mutua play list`, ou un fichier de scénario avec un bloc exercise",
    "tables of the class": "tables de la classe",
    "seat cards": "cartes de place",
    "length of the session: 45, 90 or 120, or any other": "durée de la séance : 45, 90 ou 120, ou toute autre",
    "language of the handouts: en, fr or es": "langue des documents : en, fr ou es",
    "class code of an earlier kit; the debrief then says that the future was chosen":
      "code de classe d'un kit précédent ; le bilan dit alors que l'avenir a été choisi",
    "folder to make; EXERCISE-kit here if left out": "dossier à créer ; EXERCICE-kit ici si omis",
    "write into a folder that exists": "écrit dans un dossier qui existe",
    "Lists the exercises.": "Liste les exercices.",
    "en, fr or es": "en, fr ou es",
    "as a JSON array": "en tableau JSON",
    "Shows the trainer what will happen in the class future, and how hard it is.":
      "Montre à l'animateur ce qui arrivera dans l'avenir de la classe, et à quel point il est dur.",
    "with --check: an undecided check, whose interval holds its limit, counts as failed":
      "avec --check : un test indécis, dont l'intervalle contient la limite, compte comme échoué",
    "Finds which values of some numbers give published figures, with their error, or says which figures cannot be given.":
      "Trouve quelles valeurs de certains nombres donnent des chiffres publiés, avec leur erreur, ou dit quels chiffres ne peuvent pas être obtenus.",
    "one simulated person in the annex: poorest-helped, median, pays-most, left-out, or a person's number":
      "une personne simulée dans l'annexe : poorest-helped, median, pays-most, left-out, ou le numéro d'une personne",
    "an uncertain number is so in every future, while prices of the first year are made with what was believed (repeatable)":
      "un nombre incertain vaut cela dans chaque avenir, alors que les prix de la première année se font avec ce qu'on croyait (répétable)",
    'add futures until a figure has this standard error, or "figure+-half-width" (repeatable)':
      "ajoute des avenirs jusqu'à ce qu'un chiffre ait cette erreur type, ou \"chiffre+-demi-largeur\" (répétable)",
    "with --until-precise: futures at most (100000)": "avec --until-precise : nombre maximal d'avenirs (100000)",
    "divide each compared difference among the levers that make it (Shapley's value); takes longer":
      "répartit chaque écart comparé entre les leviers qui le font (valeur de Shapley) ; prend plus de temps",
    "Reads a scenario as a hostile referee would: the nearest assumptions, within their ranges, that reverse the headline or stop a scheme.":
      "Lit un scénario comme le ferait un rapporteur hostile : les hypothèses les plus proches, dans leurs plages, qui renversent le résultat ou arrêtent un régime.",
    "folder of the study, made if it is missing (required)": "dossier de l'étude, créé s'il manque (obligatoire)",
    "grid, lhs:N, sobol:N, morris:R, one-at-a-time, or file:design.csv": "grid, lhs:N, sobol:N, morris:R, one-at-a-time, ou file:design.csv",
    "seed of the design (lhs, sobol, morris); the seed of the futures is another one":
      "graine du plan (lhs, sobol, morris) ; celle des avenirs en est une autre",
    "figures to keep: headline, all, or ids joined by commas": "chiffres à garder : headline, all, ou des noms séparés par des virgules",
    "of which years: horizon, all, last, or years joined by commas; horizon figures are always kept":
      "de quelles années : horizon, all, last, ou des années séparées par des virgules ; les chiffres d'horizon sont toujours gardés",
    "also by quintile, sex, age_band, group, health, joined by commas": "aussi par quintile, sex, age_band, group, health, séparés par des virgules",
    "futures of each variant": "avenirs de chaque variante",
    "change one value of the scenario for all variants (repeatable)": "change une valeur du scénario pour toutes les variantes (répétable)",
    "plan only; nothing is tried": "prépare seulement ; rien n'est essayé",
    "threads that the estimate of time counts on": "fils d'exécution sur lesquels compte l'estimation du temps",
    "replace a plan that has not run yet": "remplace un plan qui n'a pas encore tourné",
    "no warnings on standard error": "pas d'avertissements sur l'erreur standard",
    "Adds variants or replications to a plan, also to one that has run: batch then computes only what is missing.":
      "Ajoute des variantes ou des réplications à un plan, même à un plan qui a tourné : batch ne calcule ensuite que ce qui manque.",
    "folder of the plan": "dossier du plan",
    "futures of each variant from now on": "avenirs de chaque variante désormais",
    "further variants, as sweep takes them (repeatable)": "d'autres variantes, comme pour sweep (répétable)",
    "grid, lhs:N, sobol:N, morris:R, one-at-a-time; N or R further ones": "grid, lhs:N, sobol:N, morris:R, one-at-a-time ; N ou R de plus",
    "N further variants of the plan's own design (lhs, sobol, morris)": "N variantes de plus, tirées comme le plan lui-même (lhs, sobol, morris)",
    "folder of the plan, made by mutua sweep": "dossier du plan, créé par mutua sweep",
    "only every n-th variant, beginning with the i-th; auto takes the number from Slurm, Kubernetes or GNU parallel":
      "seulement une variante sur n, à partir de la i-ième ; auto prend le numéro de Slurm, Kubernetes ou GNU parallel",
    "failed: compute variants again that failed (not those with an error of their own)":
      "failed : recalcule les variantes qui ont échoué (pas celles qui ont une erreur propre)",
    "say how far it is instead": "dit plutôt où on en est",
    "with --status: as JSON": "avec --status : en JSON",
    "with --emit: parts that the scheduler runs": "avec --emit : parties que l'ordonnanceur exécute",
    "no characters beyond ASCII in the progress bar": "aucun caractère hors ASCII dans la barre d'avancement",
    "merge what there is; the manifest says that it is not complete": "réunit ce qu'il y a ; le manifeste dit que ce n'est pas complet",
    "also one row a variant, with a column for each figure (wide.csv)": "aussi une ligne par variante, avec une colonne par chiffre (wide.csv)",
    "also every total of every future (replicates.parquet)": "aussi chaque total de chaque avenir (replicates.parquet)",
    "folder of the plan, merged": "dossier du plan, réuni",
    "name of the archive; DIR.zip if left out": "nom de l'archive ; DIR.zip si omis",
    "replace an existing archive": "remplace une archive existante",
    "Runs the study of an archive again and compares every merged file with the hashes that came with it.":
      "Relance l'étude d'une archive et compare chaque fichier réuni avec les empreintes qui l'accompagnent.",
    "archive made by mutua bundle": "archive faite par mutua bundle",
    "no progress on standard error": "pas d'avancement sur l'erreur standard",
    "the unknown: a path of the scenario (twice with --minimise)": "l'inconnue : un chemin du scénario (deux fois avec --minimise)",
    "where to look, once for each --for": "où chercher, une fois pour chaque --for",
    "with two unknowns: the figure to make as small as the checks allow, such as mutual.state.total":
      "avec deux inconnues : le chiffre à rendre aussi petit que les tests le permettent, comme mutual.state.total",
    "values of the first grid of each unknown (9; 7 with --minimise)": "valeurs de la première grille de chaque inconnue (9 ; 7 avec --minimise)",
    "one-at-a-time, actuarial, variance (parts, from one run with uncertain numbers), morris:R (trajectories) or sobol:N (points)":
      "one-at-a-time, actuarial, variance (parts, d'une simulation à nombres incertains), morris:R (trajectoires) ou sobol:N (points)",
    "what is varied (repeatable); else the ranges of the scenario, else its numbers without a source":
      "ce qui varie (répétable) ; sinon les plages du scénario, sinon ses nombres sans source",
    "seed of the design (morris, sobol)": "graine du plan (morris, sobol)",
    "two worlds joined by a comma; else the first pair that the scenario compares":
      "deux mondes séparés par une virgule ; sinon la première paire que le scénario compare",
    "futures of each trial, the same for all": "avenirs de chaque essai, les mêmes pour tous",
    "change one value of the scenario first (repeatable)": "change d'abord une valeur du scénario (répétable)",
    "exit with 10 when something within the ranges reverses the headline or stops a scheme":
      "sort avec 10 si quelque chose dans les plages renverse le résultat ou arrête un régime",
    "print the record as JSON": "affiche l'enregistrement en JSON",
    "a file, FILE+OVERLAY, or the name of a shipped scenario; each of its worlds is an option":
      "un fichier, FICHIER+CALQUE, ou le nom d'un scénario livré ; chacun de ses mondes est une option",
    "what an option costs": "ce que coûte une option",
    "what it does": "ce qu'elle fait",
    "draw the options into this file, too": "dessine aussi les options dans ce fichier",
    "language of the picture: en, fr or es; that of the system if left out": "langue de l'image : en, fr ou es ; celle du système si omise",
    "what one more covered person-year is worth (repeatable); else around the frontier":
      "ce que vaut une personne-année couverte de plus (répétable) ; sinon autour de la frontière",
    "published figures: a CSV file with the columns figure, value, se (or lo, hi), and model, source":
      "chiffres publiés : un fichier CSV aux colonnes figure, value, se (ou lo, hi), et model, source",
    "one more of them, such as mutual.coverage.breadth=0.32,0.02 (repeatable)": "un de plus, comme mutual.coverage.breadth=0.32,0.02 (répétable)",
    "a number to be fitted, and where it may lie (repeatable)": "un nombre à ajuster, et où il peut se trouver (répétable)",
    "runs in all (60, and 60 for each number)": "simulations en tout (60, et 60 par nombre)",
    "waves of history matching before the rounds of rejection": "vagues d'appariement historique avant les tours de rejet",
    "draws of the result": "tirages du résultat",
    "seed of the design and of the draws": "graine du plan et des tirages",
    "write the draws as an overlay that run reads: mutua run BASE+FILE": "écrit les tirages en un calque que run lit : mutua run BASE+FICHIER",
    "replace the file of --out": "remplace le fichier de --out",
    "files, FILE+OVERLAY, or names of shipped scenarios": "des fichiers, FICHIER+CALQUE, ou des noms de scénarios livrés",
    "the columns, joined by commas": "les colonnes, séparées par des virgules",
    "folder of mutua run --out, or a file of --json": "dossier de mutua run --out, ou fichier de --json",
    "only these figures, joined by commas, in all years and groups that were saved":
      "seulement ces chiffres, séparés par des virgules, pour toutes les années et tous les groupes enregistrés",
    "every figure, not only the headline at the horizon": "chaque chiffre, pas seulement les principaux à l'horizon",
    "print the differences as JSON": "affiche les différences en JSON",
    "a second one": "un deuxième",
    "change one value first (repeatable)": "change d'abord une valeur (répétable)",
    "only numbers without a source": "seulement les nombres sans source",
    "print the list as JSON": "affiche la liste en JSON",
    "folder of the plan, which all workers see": "dossier du plan, que tous les ouvriers voient",
    "address of the server, such as redis://localhost:6379": "adresse du serveur, comme redis://localhost:6379",
    "shards; the same for all workers of a plan": "morceaux ; le même nombre pour tous les ouvriers d'un plan",
    "threads of this worker": "fils d'exécution de cet ouvrier",
    "futures of each run": "avenirs de chaque simulation",
    "on one line": "sur une ligne",
    "lift the limits on file sizes": "lève les limites de taille de fichier",
    "threads; the figures do not depend on it": "fils d'exécution ; les chiffres n'en dépendent pas",
    "the same": "de même",
    'further options: "PATH=a,b,c" (repeatable: all combinations)': 'd\'autres options : "CHEMIN=a,b,c" (répétable : toutes les combinaisons)',
    "keep every total of every future; auto: below 1 GB": "garde chaque total de chaque avenir ; auto : en dessous de 1 Go",
    "same: variants meet the same futures and are paired; own: a seed each":
      "same : les variantes rencontrent les mêmes avenirs et sont appariées ; own : une graine chacune",
    "source of chance": "source du hasard",
    'what shall hold, as in `checks`: "mutual/mutual.finance.ruin_probability at most 5%" (repeatable)':
      'ce qui doit être vérifié, comme dans `checks` : "mutual/mutual.finance.ruin_probability at most 5%" (répétable)',
    'what varies: "PATH=a,b,c", "PATH=low:high" or "PATH=low:high:count" (repeatable)':
      'ce qui varie : "CHEMIN=a,b,c", "CHEMIN=bas:haut" ou "CHEMIN=bas:haut:nombre" (répétable)',
    "write the file of a cluster instead": "écrit plutôt le fichier d'une grappe de calcul",
    'written like the left side of a check: "(mutual - insurer).exclusion.rate"; else cover, as the scenario compares its worlds':
      'écrit comme le côté gauche d\'un test : "(mutual - insurer).exclusion.rate" ; sinon la couverture, comme le scénario compare ses mondes',
  },
};
