import { useTranslation } from 'react-i18next';
import type { FundBlockRow } from '../../../src-shared/operator/views.ts';
import { formatMoney } from '../../i18n/formats.ts';
import { PartsBar } from '../../components/parts-bar.tsx';

/** A block whose money is all released blocks nothing any more. */
export function blockState(block: FundBlockRow): 'active' | 'released' {
  return block.releasedMinor < block.amountMinor ? 'active' : 'released';
}

/** How far a block is used, as a bar. */
export function BlockUseBar({ block, small }: { block: FundBlockRow; small?: boolean }) {
  const { t } = useTranslation();
  const { amountMinor, releasedMinor, pendingMinor, freeMinor, currency } = block;
  return (
    <PartsBar
      small={small}
      label={t('fundBlocks.barLabel', {
        amount: formatMoney(amountMinor, currency),
        released: formatMoney(releasedMinor, currency),
        pending: formatMoney(pendingMinor, currency),
        free: formatMoney(freeMinor, currency),
      })}
      parts={[
        { part: 'done', value: releasedMinor },
        { part: 'held', value: pendingMinor },
        { part: 'free', value: freeMinor },
      ]}
    />
  );
}
