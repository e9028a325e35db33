import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { ParsedStatement } from '../../../src-shared/mt940/parsed-statement.ts';
import type { StatementDetail } from '../../../src-shared/operator/views.ts';
import { DateTime, Day } from '../../components/date-time.tsx';
import { useQuery } from '../../operator-client/use-query.ts';
import { PrintedBalances } from './printed-balances.tsx';
import { PrintedEntries } from './printed-entries.tsx';
import type { ShownText } from './shown-text.ts';
import { usePrinting } from './use-printing.ts';

/** A statement on paper (theme/print.css): all that is printed while its page is open, by the button and by Ctrl+P alike. */
export function PrintSheet({ statement, shown }: { statement: StatementDetail; shown: ShownText }) {
  const printing = usePrinting();
  const { accountNumber } = statement;
  const { data: account } = useQuery('getAccount', { accountNumber });
  if (!printing || shown.statement === undefined) return null;
  return createPortal(
    <article data-print-sheet className="text-sm text-ink">
      <SheetHead statement={statement} parsed={shown.statement} holder={account?.holderName} />
      <PrintedBalances shown={shown} parsed={shown.statement} />
      <PrintedEntries shown={shown} parsed={shown.statement} />
    </article>,
    document.body,
  );
}

interface SheetHeadProps {
  statement: StatementDetail;
  parsed: ParsedStatement;
  holder: string | undefined;
}

function SheetHead({ statement, parsed, holder }: SheetHeadProps) {
  const { t } = useTranslation();
  const { accountNumber, currency, generatedAt } = statement;
  const { statementNumber: number, closing } = parsed;
  return (
    <header>
      <div className="flex items-center justify-between border-b-2 border-ink pb-2">
        <p className="text-lg font-semibold">{t('statements.print.bank')}</p>
        <p className="border-2 border-ink px-2 py-0.5 font-semibold">{t('statements.print.simulator')}</p>
      </div>
      <h1 className="mt-4 text-xl font-semibold">
        {t('statements.page.title', { number, year: closing.date.slice(0, 4) })}
      </h1>
      <dl className="mt-3 grid grid-cols-2 gap-x-8 gap-y-2">
        <Fact label={t('statements.print.account')}>
          <bdi className="reference">{accountNumber}</bdi>
        </Fact>
        <Fact label={t('statements.print.holder')}>
          <bdi>{holder ?? '–'}</bdi>
        </Fact>
        <Fact label={t('statements.print.period')}>
          <Day date={parsed.opening.date} /> – <Day date={parsed.closing.date} />
        </Fact>
        <Fact label={t('statements.print.currency')}>{currency}</Fact>
        <Fact label={t('statements.print.reference')}>
          <bdi className="reference">{parsed.reference}</bdi>
        </Fact>
        <Fact label={t('statements.page.writtenAt')}>
          {generatedAt !== null && <DateTime iso={generatedAt} />}
        </Fact>
      </dl>
    </header>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-2">{label}</dt>
      <dd className="font-medium wrap-anywhere">{children}</dd>
    </div>
  );
}
