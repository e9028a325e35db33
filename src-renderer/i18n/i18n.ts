import { initReactI18next } from 'react-i18next';
import { en, type Translation } from './en/index.ts';
import { i18n } from './instance.ts';
import './types.ts';

/** The languages that the console speaks. */
const LANGUAGES: Readonly<Record<string, Translation>> = { en };

/** Makes i18next ready; everything is bundled, so nothing is ever loaded or missing. */
export async function startI18n(): Promise<void> {
  await i18n.use(initReactI18next).init({
    resources: Object.fromEntries(
      Object.entries(LANGUAGES).map(([language, translation]) => [language, { translation }]),
    ),
    lng: 'en',
    fallbackLng: 'en',
    // React escapes what it renders.
    interpolation: { escapeValue: false },
    // A refusal may come without a word that its text could use; better a gap than a variable's name.
    missingInterpolationHandler: () => '…',
  });
  document.documentElement.lang = i18n.language;
  document.documentElement.dir = i18n.dir();
}
