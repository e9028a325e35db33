import { useTranslation } from 'react-i18next';
import { formatAge, formatBytes, formatMoney } from '../../i18n/formats.ts';
import { refusalText } from '../../i18n/refusal-text.ts';
import type { AttentionItem } from './attention-items.ts';

/** Says what needs the operator, in one sentence. */
export function useAttentionWords(): (item: AttentionItem) => string {
  const { t } = useTranslation();
  return (item) => {
    switch (item.kind) {
      case 'listener':
        return item.listener.state === 'failed'
          ? t('overview.attention.listener', { reason: item.listener.message })
          : t('overview.attention.listenerClosed');
      case 'ledger':
        return t(`ledgerHealth.trouble.${item.trouble}.title`);
      case 'clock':
        return t('ledgerHealth.clock.title');
      case 'heldBatches':
        return t('overview.attention.heldBatches', { count: item.count, payments: item.payments });
      case 'oldBlock':
        return t('overview.attention.oldBlock', {
          amount: formatMoney(item.blocks.freeMinor, item.blocks.currency),
          account: item.blocks.accountNumber,
          age: formatAge(item.ageMs),
        });
      case 'backupFailed':
        return t('overview.attention.backupFailed', { reason: refusalText(item.fault) });
      case 'backupOld':
        return t('overview.attention.backupOld', { age: formatAge(item.ageMs) });
      case 'disk':
        return t('overview.attention.diskNearlyFull', {
          free: formatBytes(item.freeBytes),
          total: formatBytes(item.totalBytes),
        });
      case 'booksBroken':
      case 'booksFailed':
      case 'backupNone':
        return t(`overview.attention.${item.kind}`);
      default:
        return t(`overview.attention.${item.kind}`, { count: item.count });
    }
  };
}
