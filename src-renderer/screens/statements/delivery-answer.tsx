import { useTranslation } from 'react-i18next';
import { ANSWER_KEPT } from '../../../src-shared/bank/delivery-faults.ts';

/** What the bridge said, as text and never as anything else. */
export function DeliveryAnswer({ body }: { body: string }) {
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
      {/* One less where the last character was cut in two. */}
      {body.length >= ANSWER_KEPT - 1 && (
        <p className="mt-1 text-xs text-ink-2">
          {t('statements.delivery.cutAnswer', { count: ANSWER_KEPT })}
        </p>
      )}
    </details>
  );
}
