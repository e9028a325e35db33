import { useTranslation } from 'react-i18next';
import type { LedgerDifference } from '../../../src-shared/operator/backup-views.ts';
import { formatList } from '../../i18n/formats.ts';

/** What a difference between two ledgers comes to, in words: "4 entries, 1 deposit among them and 2 statements". Null where there is none. */
export function useLostWords(): (difference: LedgerDifference) => string | null {
  const { t } = useTranslation();
  return (difference) => {
    const words = (['entries', 'deposits', 'payments', 'statements', 'blocks', 'accounts'] as const)
      .filter((key) => difference[key] > 0)
      .map((key) => t(`backups.lost.${key}`, { count: difference[key] }));
    if (words.length === 0) return null;
    return formatList(words);
  };
}
