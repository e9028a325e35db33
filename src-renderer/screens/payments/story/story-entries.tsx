import { useTranslation } from 'react-i18next';
import type { StoryEntry } from '../../../../src-shared/operator/story-views.ts';
import { CompactRows } from '../../../components/compact-list.tsx';
import { CopyButton } from '../../../components/copy-button.tsx';
import { EntryAmount } from '../../../components/entry-amount.tsx';
import { Money } from '../../../components/money.tsx';
import { PlaceLink, Reference } from '../../../components/reference.tsx';
import { MarkBadge } from '../../../components/statuses.tsx';
import { places } from '../../../router/places.ts';

/** The entries of a step: account, amount, and what the account held behind them. */
export function StoryEntries({ entries }: { entries: StoryEntry[] }) {
  const { t } = useTranslation();
  return (
    <CompactRows
      rows={entries}
      rowKey={(entry) => entry.referenceNo}
      render={(entry) => ({
        main: (
          <>
            <MarkBadge mark={entry.mark} />
            <PlaceLink to={places.account(entry.accountNumber)}>
              <Reference text={entry.accountNumber} />
            </PlaceLink>
          </>
        ),
        more: (
          <>
            <PlaceLink to={places.entry(entry.referenceNo)}>
              <Reference text={entry.referenceNo} />
            </PlaceLink>
            <span className="print:hidden">
              <CopyButton text={entry.referenceNo} what={t('accountingLog.columns.referenceNo')} />
            </span>
          </>
        ),
        figure: (
          <>
            <EntryAmount mark={entry.mark} minor={entry.amountMinor} currency={entry.currency} />
            {entry.balanceMinor !== null && (
              <div className="mt-0.5 text-xs text-ink-2">
                {t('paymentStory.booked.after')}{' '}
                <Money minor={entry.balanceMinor} currency={entry.currency} />
              </div>
            )}
          </>
        ),
      })}
    />
  );
}
