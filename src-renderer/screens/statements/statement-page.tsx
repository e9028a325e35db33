import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementDetail } from '../../../src-shared/operator/views.ts';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../components/states.tsx';
import { useQuery } from '../../operator-client/use-query.ts';
import { BackLink, StatementHead } from './statement-head.tsx';
import { ChainPanel } from './chain-panel.tsx';
import { DefectSends } from './defect-sends.tsx';
import { DeliveryPanel } from './delivery-panel.tsx';
import { FaultPanel } from './fault-panel.tsx';
import { PendingPanel } from './pending-panel.tsx';
import { PreflightPanel } from './preflight-panel.tsx';
import { PrintSheet } from './print-sheet.tsx';
import { readFault, type PreflightFault } from './read-fault.ts';
import type { ShownText } from './shown-text.ts';
import { StatementFigures } from './statement-figures.tsx';
import { StatementViews } from './statement-views.tsx';
import { useShownText } from './use-shown-text.ts';

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
  const reading = useShownText(text);
  const shown = reading?.shown ?? null;
  const fault = faultText === null ? null : readFault(faultText);
  const heading = useRef<HTMLHeadingElement>(null);
  // A page of its own: keyboard and screen reader begin at its title.
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="relative -mx-5 -mb-4 flex h-[calc(100%+1rem)] flex-col gap-3 overflow-y-auto px-5 pb-4">
      <StatementHead statement={statement} heading={heading} />
      {fault !== null && <FaultPanel statement={statement} fault={fault} />}
      {state === 'requested' ? (
        <PendingPanel />
      ) : (
        <>
          <StatementFigures statement={statement} shown={shown} />
          <DeliveryPanel statement={statement} />
          {state === 'generated' && <DefectSends id={statement.id} />}
          <ChainPanel statement={statement} />
        </>
      )}
      {reading?.shown === null && <ReadingText share={reading.share} />}
      {shown !== null && <CheckedText statement={statement} shown={shown} fault={fault} />}
      {shown !== null && state === 'generated' && <PrintSheet statement={statement} shown={shown} />}
    </div>
  );
}

/** A text of many thousand entries is read in turns with the page. */
function ReadingText({ share }: { share: number }) {
  const { t } = useTranslation();
  return (
    <output className="flex max-w-96 flex-col gap-2 py-6 text-sm text-ink-2">
      {t('statements.page.reading')}
      <ProgressBar small done={share} total={1} />
    </output>
  );
}

interface CheckedTextProps {
  statement: StatementDetail;
  shown: ShownText;
  fault: PreflightFault | null;
}

/** The preflight of a text and the text itself: a check leads to its line, and what fails is marked there. */
function CheckedText({ statement, shown, fault }: CheckedTextProps) {
  const { data: report, error, retry } = useQuery('getStatementPreflight', { id: statement.id });
  const [lineWish, setLineWish] = useState<{ line: number } | null>(null);
  const failing = (report?.checks ?? []).flatMap(({ ok, line }) => (ok || line === null ? [] : [line]));
  const faultLines = failing.length > 0 || fault?.line === undefined ? failing : [fault.line];
  return (
    <>
      <PreflightPanel
        statement={statement}
        shown={shown}
        report={report}
        failed={error !== undefined && report === undefined}
        onAgain={retry}
        onShowLine={(line) => setLineWish({ line })}
      />
      <StatementViews shown={shown} faultLines={faultLines} lineWish={lineWish} />
    </>
  );
}
