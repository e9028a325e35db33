import { ChevronLeft, PanelRight } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PaymentStory, StoryStep as Step } from '../../../../src-shared/operator/story-views.ts';
import { takeFocus } from '../../../components/take-focus.ts';
import { CopyButton } from '../../../components/copy-button.tsx';
import { Money } from '../../../components/money.tsx';
import { PlaceLink } from '../../../components/reference.tsx';
import { ScrollPage } from '../../../components/scroll-page.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../../components/states.tsx';
import { PaymentStateBadge } from '../../../components/statuses.tsx';
import { useQuery } from '../../../operator-client/use-query.ts';
import { hashOf, useRoute } from '../../../router/route.ts';
import { ReturnAction } from '../return-action.tsx';
import { CallsOf } from './calls-of.tsx';
import { StoryStep } from './story-step.tsx';

/** The story of one payment, from the bridge's call to the bridge's books, on one page. */
export function StoryPage({ reference }: { reference: string }) {
  const { t } = useTranslation();
  const { data, error, retry } = useQuery('getPaymentStory', { paymentReferenceNumber: reference });
  if (data === undefined) {
    return (
      <Around>
        {error === undefined ? <Skeleton className="h-60" /> : <ErrorState error={error} onRetry={retry} />}
      </Around>
    );
  }
  if (data === null) {
    return (
      <Around>
        <EmptyState
          title={t('paymentStory.notFoundTitle')}
          text={t('paymentStory.notFoundText', { payment: reference })}
        />
        <CallsOf reference={reference} />
      </Around>
    );
  }
  return (
    <Around>
      <Story story={data} />
    </Around>
  );
}

function Around({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { screen, params } = useRoute();
  return (
    <ScrollPage>
      <a
        href={hashOf(screen, null, { ...params, view: undefined })}
        className="-ms-1 inline-flex h-6 items-center gap-1 self-start rounded-sm pe-1 text-sm font-medium text-accent hover:underline print:hidden"
      >
        <ChevronLeft aria-hidden className="size-4 rtl:-scale-x-100" />
        {t('paymentStory.back')}
      </a>
      {children}
    </ScrollPage>
  );
}

function Story({ story: { payment, steps } }: { story: PaymentStory }) {
  const { t } = useTranslation();
  const { screen, params } = useRoute();
  const heading = useRef<HTMLHeadingElement>(null);
  // A page of its own: keyboard and screen reader begin at its title.
  useEffect(() => takeFocus(heading.current), []);
  const batch = stepOf(steps, 'posting').batch;
  const blockedAt = stepOf(steps, 'blocked').at;
  return (
    <div className="max-w-224">
      <header className="mb-5">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <h2
            ref={heading}
            tabIndex={-1}
            className="flex min-w-0 items-center gap-1.5 text-lg font-semibold outline-none"
          >
            <span className="sr-only">{t('paymentStory.title')}</span>
            <bdi className="min-w-0 wrap-anywhere">{payment.paymentReferenceNumber}</bdi>
            <CopyButton text={payment.paymentReferenceNumber} what={t('payments.columns.reference')} />
          </h2>
          <PaymentStateBadge state={payment.state} />
          <span className="text-lg font-semibold">
            <Money minor={payment.amountMinor} currency={payment.currency} />
          </span>
          <div className="ms-auto flex flex-wrap items-center gap-3 print:hidden">
            {payment.state === 'booked' && <ReturnAction payment={payment} />}
            <span className="flex items-center gap-1.5 text-sm">
              <PanelRight aria-hidden className="size-4 text-accent rtl:-scale-x-100" />
              <PlaceLink to={hashOf(screen, payment.paymentReferenceNumber, { ...params, view: undefined })}>
                {t('paymentStory.details')}
              </PlaceLink>
            </span>
          </div>
        </div>
        {payment.beneficiaryName !== null && (
          <p className="text-sm text-ink-2">
            <bdi className="wrap-anywhere">{payment.beneficiaryName}</bdi>
          </p>
        )}
      </header>
      <ol aria-label={t('paymentStory.steps')}>
        {steps.map((step, at) => (
          <StoryStep
            key={`${step.kind} ${'of' in step ? step.of : ''}`}
            step={step}
            payment={payment}
            batch={batch}
            blockedAt={blockedAt}
            last={at === steps.length - 1}
          />
        ))}
      </ol>
    </div>
  );
}

function stepOf<K extends Step['kind']>(steps: readonly Step[], kind: K): Extract<Step, { kind: K }> {
  return steps.find((step) => step.kind === kind) as Extract<Step, { kind: K }>;
}
