import { useTranslation } from 'react-i18next';
import type { EntryRow, PaymentRow } from '../../../src-shared/operator/views.ts';
import { CompactList } from '../../components/compact-list.tsx';
import { DateTime } from '../../components/date-time.tsx';
import { Section } from '../../components/fields.tsx';
import { EntryAmount } from '../../components/entry-amount.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { MarkBadge } from '../../components/statuses.tsx';
import { useQuery, type QueryAnswer } from '../../operator-client/use-query.ts';
import { places } from '../../router/places.ts';

/** What a payment became in the accounting log. */
export function usePaymentEntries(payment: PaymentRow): QueryAnswer<{ rows: EntryRow[] }> {
  return useQuery('listEntries', {
    customerReferenceNo: payment.paymentReferenceNumber,
    direction: 'ascending',
  });
}

/** The entries of one payment, debit and credit. */
export function PaymentEntries({ payment }: { payment: PaymentRow }) {
  const { t } = useTranslation();
  return (
    <Section title={t('payments.detail.entries')}>
      <CompactList
        answer={usePaymentEntries(payment)}
        rowKey={(entry) => `${entry.referenceNo} ${entry.mark}`}
        empty={t('payments.detail.noEntries')}
        render={(entry) => ({
          main: (
            <>
              <MarkBadge mark={entry.mark} />
              <PlaceLink to={places.accountingLog({ account: entry.accountNumber })}>
                <Reference text={entry.accountNumber} />
              </PlaceLink>
            </>
          ),
          more: (
            <>
              <DateTime iso={entry.bookedAt} />
              <PlaceLink to={places.entry(entry.referenceNo)}>
                <Reference text={entry.referenceNo} />
              </PlaceLink>
            </>
          ),
          figure: <EntryAmount mark={entry.mark} minor={entry.amountMinor} currency={entry.currency} />,
        })}
      />
    </Section>
  );
}
