interface LanguageFacts {
  /** Its own name, in itself. */
  name: string;
  direction: 'ltr' | 'rtl';
  /** What i18next and Intl are asked for: Portuguese is that of Africa and Portugal, whose 0 is a plural. */
  tag: string;
  /** How a date names its month; `2-digit` where its names differ from country to country, and are long. */
  month: 'short' | '2-digit';
  /** The forms in which it counts, as CLDR has them; each counted text has one of each. */
  plurals: readonly Intl.LDMLPluralRule[];
}

/**
 * The languages of the console, in the order of its menu. A new one: a line here and in i18n.ts, then
 * `node src-main/testing/languages/scaffold.ts`, and its texts.
 */
export const LANGUAGES = {
  en: { name: 'English', direction: 'ltr', tag: 'en', month: 'short', plurals: ['one', 'other'] },
  fr: { name: 'Français', direction: 'ltr', tag: 'fr', month: 'short', plurals: ['one', 'many', 'other'] },
  pt: {
    name: 'Português',
    direction: 'ltr',
    tag: 'pt-PT',
    month: 'short',
    plurals: ['one', 'many', 'other'],
  },
  ar: {
    name: 'العربية',
    direction: 'rtl',
    tag: 'ar',
    month: '2-digit',
    plurals: ['zero', 'one', 'two', 'few', 'many', 'other'],
  },
  am: { name: 'አማርኛ', direction: 'ltr', tag: 'am', month: 'short', plurals: ['one', 'other'] },
  sw: { name: 'Kiswahili', direction: 'ltr', tag: 'sw', month: 'short', plurals: ['one', 'other'] },
} as const satisfies Readonly<Record<string, LanguageFacts>>;

export type Language = keyof typeof LANGUAGES;

/** The languages whose texts are all there: languages.test.ts holds these to it. In the others English stands in for what is missing. */
export const COMPLETE: readonly Language[] = ['en', 'fr', 'pt', 'ar', 'am', 'sw'];

export const LANGUAGE_CODES = Object.keys(LANGUAGES) as Language[];
