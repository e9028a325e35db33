import { useTranslation } from 'react-i18next';
import { useQuery } from '../operator-client/use-query.ts';
import { places } from '../router/places.ts';
import { CompactList } from './compact-list.tsx';
import { Section } from './fields.tsx';
import { Money } from './money.tsx';
import { PlaceLink, Reference } from './reference.tsx';
import { PaymentStateBadge } from './statuses.tsx';

const FEW = 8;

export interface FewPaymentsProps {
  title: string;
  /** Whose payments. */
  of: { batchId: string } | { blockReferenceNo: string };
  empty: string;
  /** The words of the link to all of them, and where it leads. */
  all: { words: string; to: string };
  /** Where a payment leads; to its details where nothing is said. */
  placeOf?: (reference: string) => string;
}

/** The first few payments of a batch or a block, inside its panel. */
export function FewPayments({ title, of, empty, all, placeOf = places.payment }: FewPaymentsProps) {
  const { t } = useTranslation();
  const answer = useQuery('listPayments', { ...of, limit: FEW });
  return (
    <Section title={title} aside={<PlaceLink to={all.to}>{all.words}</PlaceLink>}>
      <CompactList
        answer={answer}
        rowKey={(payment) => payment.paymentReferenceNumber}
        empty={empty}
        render={(payment) => ({
          main: (
            <>
              <PaymentStateBadge state={payment.state} />
              <PlaceLink to={placeOf(payment.paymentReferenceNumber)}>
                <Reference text={payment.paymentReferenceNumber} />
              </PlaceLink>
            </>
          ),
          more: <bdi className="truncate">{payment.beneficiaryName ?? t('common.none')}</bdi>,
          figure: <Money minor={payment.amountMinor} currency={payment.currency} />,
        })}
      />
    </Section>
  );
}
