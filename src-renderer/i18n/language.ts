import { create } from 'zustand';
import { remember, remembered } from '../theme/theme.ts';
import { i18n } from './instance.ts';
import { LANGUAGE_CODES, LANGUAGES, type Language } from './languages.ts';
import { PSEUDO_TAG } from './pseudo.ts';

/** What the operator chose; `system` is the first language of the system that the console speaks, else English. */
export type LanguageChoice = 'system' | Language;
export const LANGUAGE_CHOICES: readonly LanguageChoice[] = ['system', ...LANGUAGE_CODES];

const KEY = 'example-bank.language';

interface LanguageState {
  choice: LanguageChoice;
  choose: (choice: LanguageChoice) => void;
}

/** The language that was chosen; remembered. */
export const useLanguageChoice = create<LanguageState>()((set) => ({
  choice: LANGUAGE_CHOICES.find((choice) => choice === remembered(KEY)) ?? 'system',
  choose: (choice) => {
    remember(KEY, choice);
    set({ choice });
  },
}));

/** The first of the tags (`fr-CM`, `ar`) whose language the console speaks. */
export function languageOf(tags: readonly string[]): Language {
  for (const tag of tags) {
    const code = tag.toLowerCase().split('-')[0];
    const language = LANGUAGE_CODES.find((known) => known === code);
    if (language !== undefined) return language;
  }
  return 'en';
}

async function apply(choice: LanguageChoice): Promise<void> {
  // Only tests ask for the pseudo-language, by what they let this browser remember.
  const pseudo = remembered(KEY) === PSEUDO_TAG;
  const language = choice === 'system' ? languageOf(navigator.languages) : choice;
  const { tag, direction } = LANGUAGES[language];
  const root = document.documentElement;
  root.lang = pseudo ? PSEUDO_TAG : tag;
  root.dir = direction;
  await i18n.changeLanguage(root.lang);
}

let following = false;

/** Puts the console into the chosen language, and keeps it there when the choice or the system's languages change. */
export async function followLanguage(): Promise<void> {
  if (!following) {
    following = true;
    useLanguageChoice.subscribe(({ choice }) => void apply(choice));
    window.addEventListener('languagechange', () => void apply(useLanguageChoice.getState().choice));
  }
  await apply(useLanguageChoice.getState().choice);
}
