/** The moment at which a business date (ISO) begins in the machine's time zone; `later` days on, whatever clock changes lie between. */
export function startOfDay(date: string, later = 0): Date {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(year, month - 1, day + later);
}
