import { formatDateTime, formatDay, formatLocalDay } from '../i18n/formats.ts';

/** A moment: local time on screen, the exact ISO timestamp in the tooltip and for machines. `dayOnly` where the hour says nothing. */
export function DateTime({ iso, dayOnly = false }: { iso: string; dayOnly?: boolean }) {
  return (
    <time dateTime={iso} title={iso} className="figures sm:whitespace-nowrap">
      {dayOnly ? formatLocalDay(iso) : formatDateTime(iso)}
    </time>
  );
}

/** A day of the bank's calendar. */
export function Day({ date }: { date: string }) {
  return (
    <time dateTime={date} title={date} className="figures sm:whitespace-nowrap">
      {formatDay(date)}
    </time>
  );
}
