import { useTranslation } from 'react-i18next';
import { markSign } from '../../../src-shared/mt940/model.ts';
import type { ParsedStatement } from '../../../src-shared/mt940/parsed-statement.ts';
import { NOTHING } from '../../../src-shared/mt940/tags.ts';
import { Day } from '../../components/date-time.tsx';
import { formatCount, formatFigures } from '../../i18n/formats.ts';
import type { ShownEntry, ShownText } from './shown-text.ts';

/** More than anybody reads on paper, and as many as a browser lays out in a moment: about a hundred pages. */
const MOST_PRINTED = 2_000;

interface PrintedEntriesProps {
  shown: ShownText;
  parsed: ParsedStatement;
}

/** The entries on paper, with the balance behind each. The head of the table, which names bank and statement, stands on every page. */
export function PrintedEntries({ shown, parsed }: PrintedEntriesProps) {
  const { t } = useTranslation();
  const { entries } = shown;
  const { accountNumber, statementNumber, opening, closing } = parsed;
  const { currency } = opening;
  if (entries.length === 0) return <p className="mt-6">{t('statements.views.noEntries')}</p>;
  const printed = withBalances(entries.slice(0, MOST_PRINTED), opening.minor);
  return (
    <>
      {printed.length < entries.length && (
        <p className="mt-6 font-medium">
          {t('statements.print.more', {
            printed: formatCount(printed.length),
            all: formatCount(entries.length),
          })}
        </p>
      )}
      <table className="mt-6 w-full border-collapse text-xs">
        <caption className="sr-only">{t('statements.views.entries')}</caption>
        <thead>
          <tr>
            <td colSpan={7} className="pb-1 text-ink-2">
              {t('statements.print.everyPage', {
                account: accountNumber,
                number: statementNumber,
                year: closing.date.slice(0, 4),
              })}
            </td>
          </tr>
          <tr className="border-b-2 border-ink align-bottom">
            <Head name={t('statements.print.columns.place')} />
            <Head name={t('statements.print.columns.date')} />
            <Head name={t('statements.print.columns.references')} />
            <Head name={t('statements.print.columns.narrative')} />
            <Head figures name={t('statements.print.columns.debit', { currency })} />
            <Head figures name={t('statements.print.columns.credit', { currency })} />
            <Head figures name={t('statements.print.columns.balance', { currency })} />
          </tr>
        </thead>
        <tbody>
          {printed.map(({ entry, balance }) => (
            <EntryRow key={entry.bankReference} entry={entry} balance={balance} />
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Each entry with the balance behind it. */
function withBalances(
  entries: readonly ShownEntry[],
  opening: number,
): { entry: ShownEntry; balance: number }[] {
  let balance = opening;
  return entries.map((entry) => {
    balance += markSign(entry.mark) * entry.amountMinor;
    return { entry, balance };
  });
}

function EntryRow({ entry, balance }: { entry: ShownEntry; balance: number }) {
  const { t } = useTranslation();
  const { place, mark, currency, valueDate, amountMinor, bankReference } = entry;
  const figures = (minor: number): string => formatFigures(minor, currency);
  const came = markSign(mark) === 1;
  const reference = entry.bridge?.reconciliationId ?? entry.customerReference;
  // The reference stands in its own column; most payments carry it once more as their 5th narrative.
  const narrative = entry.narrativeLines.filter(
    (line) => line.trim() !== '' && line !== NOTHING && line !== reference,
  );
  return (
    <tr className="break-inside-avoid border-b border-line align-top">
      <td className="figures py-1 pe-2">{place}</td>
      <td className="py-1 pe-2">
        <Day date={valueDate} />
      </td>
      <td className="py-1 pe-2 wrap-anywhere">
        <bdi className="reference">{reference}</bdi>
        <br />
        <bdi className="reference text-ink-2">{bankReference}</bdi>
      </td>
      <td className="py-1 pe-2 wrap-anywhere">
        {(mark === 'RD' || mark === 'RC') && (
          <span className="font-semibold">{t(`statuses.mark.${mark}`)}: </span>
        )}
        <bdi>{narrative.join(' · ')}</bdi>
      </td>
      <td className="figures py-1 ps-2 text-end whitespace-nowrap">{came ? '' : figures(amountMinor)}</td>
      <td className="figures py-1 ps-2 text-end whitespace-nowrap">{came ? figures(amountMinor) : ''}</td>
      <td className="figures py-1 ps-2 text-end whitespace-nowrap">{figures(balance)}</td>
    </tr>
  );
}

function Head({ name, figures = false }: { name: string; figures?: boolean }) {
  return (
    <th scope="col" className={figures ? 'py-1 ps-2 text-end' : 'py-1 pe-2 text-start'}>
      {name}
    </th>
  );
}
