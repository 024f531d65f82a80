/** The menu of `mutua` without a word on a terminal. */
import type { LanguageCode } from "./codes.ts";

export interface MenuTexts {
  readonly title: string;
  readonly question: string;
  readonly items: Readonly<Record<"example" | "mine" | "brief" | "class" | "selftest" | "help", string>>;
  /** Before the command that a choice stands for. */
  readonly same: string;
}

export const menuTexts: Readonly<Record<LanguageCode, MenuTexts>> = {
  en: {
    title: "mutua - simulates a health mutual beside an insurer, on the same people",
    question: "What would you like to do?",
    items: {
      example: "See an example: a mutual, an insurer, and nobody (seconds)",
      mine: "Describe my own mutual (10 questions)",
      brief: "Write a brief for a meeting, from an example",
      class: "Open the class room's page (lab)",
      selftest: "Check that the simulator computes correctly",
      help: "All commands",
    },
    same: "the same as:",
  },
  fr: {
    title: "mutua - simule une mutuelle de santé à côté d’un assureur, sur les mêmes personnes",
    question: "Que voulez-vous faire ?",
    items: {
      example: "Voir un exemple : une mutuelle, un assureur, ou rien (quelques secondes)",
      mine: "Décrire ma mutuelle (10 questions)",
      brief: "Produire une note pour un rendez-vous, à partir d’un exemple",
      class: "Ouvrir la page de la classe (lab)",
      selftest: "Vérifier que le simulateur calcule juste",
      help: "Toutes les commandes",
    },
    same: "équivaut à :",
  },
  es: {
    title: "mutua - simula una mutual de salud junto a una aseguradora, con las mismas personas",
    question: "¿Qué quiere hacer?",
    items: {
      example: "Ver un ejemplo: una mutual, una aseguradora, o nada (segundos)",
      mine: "Describir mi mutual (10 preguntas)",
      brief: "Escribir una nota para una reunión, a partir de un ejemplo",
      class: "Abrir la página de la clase (lab)",
      selftest: "Comprobar que el simulador calcula bien",
      help: "Todas las órdenes",
    },
    same: "equivale a:",
  },
};
