/** The bank's time. Tests set it; the same clock and ids give the same ledger and the same MT940 bytes. */
export interface Clock {
  now(): Date;
  /** The bank's business date, ISO: the calendar day of the machine's own time zone. */
  today(): string;
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date(),
  today: () => localDate(new Date()),
};

/** The calendar day on which `instant` falls in the machine's time zone, ISO. */
export function localDate(instant: Date): string {
  const month = String(instant.getMonth() + 1).padStart(2, '0');
  const day = String(instant.getDate()).padStart(2, '0');
  return `${String(instant.getFullYear()).padStart(4, '0')}-${month}-${day}`;
}
