import { useTranslation } from 'react-i18next';
import type {
  BridgeLook,
  DeliveredStep,
  ReconciledStep,
  StatedStep,
} from '../../../../src-shared/operator/story-views.ts';
import { CopyButton } from '../../../components/copy-button.tsx';
import { DateTime } from '../../../components/date-time.tsx';
import { FieldLine, Fields } from '../../../components/fields.tsx';
import { PlaceLink, Reference } from '../../../components/reference.tsx';
import { formatTime } from '../../../i18n/formats.ts';
import { places } from '../../../router/places.ts';
import { NextRunText } from './next-run-text.tsx';
import { RawText } from './raw-text.tsx';
import { StatementLines } from './statement-lines.tsx';
import { StepMore } from './step-more.tsx';

/** The statement with the entry: its number, and the very lines. */
export function Stated({ step }: { step: StatedStep }) {
  const { t } = useTranslation();
  const { state, statement, lines, entryReference, askedByItself, of } = step;
  if (state === 'coming') {
    const forBatch = of === 'payment' && entryReference !== null;
    return <p>{t(forBatch ? 'paymentStory.stated.comingBatch' : 'paymentStory.stated.coming')}</p>;
  }
  if (state === 'waiting') {
    return <p>{t(askedByItself ? 'paymentStory.stated.waiting' : 'paymentStory.stated.waitingOff')}</p>;
  }
  if (statement === null) return null;
  const { id, number, year, accountNumber, fault } = statement;
  return (
    <>
      <p className={state === 'failed' ? 'text-bad' : undefined}>
        {state === 'now' ? (
          <>
            {t('paymentStory.stated.now', { account: accountNumber })} <NextRunText job="statements" />
          </>
        ) : (
          t(state === 'failed' ? 'paymentStory.stated.failed' : 'paymentStory.stated.done')
        )}
      </p>
      {fault !== null && <p className="reference wrap-anywhere">{fault}</p>}
      <p>
        <PlaceLink to={places.statement(id, state === 'done' ? (entryReference ?? undefined) : undefined)}>
          {number === null || year === null
            ? t('paymentStory.stated.toRequest', { id })
            : t('paymentStory.stated.toStatement', { number, year })}
        </PlaceLink>
      </p>
      {lines.length > 0 && <StatementLines lines={lines} />}
    </>
  );
}

/** The upload, with every attempt and what the bridge said. */
export function Delivered({ step }: { step: DeliveredStep }) {
  const { t } = useTranslation();
  const { attempts } = step;
  return (
    <>
      <p className={step.state === 'failed' ? 'text-bad' : undefined}>
        <DeliverySentence step={step} />
      </p>
      {attempts.length > 0 && (
        <ol aria-label={t('paymentStory.delivered.attempts')} className="flex flex-col gap-1">
          {attempts.map((attempt) => (
            <li key={attempt.number} className="flex flex-wrap items-baseline gap-x-3">
              <span className="figures">
                {t('paymentStory.delivered.attempt', { number: attempt.number })}
              </span>
              <DateTime iso={attempt.startedAt} />
              {attempt.milliseconds !== null && (
                <span className="figures">
                  {t('statements.delivery.milliseconds', { count: attempt.milliseconds })}
                </span>
              )}
              <span className={attempt.fault === null ? 'text-ink' : 'text-bad'}>
                {attempt.fault !== null
                  ? t(`statements.faults.${attempt.fault}`, { status: attempt.responseStatus ?? '' })
                  : attempt.finishedAt === null
                    ? t('paymentStory.delivered.underWay')
                    : t('paymentStory.delivered.went', { status: attempt.responseStatus ?? '' })}
              </span>
              {attempt.responseBody !== null && attempt.responseBody !== '' && (
                <StepMore label={t('paymentStory.delivered.answer')}>
                  {() => (
                    <RawText text={attempt.responseBody ?? ''} label={t('paymentStory.delivered.answer')} />
                  )}
                </StepMore>
              )}
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

function DeliverySentence({ step: { state, delivery, deliveryOn } }: { step: DeliveredStep }) {
  const { t } = useTranslation();
  switch (state) {
    case 'done':
      return t('paymentStory.delivered.done');
    case 'failed':
      return t('paymentStory.delivered.failed');
    case 'waiting':
      return t(deliveryOn ? 'paymentStory.delivered.waiting' : 'paymentStory.delivered.waitingOff');
    case 'now':
      return delivery?.state === 'failing' && delivery.nextAttemptAt !== null
        ? t('paymentStory.delivered.failing', { time: formatTime(delivery.nextAttemptAt) })
        : t('paymentStory.delivered.now');
    default:
      return t('paymentStory.delivered.coming');
  }
}

/** What the bridge will do with it, and where it looks: nothing of it happens here. */
export function Reconciled({ step }: { step: ReconciledStep }) {
  const { t } = useTranslation();
  const { reference, beneficiary, reason, of, state } = step;
  const isReturn = of === 'return';
  return (
    <>
      <p className="font-medium text-ink">{t('paymentStory.reconciled.elsewhere')}</p>
      {state === 'coming' && <p>{t('paymentStory.reconciled.coming')}</p>}
      <p>{t('paymentStory.reconciled.looks')}</p>
      <Fields>
        <Look
          label={t('paymentStory.reconciled.reference')}
          look={reference}
          where={t('paymentStory.reconciled.fifth')}
        />
        <Look
          label={t('paymentStory.reconciled.beneficiary')}
          look={beneficiary}
          where={t('paymentStory.reconciled.fourth')}
        />
        {reason !== null && (
          <Look
            label={t('paymentStory.reconciled.reason')}
            look={reason}
            where={t('paymentStory.reconciled.last')}
          />
        )}
      </Fields>
      <p>{t(isReturn ? 'paymentStory.reconciled.andThenReturn' : 'paymentStory.reconciled.andThen')}</p>
    </>
  );
}

function Look({ label, look, where }: { label: string; look: BridgeLook; where: string }) {
  const { t } = useTranslation();
  return (
    <FieldLine label={label}>
      <span className="flex min-w-0 flex-wrap items-center gap-x-1.5">
        {look.text === null ? (
          <span className="text-ink-3">{t('paymentStory.reconciled.missing')}</span>
        ) : (
          <span className="inline-flex min-w-0 items-center">
            <Reference text={look.text} />
            <span className="print:hidden">
              <CopyButton text={look.text} what={label} />
            </span>
          </span>
        )}
        <span className="text-xs text-ink-2">
          {look.line === null ? where : t('paymentStory.reconciled.line', { line: look.line })}
        </span>
      </span>
    </FieldLine>
  );
}
