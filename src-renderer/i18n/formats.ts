import { formatAmount, type Minor } from '../../src-shared/money/amount.ts';
import { i18n } from './instance.ts';
import { LANGUAGES } from './languages.ts';

/*
 * How the console writes numbers, amounts and dates: in the habits of its language, and of the reader's region where the
 * system names one for that language. Two things are the same in all of them: the calendar is Gregorian, as the bank's,
 * and digits are 0 to 9, in Arabic, too: operators compare these figures with references, MT940 texts and the
 * bridge's messages, which have no others.
 */
const SAME_EVERYWHERE = { numberingSystem: 'latn' } as const;

interface Habits {
  locale: string;
  day: Intl.DateTimeFormatOptions;
}

let known: { language: string; tags: readonly string[]; habits: Habits } | null = null;

function habits(): Habits {
  // A part that a test renders alone may come before the texts.
  const language = i18n.isInitialized ? i18n.language : 'en';
  const tags = navigator.languages;
  if (known?.language !== language || known.tags !== tags) {
    const [code] = language.split('-');
    const locale = tags.find((tag) => tag.split('-')[0] === code) ?? language;
    const { month } = Object.values(LANGUAGES).find(({ tag }) => tag === language) ?? LANGUAGES.en;
    known = { language, tags, habits: { locale, day: { year: 'numeric', month, day: '2-digit' } } };
  }
  return known.habits;
}

const dates = new Map<string, Intl.DateTimeFormat>();
const numbers = new Map<string, Intl.NumberFormat>();

/** Making an Intl object takes longer than drawing a row: each is made once. */
function cached<Formatter>(
  made: Map<string, Formatter>,
  name: string,
  make: (locale: string) => Formatter,
): Formatter {
  const key = `${habits().locale} ${name}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const formatter = make(habits().locale);
  made.set(key, formatter);
  return formatter;
}

function date(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return cached(
    dates,
    name,
    (tag) => new Intl.DateTimeFormat(tag, { ...options, ...SAME_EVERYWHERE, calendar: 'gregory' }),
  );
}

function number(name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return cached(numbers, name, (tag) => new Intl.NumberFormat(tag, { ...options, ...SAME_EVERYWHERE }));
}

const TIME = { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' } as const;

/** A moment in local time, to the second: operators compare it with logs. */
export function formatDateTime(iso: string): string {
  return date('moment', { ...habits().day, ...TIME }).format(new Date(iso));
}

/** The local day of a moment. */
export function formatLocalDay(iso: string): string {
  return date('local day', habits().day).format(new Date(iso));
}

/** A day of the bank's calendar; it has no time zone, so none may shift it. */
export function formatDay(isoDate: string): string {
  return date('day', { ...habits().day, timeZone: 'UTC' }).format(new Date(`${isoDate}T00:00:00Z`));
}

/** The time of a moment of today or about, to the second. */
export function formatTime(iso: string): string {
  return date('time', TIME).format(new Date(iso));
}

/** A moment to the minute, as a chart names it. */
export function formatMinute(iso: string): string {
  return date('minute', { ...habits().day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    new Date(iso),
  );
}

/** The hour of a moment, as an axis has room for it. */
export function formatHour(iso: string): string {
  return date('hour', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(iso));
}

/** The day of a moment without its year, as an axis has room for it. */
export function formatShortDay(iso: string): string {
  return date('short day', { day: 'numeric', month: habits().day.month }).format(new Date(iso));
}

/** A number in as few signs as an axis has room for: `1.2M`. */
export function formatShort(value: number): string {
  return number('short', { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** A whole number, its thousands grouped. */
export function formatCount(count: number): string {
  return number('count', {}).format(count);
}

/** A number that is no count: a measure, to so many decimals at most. */
export function formatNumber(value: number, decimals: number): string {
  return number(`decimals ${decimals}`, { maximumFractionDigits: decimals }).format(value);
}

/** A share of a whole, 0 to 1, in percent. */
export function formatShare(share: number, decimals = 0): string {
  return number(`share ${decimals}`, { style: 'percent', maximumFractionDigits: decimals }).format(share);
}

/** A list in a sentence: "a, b and c". */
export function formatList(words: readonly string[]): string {
  return new Intl.ListFormat(habits().locale, { type: 'conjunction' }).format(words);
}

const BYTES = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** The size of a file in the unit that leaves a figure below 1000. */
export function formatBytes(bytes: number): string {
  const step = Math.min(BYTES.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  return unit(bytes / 1000 ** step, BYTES[step]!, step === 0 ? 0 : 1);
}

/** How long something took: milliseconds below a second, seconds below a minute, then minutes. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 1000) return unit(milliseconds, 'millisecond', milliseconds < 10 ? 1 : 0);
  if (milliseconds < 60_000) return unit(milliseconds / 1000, 'second', 1);
  return unit(milliseconds / 60_000, 'minute', 1);
}

/** How old something is, in its largest whole unit and in words: `3 days`, `2 hours`, `0 minutes`. */
export function formatAge(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  const [value, unit] =
    minutes < 60
      ? [minutes, 'minute']
      : minutes < 1440
        ? [Math.floor(minutes / 60), 'hour']
        : [Math.floor(minutes / 1440), 'day'];
  return number(`age ${unit}`, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

function unit(value: number, unit: string, decimals: number): string {
  return number(`${unit} ${decimals}`, { style: 'unit', unit, maximumFractionDigits: decimals }).format(
    value,
  );
}

/** Marks that some locales put before a sign; an amount is isolated as a whole. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f]/g;

/** The figures of an amount without its currency: `1,234.50`. Exact: Intl groups the decimal text, and no float comes between. */
export function formatFigures(minor: Minor | string, currency: string): string {
  const text = formatAmount(minor, currency);
  const decimals = text.split('.')[1]?.length ?? 0;
  const formatter = number(`amount ${decimals}`, {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  });
  return formatter.format(text as Intl.StringNumericLiteral).replace(DIRECTION_MARKS, '');
}

/** An amount for the middle of a sentence, its currency code in front in every language: `USD 1,234.50`. */
export function formatMoney(minor: Minor, currency: string): string {
  return `${currency} ${formatFigures(minor, currency)}`;
}
