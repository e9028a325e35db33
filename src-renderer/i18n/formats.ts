import { i18n } from './instance.ts';

/** The region's habits where the system's language is the console's, else those of the console's language. */
function locale(): string {
  return navigator.language.startsWith(i18n.language) ? navigator.language : i18n.language;
}

const made = new Map<string, Intl.DateTimeFormat>();

function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale()} ${name}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat(locale(), options);
  made.set(key, formatter);
  return formatter;
}

/** A moment in local time, to the second: operators compare it with logs. */
export function formatDateTime(iso: string): string {
  return format('moment', {
    year: 'numeric',
    month: 'short',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso));
}

/** The local day of a moment. */
export function formatLocalDay(iso: string): string {
  return format('local day', { year: 'numeric', month: 'short', day: '2-digit' }).format(new Date(iso));
}

/** A day of the bank's calendar; it has no time zone, so none may shift it. */
export function formatDay(isoDate: string): string {
  return format('day', { year: 'numeric', month: 'short', day: '2-digit', timeZone: 'UTC' }).format(
    new Date(`${isoDate}T00:00:00Z`),
  );
}

/** The time of a moment of today or about, to the second. */
export function formatTime(iso: string): string {
  return format('time', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' }).format(
    new Date(iso),
  );
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** The size of a file in the unit that leaves a figure below 1000. */
export function formatBytes(bytes: number): string {
  const step = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit: UNITS[step],
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

/** A whole number, its thousands grouped. */
export function formatCount(count: number): string {
  return new Intl.NumberFormat(locale()).format(count);
}
