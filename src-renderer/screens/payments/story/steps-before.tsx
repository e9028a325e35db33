import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../../i18n/formats.ts';
import type { BlockedStep, CheckedStep, InitiatedStep } from '../../../../src-shared/operator/story-views.ts';
import type { BatchRow, PaymentRow } from '../../../../src-shared/operator/views.ts';
import { rawElementOf } from '../../../../src-shared/wire/raw-element.ts';
import { useQuery } from '../../../operator-client/use-query.ts';
import { places } from '../../../router/places.ts';
import { CallLink, RawCall } from './call-link.tsx';
import { RawText } from './raw-text.tsx';
import { ReferenceLine } from './reference-line.tsx';
import { StepMore } from './step-more.tsx';
import { StoryLine } from './story-line.tsx';
import { useCallOf, useCheckBefore } from './use-story-calls.ts';

/** Whether the bridge asked for the money first. Nothing but the log of its calls can tell. */
export function CheckedLine({ step, before }: { step: CheckedStep; before: string | null }) {
  const { t } = useTranslation();
  const call = useCheckBefore(step.accountNumber, before);
  const title = t('paymentStory.kinds.checked');
  if (call === undefined) {
    return (
      <StoryLine state={step.state} title={title} at={null} last={false}>
        <p>{t('paymentStory.checked.none')}</p>
      </StoryLine>
    );
  }
  return (
    <StoryLine
      state="done"
      title={title}
      at={call.at}
      last={false}
      more={<RawCall call={call} step={title} />}
    >
      <p>
        {t('paymentStory.checked.call', { account: step.accountNumber })}{' '}
        {t(call.outcome === 'ok' ? 'paymentStory.checked.enough' : 'paymentStory.checked.notEnough')}
      </p>
      <CallLink call={call} />
    </StoryLine>
  );
}

/** The block that the payment is made from. */
export function Blocked({ step: { block } }: { step: BlockedStep }) {
  const { t } = useTranslation();
  const { amountMinor, releasedMinor, pendingMinor, freeMinor, currency, blockReferenceNo, accountNumber } =
    block;
  const call = useCallOf('block_funds', blockReferenceNo);
  const money = (minor: number): string => formatMoney(minor, currency);
  return (
    <>
      <p>{t('paymentStory.blocked.text', { amount: money(amountMinor), account: accountNumber })}</p>
      <ReferenceLine
        label={t('payments.detail.block')}
        text={blockReferenceNo}
        to={places.fundBlock(blockReferenceNo)}
      />
      <p>
        {t('paymentStory.blocked.left', {
          released: money(releasedMinor),
          pending: money(pendingMinor),
          free: money(freeMinor),
        })}
      </p>
      <CallLink call={call} />
    </>
  );
}

/** The call with the payment in it. */
export function Initiated({ payment, batch }: { payment: PaymentRow; batch: BatchRow }) {
  const { t } = useTranslation();
  const call = useCallOf('initiate_payment', payment.paymentReferenceNumber);
  const amount = formatMoney(payment.amountMinor, payment.currency);
  const name = payment.beneficiaryName;
  return (
    <>
      <p>
        {name === null || name === ''
          ? t('paymentStory.initiated.textUnnamed', { amount })
          : t('paymentStory.initiated.text', { amount, name })}
      </p>
      <ReferenceLine
        label={t('paymentStory.initiated.batch', { count: batch.paymentsTotal })}
        text={batch.batchId}
        to={places.batch(batch.batchId)}
      />
      <CallLink call={call} />
    </>
  );
}

/** The call that made the block, as it went over the wire. */
export function RawBlock({ step }: { step: BlockedStep }) {
  const { t } = useTranslation();
  const call = useCallOf('block_funds', step.block.blockReferenceNo);
  return call === undefined ? null : <RawCall call={call} step={t('paymentStory.kinds.blocked')} />;
}

/** The payment as it was received; where the log does not have it, as it must have been. */
export function RawPayment({ step, payment }: { step: InitiatedStep; payment: PaymentRow }) {
  const { t } = useTranslation();
  const reference = payment.paymentReferenceNumber;
  const call = useCallOf('initiate_payment', reference);
  return (
    <StepMore label={t('paymentStory.raw')}>
      {() =>
        call === undefined ? (
          <Rebuilt step={step} />
        ) : (
          <Received id={call.id} reference={reference} step={step} />
        )
      }
    </StepMore>
  );
}

function Rebuilt({ step, cutOff = false }: { step: InitiatedStep; cutOff?: boolean }) {
  const { t } = useTranslation();
  return (
    <RawText
      text={step.rebuilt}
      label={t('paymentStory.rawOf', { step: t('paymentStory.kinds.initiated') })}
      note={
        <>
          {cutOff && <>{t('paymentStory.initiated.cutOff')} </>}
          {t('paymentStory.initiated.rebuilt')}
        </>
      }
    />
  );
}

/** The payment's own element of the call, out of what may be a hundred thousand. */
function Received({ id, reference, step }: { id: number; reference: string; step: InitiatedStep }) {
  const { t } = useTranslation();
  const { data } = useQuery('getBridgeCall', { id });
  if (data === undefined) return <p>{t('common.actions.working')}</p>;
  const isIt = (element: unknown): boolean =>
    typeof element === 'object' &&
    element !== null &&
    'payment_reference_number' in element &&
    element.payment_reference_number === reference;
  const text = data === null ? null : rawElementOf(data.request.body, isIt);
  if (text === null) return <Rebuilt step={step} cutOff={data?.request.truncated === true} />;
  return (
    <RawText
      text={text}
      label={t('paymentStory.rawOf', { step: t('paymentStory.kinds.initiated') })}
      note={t('paymentStory.initiated.received')}
    />
  );
}
