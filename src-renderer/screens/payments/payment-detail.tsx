import { useTranslation } from 'react-i18next';
import type { PaymentRow } from '../../../src-shared/operator/views.ts';
import { DateTime, Day } from '../../components/date-time.tsx';
import { FieldLine, Fields, Section } from '../../components/fields.tsx';
import { Money } from '../../components/money.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { places } from '../../router/places.ts';
import { Beneficiary } from './payment-beneficiary.tsx';
import { PaymentEntries } from './payment-entries.tsx';

/** One payment from the bridge's words to the entries that it became. */
export function PaymentDetail({ payment }: { payment: PaymentRow }) {
  const { t } = useTranslation();
  return (
    <>
      <Section title={t('payments.detail.payment')}>
        <p className="mb-3 text-lg font-semibold">
          <Money minor={payment.amountMinor} currency={payment.currency} />
        </p>
        <Fields>
          <FieldLine label={t('payments.columns.paymentDate')}>
            <Day date={payment.paymentDate} />
          </FieldLine>
          <FieldLine label={t('payments.detail.bookedAt')}>
            {payment.bookedAt === null ? t('payments.detail.notBooked') : <DateTime iso={payment.bookedAt} />}
          </FieldLine>
        </Fields>
      </Section>
      <Return payment={payment} />
      <Beneficiary payment={payment} />
      <PaymentEntries payment={payment} />
      <Narratives payment={payment} />
      <Origin payment={payment} />
    </>
  );
}

/** When and why it came back; both reversals stand among its entries. */
function Return({ payment: { returnedAt, returnReason } }: { payment: PaymentRow }) {
  const { t } = useTranslation();
  if (returnedAt === null || returnReason === null) return null;
  return (
    <Section title={t('payments.detail.return')}>
      <Fields>
        <FieldLine label={t('payments.detail.returnedAt')}>
          <DateTime iso={returnedAt} />
        </FieldLine>
        <FieldLine label={t('payments.detail.returnReason')}>
          {t(`statuses.returnReason.${returnReason}`)}
          <span className="reference text-ink-3">{returnReason}</span>
        </FieldLine>
      </Fields>
    </Section>
  );
}

function Narratives({ payment }: { payment: PaymentRow }) {
  const { t } = useTranslation();
  const given = payment.narratives.flatMap((text, index) =>
    text === null || text === '' ? [] : [{ number: index + 1, text }],
  );
  return (
    <Section title={t('payments.detail.narratives')}>
      {given.length === 0 && <p className="text-sm text-ink-2">{t('payments.detail.noNarratives')}</p>}
      <Fields>
        {given.map(({ number, text }) => (
          <FieldLine key={number} label={t('payments.detail.narrative', { number })}>
            <bdi className="min-w-0 wrap-anywhere">{text}</bdi>
          </FieldLine>
        ))}
      </Fields>
    </Section>
  );
}

function Origin({ payment }: { payment: PaymentRow }) {
  const { t } = useTranslation();
  return (
    <Section title={t('payments.detail.origin')}>
      <Fields>
        <FieldLine label={t('payments.detail.remittingAccount')}>
          <PlaceLink to={places.account(payment.remittingAccount)}>
            <Reference text={payment.remittingAccount} />
          </PlaceLink>
        </FieldLine>
        <FieldLine label={t('payments.detail.block')}>
          <PlaceLink to={places.fundBlock(payment.blockReferenceNo)}>
            <Reference text={payment.blockReferenceNo} />
          </PlaceLink>
        </FieldLine>
        <FieldLine label={t('payments.detail.batch')}>
          <PlaceLink to={places.batch(payment.batchId)}>
            <Reference text={payment.batchId} />
          </PlaceLink>
        </FieldLine>
      </Fields>
    </Section>
  );
}
