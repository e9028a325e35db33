const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day of the calendar, written as ISO 8601 has it: `2026-11-21`. */
export function isIsoDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
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
