import { initReactI18next } from 'react-i18next';
import { am } from './am/index.ts';
import { ar } from './ar/index.ts';
import { en } from './en/index.ts';
import { fr } from './fr/index.ts';
import { isolated } from './bidi.ts';
import { formatCount } from './formats.ts';
import { i18n } from './instance.ts';
import { LANGUAGES, type Language } from './languages.ts';
import { followLanguage } from './language.ts';
import { PSEUDO_TAG, pseudoTexts } from './pseudo.ts';
import { pt } from './pt/index.ts';
import { sw } from './sw/index.ts';
import type { TextTree } from './text-tree.ts';
import './types.ts';

/** Texts by language; everything is bundled, so nothing is ever loaded. What a language lacks, English says. */
const TEXTS: Readonly<Record<Language, TextTree>> = { en, fr, pt, ar, am, sw };

/** Makes i18next ready in the language of this browser, and keeps the document in it from now on. */
export async function startI18n(): Promise<void> {
  await i18n.use(initReactI18next).init({
    resources: Object.fromEntries(
      Object.entries(TEXTS).map(([code, translation]) => [LANGUAGES[code as Language].tag, { translation }]),
    ),
    lng: 'en',
    fallbackLng: 'en',
    // React escapes what it renders; what is left to do is to keep a value's direction out of the sentence's.
    interpolation: { escapeValue: true, escape: isolated },
    // A refusal may come without a word that its text could use; better a gap than a variable's name.
    missingInterpolationHandler: () => '…',
  });
  // One formatter for all numbers: those inside of texts look like those beside them.
  i18n.services.formatter?.add('number', (value: unknown) => formatCount(Number(value)));
  i18n.addResourceBundle(PSEUDO_TAG, 'translation', pseudoTexts(en));
  await followLanguage();
}
