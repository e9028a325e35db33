import { useTranslation } from 'react-i18next';

/** The language of the console as it is spoken now, and which way its lines run. */
export function useDirection(): { language: string; direction: 'ltr' | 'rtl' } {
  const { i18n } = useTranslation();
  return { language: i18n.language, direction: i18n.dir() };
}
