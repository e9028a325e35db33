import type { Minor } from '../../src-shared/money/amount.ts';
import { markSign, type EntryMark } from '../../src-shared/mt940/model.ts';
import { formatFigures } from '../i18n/formats.ts';

/** An entry's amount with the sign of what it does to its account; the mark's word stands beside it. */
export function EntryAmount({ mark, minor, currency }: { mark: EntryMark; minor: Minor; currency: string }) {
  const figures = formatFigures(minor, currency);
  return (
    <bdi dir="ltr" className="figures whitespace-nowrap">
      <span className="text-[0.857em] text-ink-3">{currency}</span> {markSign(mark) === 1 ? '+' : '-'}
      {figures}
    </bdi>
  );
}
