import { ChevronLeft } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementDetail } from '../../../src-shared/operator/views.ts';
import { DateTime, Day } from '../../components/date-time.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { StatementStateBadge } from '../../components/statuses.tsx';
import { places } from '../../router/places.ts';
import { hashOf, useRoute } from '../../router/route.ts';
import { StatementFiles } from './statement-files.tsx';

/** Back to the list, as it was left. */
export function BackLink() {
  const { t } = useTranslation();
  const { screen, params } = useRoute();
  return (
    <a
      href={hashOf(screen, null, { ...params, entry: undefined })}
      className="-ms-1 inline-flex h-6 items-center gap-1 rounded-sm pe-1 text-sm font-medium text-accent hover:underline"
    >
      <ChevronLeft aria-hidden className="size-4 rtl:-scale-x-100" />
      {t('statements.page.back')}
    </a>
  );
}

/** Which statement this is, where it comes from, and the file itself. */
export function StatementHead(props: { statement: StatementDetail; heading: Ref<HTMLHeadingElement> }) {
  const { statement, heading } = props;
  const { t } = useTranslation();
  const { accountNumber, statementDate, origin, requestedAt, generatedAt, text } = statement;
  return (
    <header>
      <BackLink />
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
          <StatementTitle statement={statement} />
        </h2>
        <StatementStateBadge state={statement.state} />
        {text !== null && (
          <div className="ms-auto">
            <StatementFiles statement={statement} />
          </div>
        )}
      </div>
      <dl className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-sm">
        <Fact label={t('statements.page.account')}>
          <PlaceLink to={places.account(accountNumber)}>
            <Reference text={accountNumber} />
          </PlaceLink>
        </Fact>
        <Fact label={t('statements.page.asOf')}>
          <Day date={statementDate} />
        </Fact>
        <Fact label={t('statements.page.askedBy')}>{t(`statements.origins.${origin}`)}</Fact>
        <Fact label={t('statements.page.askedAt')}>
          <DateTime iso={requestedAt} />
        </Fact>
        {generatedAt !== null && (
          <Fact label={t('statements.page.writtenAt')}>
            <DateTime iso={generatedAt} />
          </Fact>
        )}
      </dl>
    </header>
  );
}

function StatementTitle({ statement: { state, number, year, id } }: { statement: StatementDetail }) {
  const { t } = useTranslation();
  if (number !== null && year !== null) return t('statements.page.title', { number, year });
  return state === 'failed'
    ? t('statements.page.titleFailed', { id })
    : t('statements.page.titleRequested', { id });
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex items-baseline gap-1.5">
      <dt className="text-ink-3">{label}</dt>
      <dd className="min-w-0 text-ink">{children}</dd>
    </div>
  );
}
