import { CircleAlert, CircleCheck, CircleMinus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PREFLIGHT_CHECKS, type PreflightCheck } from '../../../src-shared/mt940/preflight-report.ts';
import type { StatementPreflight } from '../../../src-shared/operator/statement-views.ts';
import { formatMoney } from '../../i18n/formats.ts';
import { cx } from '../../theme/cx.ts';
import { foundIn } from './read-fault.ts';
import type { ShownText } from './shown-text.ts';

interface PreflightListProps {
  report: StatementPreflight;
  shown: ShownText;
  onShowLine: (line: number) => void;
}

/** All checks in their order: which hold, which fail and where, which were not made. Each leads to the line that it is about. */
export function PreflightList({ report, shown, onShowLine }: PreflightListProps) {
  const { t } = useTranslation();
  return (
    <ol
      aria-label={t('statements.preflight.list')}
      className="mt-2 grid grid-cols-[repeat(auto-fill,minmax(min(24rem,100%),1fr))] gap-x-6 gap-y-0.5 text-sm"
    >
      {PREFLIGHT_CHECKS.map((check) => {
        const made = report.checks.find((result) => result.check === check);
        const line = made?.line ?? lineOf(check, shown);
        return (
          <li
            key={check}
            className={cx(
              'relative flex min-w-0 items-start gap-2 rounded-sm px-1',
              made?.ok === false && 'bg-bad-soft',
            )}
          >
            <CheckIcon ok={made?.ok} />
            <div className="min-w-0 flex-1">
              <button
                type="button"
                disabled={line === undefined}
                onClick={() => line !== undefined && onShowLine(line)}
                className={cx(
                  'min-h-6 rounded-sm text-start not-disabled:hover:underline',
                  made === undefined ? 'text-ink-3' : made.ok ? 'text-ink' : 'font-semibold text-bad',
                )}
              >
                {t(`statements.preflight.checks.${check}`)}
              </button>
              {made === undefined && (
                <p className="text-xs text-ink-3">{t('statements.preflight.notMade')}</p>
              )}
              {made?.ok === false && (
                <Broken found={inWords(check, made.found ?? '', shown)} line={made.line} />
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function CheckIcon({ ok }: { ok: boolean | undefined }) {
  const { t } = useTranslation();
  const [Icon, ink, word] =
    ok === undefined
      ? ([CircleMinus, 'text-ink-3', t('statements.preflight.notMade')] as const)
      : ok
        ? ([CircleCheck, 'text-good', t('statements.preflight.ok')] as const)
        : ([CircleAlert, 'text-bad', t('statements.preflight.broken')] as const);
  return (
    <>
      <Icon aria-hidden className={cx('mt-1 size-4 shrink-0', ink)} />
      <span className="sr-only">{word}</span>
    </>
  );
}

function Broken({ found, line }: { found: string; line: number | null }) {
  const { t } = useTranslation();
  const { code, text } = foundIn(found);
  return (
    <p className="pb-1 text-xs wrap-anywhere text-ink">
      {line !== null && <span className="font-semibold">{t('statements.preflight.toLine', { line })}</span>}
      {code !== undefined && <>: {t(`statements.fault.codes.${code}`)}</>}
      {text !== '' && (
        <>
          {' · '}
          {t('statements.fault.found')}: <bdi className="reference whitespace-pre-wrap">{text}</bdi>
        </>
      )}
    </p>
  );
}

/** What a check found, its minor units as an amount that people write: `2026-11-21 D 20100 …` or a sum alone. */
function inWords(check: PreflightCheck, found: string, { statement }: ShownText): string {
  const currency = statement?.opening.currency;
  if (currency === undefined || !AMOUNT_OF[check]?.test(found)) return found;
  // A balance is told with its own currency, which may be the wrong one.
  return found.replace(AMOUNT_OF[check], (amount) => {
    const [minor = '', own = currency] = amount.split(' ').toReversed();
    return formatMoney(Number(minor), own);
  });
}

const AMOUNT_OF: Partial<Record<PreflightCheck, RegExp>> = {
  balances_match: /(?<=^\d{4}-\d\d-\d\d )[A-Z]{3} -?\d+$/,
  balances_chain: /^-?\d+$/,
  entries_match: /(?<=^\d{4}-\d\d-\d\d R?[DC] )\d+/,
};

/** The line that a check which holds has looked at; undefined for those that look at all of them. */
function lineOf(check: PreflightCheck, { lines, statement }: ShownText): number | undefined {
  if (statement === undefined) return undefined;
  const { line, opening, closing, entries } = statement;
  const debit = entries.find(({ mark }) => mark === 'D' || mark === 'RD');
  const places: Record<PreflightCheck, number | undefined> = {
    lines_fit: line,
    readable: line,
    one_statement: line,
    characters_allowed: line,
    pages_fit: lines.length,
    reference_matches: line,
    account_matches: line + 1,
    number_matches: line + 2,
    balances_match: opening.line,
    balances_chain: closing.line,
    entries_match: entries[0]?.line,
    reconciliation_ids_in_place: debit?.line,
    beneficiaries_in_place: debit?.line,
    reasons_in_place: entries.find(({ mark }) => mark === 'RD')?.line,
  };
  return places[check];
}
