const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day of the calendar, written as ISO 8601 has it: `2026-11-21`. Without a Date: it is asked of every payment. */
export function isIsoDate(text: string): boolean {
  const parts = ISO_DATE.exec(text);
  if (parts === null) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}

function daysOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The date of an ISO date or timestamp, or null when it is neither: the bridge sends both, only the date counts. */
export function dateOf(text: string): string | null {
  const date = text.slice(0, 10);
  if (!isIsoDate(date)) return null;
  return text.length === 10 ||
    /^[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.test(text.slice(10))
    ? date
    : null;
}
