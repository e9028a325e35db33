import { useTranslation } from 'react-i18next';
import { routeCredit } from '../../../src-shared/bank/credit-routing.ts';
import { bankCodes } from '../../../src-shared/bank/settings.ts';
import type { PaymentRow, SettingsView } from '../../../src-shared/operator/views.ts';
import { FieldLine, Fields, Section } from '../../components/fields.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { useQuery } from '../../operator-client/use-query.ts';
import { places } from '../../router/places.ts';
import { usePaymentEntries } from './payment-entries.tsx';

/** Who is paid, and which account of this bank is credited for it. */
export function Beneficiary({ payment }: { payment: PaymentRow }) {
  const { t } = useTranslation();
  const { beneficiaryAccountType: type, beneficiaryName: name } = payment;
  const optional = [
    [t('payments.detail.account'), payment.beneficiaryAccount],
    [t('payments.detail.bankCode'), payment.beneficiaryBankCode],
    [t('payments.detail.walletProvider'), payment.walletProvider],
  ] as const;
  return (
    <Section title={t('payments.detail.beneficiary')}>
      <Fields>
        <FieldLine label={t('payments.detail.name')}>
          <bdi className="min-w-0 wrap-anywhere">{name ?? t('common.none')}</bdi>
        </FieldLine>
        {type !== null && (
          <FieldLine label={t('payments.detail.accountType')}>{t(`payments.accountTypes.${type}`)}</FieldLine>
        )}
        {optional.map(
          ([label, value]) =>
            value !== null && (
              <FieldLine key={label} label={label}>
                <Reference text={value} />
              </FieldLine>
            ),
        )}
        {payment.state === 'pending' ? <WillBeCredited payment={payment} /> : <Credited payment={payment} />}
      </Fields>
    </Section>
  );
}

/** A booked payment: what the accounting log says. */
function Credited({ payment }: { payment: PaymentRow }) {
  const { t } = useTranslation();
  const entries = usePaymentEntries(payment).data?.rows;
  if (entries === undefined) return null;
  const account = entries.find((entry) => entry.mark === 'C')?.accountNumber;
  return (
    <FieldLine label={t('payments.detail.credited')}>
      {account === undefined ? (
        t('payments.detail.debitOnly')
      ) : (
        <PlaceLink to={places.account(account)}>
          <Reference text={account} />
        </PlaceLink>
      )}
    </FieldLine>
  );
}

/** A pending payment: what the rules of the bank say; the account may not exist yet, so there is no link. */
function WillBeCredited({ payment }: { payment: PaymentRow }) {
  const { t } = useTranslation();
  const { data: settings } = useQuery('getSettings', {});
  if (settings === undefined) return null;
  const account = creditAccountOf(payment, settings);
  return (
    <FieldLine label={t('payments.detail.willBeCredited')}>
      {account === null ? t('payments.detail.debitOnly') : <Reference text={account} />}
    </FieldLine>
  );
}

function creditAccountOf(payment: PaymentRow, { settings }: SettingsView): string | null {
  const valueOf = (key: string) => String(settings.find((setting) => setting.key === key)?.value ?? '');
  if (valueOf('bookKeeping') === 'debit-only') return null;
  const beneficiary = {
    name: payment.beneficiaryName,
    accountNumber: payment.beneficiaryAccount,
    accountType: payment.beneficiaryAccountType,
    bankCode: payment.beneficiaryBankCode,
    mobileWalletProvider: payment.walletProvider,
    emailWalletProvider: payment.walletProvider,
    accountCurrency: null,
    branchCode: null,
    phone: null,
    email: null,
  };
  return routeCredit(beneficiary, bankCodes(valueOf('bankSimulatorCode'))).accountNumber;
}
