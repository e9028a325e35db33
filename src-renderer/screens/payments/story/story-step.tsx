import { useTranslation } from 'react-i18next';
import type { CheckedStep, StoryStep as Step } from '../../../../src-shared/operator/story-views.ts';
import type { BatchRow, PaymentRow } from '../../../../src-shared/operator/views.ts';
import { useRunningWork } from '../../../components/progress/use-work.ts';
import { StepMore } from './step-more.tsx';
import { Blocked, CheckedLine, Initiated, RawBlock, RawPayment } from './steps-before.tsx';
import { Booked, Posting, Returned } from './steps-booking.tsx';
import { Delivered, Reconciled, Stated } from './steps-statement.tsx';
import { StoryLine } from './story-line.tsx';
import { StoryRows } from './story-rows.tsx';

export interface StoryStepProps {
  step: Step;
  payment: PaymentRow;
  batch: BatchRow;
  /** When the money was blocked. */
  blockedAt: string | null;
  last: boolean;
}

/** One step: what happened, when, and what there is of it in the ledger. */
export function StoryStep(props: StoryStepProps) {
  const { step, blockedAt } = props;
  return step.kind === 'checked' ? (
    <CheckedLine step={step} before={blockedAt} />
  ) : (
    <LedgerStep {...props} step={step} />
  );
}

type LedgerStepProps = StoryStepProps & { step: Exclude<Step, CheckedStep> };

function LedgerStep(props: LedgerStepProps) {
  const { step, payment, batch, last } = props;
  const { t } = useTranslation();
  const title = useStepTitle(step);
  const posting = useRunningWork('posting', batch.batchId) !== undefined;
  return (
    <StoryLine
      state={step.state}
      title={title}
      at={step.at}
      underWay={step.kind === 'posting' && step.state === 'now' && posting}
      last={last}
      more={
        <>
          {step.kind === 'blocked' && <RawBlock step={step} />}
          {step.kind === 'initiated' && <RawPayment step={step} payment={payment} />}
          {step.rows.length > 0 && (
            <StepMore label={t('paymentStory.rows')}>
              {() => <StoryRows rows={step.rows} label={t('paymentStory.rowsOf', { step: title })} />}
            </StepMore>
          )}
        </>
      }
    >
      <Content {...props} />
    </StoryLine>
  );
}

function useStepTitle(step: Step): string {
  const { t } = useTranslation();
  const isOfReturn = 'of' in step && step.of === 'return';
  return t(isOfReturn ? `paymentStory.ofReturn.${step.kind}` : `paymentStory.kinds.${step.kind}`);
}

function Content({ step, payment, batch }: LedgerStepProps) {
  switch (step.kind) {
    case 'blocked':
      return <Blocked step={step} />;
    case 'initiated':
      return <Initiated payment={payment} batch={batch} />;
    case 'posting':
      return <Posting step={step} payment={payment} />;
    case 'booked':
      return <Booked step={step} payment={payment} />;
    case 'stated':
      return <Stated step={step} />;
    case 'delivered':
      return <Delivered step={step} />;
    case 'reconciled':
      return <Reconciled step={step} />;
    case 'returned':
      return <Returned step={step} payment={payment} />;
  }
}
