const ISO_DATE = /^20(\d\d)-(\d\d)-(\d\d)$/;
const SIX_DIGITS = /^\d{6}$/;

/**
 * An ISO date (`2026-11-20`) as MT940 writes it, YYMMDD (6!n). Two digits hold one century only, and readers take it
 * for the 21st: throws a RangeError for a date outside of it, or for anything that is no ISO date.
 */
export function writeDate(iso: string): string {
  const [, year, month, day] = ISO_DATE.exec(iso) ?? [];
  if (year === undefined) throw new RangeError(`no date of a statement: ${iso}`);
  return `${year}${month}${day}`;
}

/** Reads YYMMDD as an ISO date of this century; null when there is no such day. */
export function readDate(text: string): string | null {
  if (!SIX_DIGITS.test(text)) return null;
  const day = Number(text) % 100;
  const month = Math.floor(Number(text) / 100) % 100;
  const days = daysOf(2000 + Math.floor(Number(text) / 10_000), month);
  if (day < 1 || day > days) return null;
  return `20${text.slice(0, 2)}-${text.slice(2, 4)}-${text.slice(4)}`;
}

/** Reads the entry date of `:61:`, MMDD (4!n), as `MM-DD`; null when no year has such a day. */
export function readMonthAndDay(text: string): string | null {
  // 2000 is a leap year: 29 February is a day of some year.
  return readDate(`00${text}`)?.slice(5) ?? null;
}

const MONTHS: readonly number[] = [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** How many days the month has; 0 for a month that does not exist. */
export function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 ? 29 : 28;
  return MONTHS[month - 1] ?? 0;
}
