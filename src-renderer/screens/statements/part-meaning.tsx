import { useTranslation } from 'react-i18next';
import { readAmount } from '../../../src-shared/mt940/amount-text.ts';
import { readDate } from '../../../src-shared/mt940/date-text.ts';
import { ENTRY_MARKS } from '../../../src-shared/mt940/model.ts';
import { formatDay, formatMoney } from '../../i18n/formats.ts';
import { cx } from '../../theme/cx.ts';
import { lineKind } from './line-kind.ts';
import { lineParts, type LinePart } from './line-parts.ts';

export interface LineMeaningProps {
  lines: readonly string[];
  /** The line that is explained, from 1; null for none. */
  line: number | null;
  /** The piece of it that is pointed at, from 0. */
  part: number | null;
  /** The statement's currency, undefined where the text cannot be read. */
  currency: string | undefined;
}

/** What a line of the text means: a sentence on it, or on the piece that is pointed at, and below it all pieces by name, in words. */
export function LineMeaning({ lines, line, part, currency }: LineMeaningProps) {
  const { t } = useTranslation();
  if (line === null) return <p>{t('statements.views.lineHint')}</p>;
  const parts = lineParts(lines[line - 1] ?? '');
  const pointed = part === null ? undefined : parts[part];
  const kind = lineKind(lines, line - 1);
  // A narrative line is one piece, and which of the six it is says more than that it is one.
  const sentence =
    pointed === undefined || pointed.kind === 'narrative'
      ? t(`statements.lines.${kind}`)
      : t(`statements.partMeanings.${pointed.kind}`);
  return (
    <>
      <p>{sentence}</p>
      {parts.length > 0 && parts[0]!.kind !== 'narrative' && (
        <ul className="mt-1 flex flex-wrap gap-x-1 gap-y-0.5">
          {parts.map((each, at) => (
            <li
              key={each.kind}
              className={cx(
                'max-w-full rounded-sm px-1 text-xs wrap-anywhere',
                at === part ? 'bg-selected font-semibold text-ink' : 'text-ink-2',
              )}
            >
              {t(`statements.partNames.${each.kind}`)}:{' '}
              <bdi className="figures text-ink">
                <PartValue part={each} all={parts} currency={currency} />
              </bdi>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A piece in a person's words; one that says no such thing stands as it is. */
function PartValue(props: { part: LinePart; all: readonly LinePart[]; currency: string | undefined }) {
  const { part, all, currency } = props;
  const { t } = useTranslation();
  const { kind, text } = part;
  const textOf = (wanted: LinePart['kind']): string => all.find((other) => other.kind === wanted)?.text ?? '';
  if (kind === 'balanceDate' || kind === 'valueDate') return dayOf(text) ?? text;
  if (kind === 'entryDate') {
    const valueDate = textOf('valueDate');
    // Its year is not written; it is the value date's where both are the same day.
    return valueDate.endsWith(text) ? (dayOf(valueDate) ?? text) : `${text.slice(0, 2)}-${text.slice(2)}`;
  }
  if (kind === 'balanceMark') return `${text}, ${t(`statements.balanceMarks.${text === 'D' ? 'D' : 'C'}`)}`;
  if (kind === 'entryMark') {
    const mark = ENTRY_MARKS.find((known) => known === text);
    return mark === undefined ? text : `${mark}, ${t(`statements.entryMarks.${mark}`)}`;
  }
  if (kind === 'balanceAmount') return moneyOf(text, textOf('currency'));
  if (kind === 'amount') return moneyOf(text, currency ?? '');
  return text;
}

function dayOf(text: string): string | null {
  const date = readDate(text);
  return date === null ? null : formatDay(date);
}

function moneyOf(text: string, currency: string): string {
  const minor = /^[A-Z]{3}$/.test(currency) ? readAmount(text, currency) : null;
  return minor === null ? text : formatMoney(minor, currency);
}
