import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentRow } from '../../../src-shared/operator/views.ts';
import { columnsOf } from '../../components/data-table/features.ts';
import { Day } from '../../components/date-time.tsx';
import { Money } from '../../components/money.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { PaymentStateBadge } from '../../components/statuses.tsx';
import { places } from '../../router/places.ts';

const column = columnsOf<PaymentRow>();

/** The columns of the list of payments. */
export function usePaymentColumns() {
  const { t } = useTranslation();
  return useMemo(
    () =>
      column.columns([
        column.accessor('paymentReferenceNumber', {
          header: t('payments.columns.reference'),
          cell: (cell) => <Reference text={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 150, grow: 1.2 },
        }),
        column.accessor('state', {
          header: t('payments.columns.state'),
          cell: (cell) => <PaymentStateBadge state={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 156, grow: 0 },
        }),
        column.accessor('amountMinor', {
          header: t('payments.columns.amount'),
          cell: (cell) => <Money minor={cell.getValue()} currency={cell.row.original.currency} />,
          sortDescFirst: true,
          meta: { min: 128, grow: 0.5, align: 'end' },
        }),
        column.accessor('beneficiaryName', {
          header: t('payments.columns.beneficiary'),
          cell: (cell) => (
            <bdi className="truncate" title={cell.getValue() ?? undefined}>
              {cell.getValue() ?? t('common.none')}
            </bdi>
          ),
          enableSorting: false,
          meta: { min: 150, grow: 1.2 },
        }),
        column.accessor('beneficiaryAccount', {
          header: t('payments.columns.account'),
          cell: (cell) => <OptionalReference text={cell.getValue()} />,
          enableSorting: false,
          meta: { min: 130, grow: 0.8 },
        }),
        column.display({
          id: 'provider',
          header: t('payments.columns.provider'),
          cell: (cell) => <OptionalReference text={providerOf(cell.row.original)} />,
          meta: { min: 116, grow: 0.8, optional: true },
        }),
        column.accessor('batchId', {
          header: t('payments.columns.batch'),
          cell: (cell) => (
            <PlaceLink to={places.batch(cell.getValue())}>
              <Reference text={cell.getValue()} />
            </PlaceLink>
          ),
          enableSorting: false,
          meta: { min: 130, grow: 0.8, optional: true },
        }),
        column.accessor('paymentDate', {
          header: t('payments.columns.paymentDate'),
          cell: (cell) => <Day date={cell.getValue()} />,
          sortDescFirst: true,
          meta: { min: 128, grow: 0 },
        }),
      ]),
    [t],
  );
}

/** The bank of the beneficiary's account, or who runs the wallet. */
function providerOf({ beneficiaryBankCode, walletProvider }: PaymentRow): string | null {
  return beneficiaryBankCode ?? walletProvider;
}

function OptionalReference({ text }: { text: string | null }) {
  if (text !== null) return <Reference text={text} />;
  return (
    <span aria-hidden className="text-ink-3">
      –
    </span>
  );
}
