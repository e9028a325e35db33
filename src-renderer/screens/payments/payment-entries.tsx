import { useTranslation } from 'react-i18next';
import type { EntryRow, PaymentRow } from '../../../src-shared/operator/views.ts';
import { CompactList } from '../../components/compact-list.tsx';
import { DateTime } from '../../components/date-time.tsx';
import { Section } from '../../components/fields.tsx';
import { Money } from '../../components/money.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { MarkBadge } from '../../components/statuses.tsx';
import { useQuery, type QueryAnswer } from '../../operator-client/use-query.ts';
import { places } from '../../router/places.ts';

/** The search also finds longer references that contain this one, so more is read than a payment has entries. */
const ENOUGH = 100;

/** What a payment became in the accounting log. */
export function usePaymentEntries(payment: PaymentRow): QueryAnswer<{ rows: EntryRow[] }> {
  const reference = payment.paymentReferenceNumber;
  const answer = useQuery('listEntries', {
    search: reference,
    direction: 'ascending',
    limit: ENOUGH,
  });
  const rows = answer.data?.rows.filter((entry) => entry.customerReferenceNo === reference);
  return { ...answer, data: rows && { rows } };
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
          figure: <Money minor={entry.amountMinor} currency={entry.currency} />,
        })}
      />
    </Section>
  );
}
