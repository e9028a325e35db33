import { useTranslation } from 'react-i18next';
import { DetailDrawer } from '../../components/detail-drawer.tsx';
import { PaymentStateBadge } from '../../components/statuses.tsx';
import { useLastNonNull } from '../../components/use-last.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { PaymentDetail } from './payment-detail.tsx';
import { ReturnAction } from './return-action.tsx';
import { StoryLink } from './story/story-link.tsx';

/** One payment in detail, open while there is a reference. */
export function PaymentDrawer({ reference, onClose }: { reference: string | null; onClose: () => void }) {
  const shown = useLastNonNull(reference);
  if (shown === null) return null;
  return <OnePayment key={shown} reference={shown} open={reference !== null} onClose={onClose} />;
}

function OnePayment(props: { reference: string; open: boolean; onClose: () => void }) {
  const { reference, open, onClose } = props;
  const { t } = useTranslation();
  return (
    <DetailDrawer
      open={open}
      onClose={onClose}
      reference={reference}
      referenceName={t('payments.columns.reference')}
      answer={useQuery('getPayment', { paymentReferenceNumber: reference })}
      missing={{
        title: t('payments.detail.notFoundTitle'),
        text: t('payments.detail.notFoundText', { payment: reference }),
      }}
      renderSubtitle={(payment) => <PaymentStateBadge state={payment.state} />}
      renderActions={(payment) => (
        <>
          <StoryLink reference={payment.paymentReferenceNumber} />
          {payment.state === 'booked' && <ReturnAction payment={payment} />}
        </>
      )}
    >
      {(payment) => <PaymentDetail payment={payment} />}
    </DetailDrawer>
  );
}
