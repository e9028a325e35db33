import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryView } from '../../../src-shared/operator/views.ts';
import { DateTime } from '../../components/date-time.tsx';
import { formatCount } from '../../i18n/formats.ts';
import { cx } from '../../theme/cx.ts';

/** Where to, how often, when, and what came back; no next try is promised while nothing is sent at all. */
export function DeliveryFacts({ delivery, paused }: { delivery: DeliveryView; paused: boolean }) {
  const { t } = useTranslation();
  const { state, url, attempts, nextAttemptAt, deliveredAt, lastError, responseStatus, responseBody } =
    delivery;
  return (
    <div className="mt-2 flex flex-wrap items-end gap-x-7 gap-y-2 text-sm">
      <dl className="flex flex-wrap gap-x-7 gap-y-2">
        <Fact label={t('statements.delivery.url')}>
          <bdi dir="ltr" className="reference break-all">
            {url}
          </bdi>
        </Fact>
        <Fact label={t('statements.delivery.attempts')}>
          <span className="figures">{formatCount(attempts)}</span>
        </Fact>
        {state === 'failing' && !paused && nextAttemptAt !== null && (
          <Fact label={t('statements.delivery.nextTry')}>
            <DateTime iso={nextAttemptAt} />
          </Fact>
        )}
        {deliveredAt !== null && (
          <Fact label={t('statements.delivery.deliveredAt')}>
            <DateTime iso={deliveredAt} />
          </Fact>
        )}
        {attempts > 0 && (
          <Fact label={t('statements.delivery.status')}>
            <span className="figures">{responseStatus ?? t('statements.delivery.noAnswer')}</span>
          </Fact>
        )}
        {state === 'failing' && lastError !== null && (
          <Fact label={t('statements.delivery.lastError')} bad>
            <bdi>{lastError}</bdi>
          </Fact>
        )}
      </dl>
      {responseStatus !== null && responseBody !== null && <Answer body={responseBody} />}
    </div>
  );
}

function Fact({ label, bad = false, children }: { label: string; bad?: boolean; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-2">{label}</dt>
      <dd className={cx('mt-0.5', bad ? 'font-medium text-bad' : 'text-ink')}>{children}</dd>
    </div>
  );
}

function Answer({ body }: { body: string }) {
  const { t } = useTranslation();
  return (
    <details className="min-w-0 open:basis-full">
      <summary className="inline-block rounded-sm font-medium text-accent hover:underline">
        {t('statements.delivery.answer')}
      </summary>
      {body === '' ? (
        <p className="mt-1 text-ink-2">{t('statements.delivery.emptyAnswer')}</p>
      ) : (
        <pre
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
          tabIndex={0}
          aria-label={t('statements.delivery.answer')}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for controls
          role="group"
          dir="ltr"
          className="mt-1 max-h-40 overflow-auto rounded-control bg-sunken px-3 py-2 font-mono text-xs break-all whitespace-pre-wrap text-ink"
        >
          {body}
        </pre>
      )}
    </details>
  );
}
