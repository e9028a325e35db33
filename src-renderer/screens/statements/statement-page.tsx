import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementDetail } from '../../../src-shared/operator/views.ts';
import { EmptyState, ErrorState, Skeleton } from '../../components/states.tsx';
import { useQuery } from '../../operator-client/use-query.ts';
import { BackLink, StatementHead } from './statement-head.tsx';
import { DeliveryPanel } from './delivery-panel.tsx';
import { FaultPanel } from './fault-panel.tsx';
import { PendingPanel } from './pending-panel.tsx';
import { readFault } from './read-fault.ts';
import { showText } from './shown-text.ts';
import { StatementFigures } from './statement-figures.tsx';
import { StatementViews } from './statement-views.tsx';

/** One statement by the id in the address. */
export function StatementPage({ id }: { id: string }) {
  const number = Number(id);
  return Number.isSafeInteger(number) && number > 0 ? (
    <KnownStatement id={number} />
  ) : (
    <NoStatement id={id} />
  );
}

function KnownStatement({ id }: { id: number }) {
  const { data: statement, error, retry } = useQuery('getStatement', { id });
  if (statement === null) return <NoStatement id={String(id)} />;
  if (statement !== undefined) return <Statement statement={statement} />;
  return (
    <WithBackLink>
      {error === undefined ? <Skeleton className="h-40" /> : <ErrorState error={error} onRetry={retry} />}
    </WithBackLink>
  );
}

function NoStatement({ id }: { id: string }) {
  const { t } = useTranslation();
  return (
    <WithBackLink>
      <EmptyState
        title={t('statements.page.notFoundTitle')}
        text={t('statements.page.notFoundText', { id })}
      />
    </WithBackLink>
  );
}

function WithBackLink({ children }: { children: ReactNode }) {
  return (
    <div className="flex h-full flex-col items-start gap-3">
      <BackLink />
      <div className="min-h-0 w-full flex-1">{children}</div>
    </div>
  );
}

function Statement({ statement }: { statement: StatementDetail }) {
  const { state, text, fault: faultText } = statement;
  const shown = useMemo(() => (text === null ? null : showText(text)), [text]);
  const fault = faultText === null ? null : readFault(faultText);
  const heading = useRef<HTMLHeadingElement>(null);
  // A page of its own: keyboard and screen reader begin at its title.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="-mx-5 -mb-4 flex h-[calc(100%+1rem)] flex-col gap-3 overflow-y-auto px-5 pb-4">
      <StatementHead statement={statement} heading={heading} />
      {fault !== null && <FaultPanel fault={fault} />}
      {state === 'requested' ? (
        <PendingPanel />
      ) : (
        <>
          <StatementFigures statement={statement} shown={shown} />
          <DeliveryPanel statement={statement} />
        </>
      )}
      {shown !== null && <StatementViews shown={shown} faultLine={fault?.line ?? null} />}
    </div>
  );
}
