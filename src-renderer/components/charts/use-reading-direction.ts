import { useTranslation } from 'react-i18next';

/** Whether the console reads from right to left at the moment; SVG does not turn around by itself. */
export function useRightToLeft(): boolean {
  // For the renewal: the document's direction is set before the language changes.
  useTranslation();
  return document.documentElement.dir === 'rtl';
}
