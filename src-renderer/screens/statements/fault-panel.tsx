import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementDetail } from '../../../src-shared/operator/views.ts';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { PlaceLink } from '../../components/reference.tsx';
import { useQuery } from '../../operator-client/use-query.ts';
import { places } from '../../router/places.ts';
import { AskDialog } from './ask-dialog.tsx';
import type { PreflightFault } from './read-fault.ts';

interface FaultPanelProps {
  statement: StatementDetail;
  fault: PreflightFault;
}

/** Why a statement failed, in words, with what was found where; and what to do about it. */
export function FaultPanel({ statement, fault }: FaultPanelProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const { check, line, code, found } = fault;
  const { next, accountNumber } = statement;
  const date = useDayToAskFor(statement.statementDate);
  const inSettings = check === 'characters_allowed';
  return (
    <Callout
      tone={next === null ? 'bad' : 'warn'}
      title={t('statements.fault.title')}
      actions={
        next === null && (
          <>
            <Button icon={FilePlus2} onClick={() => setAsking(true)}>
              {t('statements.again.action')}
            </Button>
            {inSettings && <PlaceLink to={places.settings()}>{t('statements.again.toSettings')}</PlaceLink>}
          </>
        )
      }
    >
      {check !== undefined && <p>{t(`statements.fault.checks.${check}`)}</p>}
      {line !== undefined && (
        <p>
          <span className="font-semibold">{t('statements.views.line', { line })}</span>
          {code !== undefined && <>: {t(`statements.fault.codes.${code}`)}</>}
        </p>
      )}
      {found !== '' && (
        <p className="mt-1 flex items-baseline gap-1.5">
          <span className="shrink-0 text-ink-2">{t('statements.fault.found')}:</span>
          <bdi className="reference line-clamp-4 break-all whitespace-pre-wrap">{found}</bdi>
        </p>
      )}
      <p className="mt-1 text-ink-2">{t('statements.fault.text')}</p>
      <p className="mt-1 font-medium">
        {next === null ? (
          t(`statements.again.${inSettings ? 'profile' : check === undefined ? 'day' : 'next'}`)
        ) : (
          <MadeUpFor next={next} />
        )}
      </p>
      <AskDialog
        key={date}
        open={asking}
        account={accountNumber}
        date={date}
        onClose={() => setAsking(false)}
      />
    </Callout>
  );
}

/** What failed is put aside by the next statement that was written. */
function MadeUpFor({ next }: { next: NonNullable<StatementDetail['next']> }) {
  const { t } = useTranslation();
  const statement = t('statements.chain.statement', { number: next.number, year: next.year });
  const [before, behind] = t('statements.again.since', { statement: '\0' }).split('\0');
  return (
    <>
      {before}
      <PlaceLink to={places.statement(next.id)}>{statement}</PlaceLink>
      {behind}
    </>
  );
}

const NO_TOPICS = [] as const;

/** The day that was asked for; undefined, for the bank's today, where the bank would refuse it. */
function useDayToAskFor(day: string): string | undefined {
  const { data } = useQuery('getOverview', {}, NO_TOPICS);
  return data === undefined || day > data.businessDate ? undefined : day;
}
