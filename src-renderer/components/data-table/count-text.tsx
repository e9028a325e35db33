import { useTranslation } from 'react-i18next';
import type { PageWindow } from '../../operator-client/page-window.ts';

/** "1,234 rows", or "10,000+ rows" where the bank stopped counting. */
export function CountText({ window }: { window: PageWindow<unknown> | undefined }) {
  const { t } = useTranslation();
  const text =
    window === undefined
      ? ''
      : window.countIsLowerBound
        ? t('table.rowsAtLeast', { count: window.count })
        : t('table.rows', { count: window.count });
  return <output className="figures text-sm whitespace-nowrap text-ink-2">{text}</output>;
}
