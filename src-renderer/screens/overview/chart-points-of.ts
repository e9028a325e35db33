import type { ChartPoint } from '../../components/charts/plot.ts';
import { formatHour, formatLocalDay, formatMinute, formatShortDay } from '../../i18n/formats.ts';

/** Moments as the points of a chart: by the hour of one day, or of many days. `wholeDays`: each stands for all of its day. */
export function chartPoints(
  moments: readonly string[],
  { byHour, wholeDays }: { byHour: boolean; wholeDays: boolean },
): ChartPoint[] {
  return moments.map((at) => ({
    at,
    tick: byHour ? formatHour(at) : formatShortDay(at),
    name: wholeDays ? formatLocalDay(at) : formatMinute(at),
    major: isFull(new Date(at), byHour),
  }));
}

function isFull(moment: Date, byHour: boolean): boolean {
  return moment.getMinutes() === 0 && moment.getSeconds() === 0 && (byHour || moment.getHours() === 0);
}
