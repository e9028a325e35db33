import { z } from 'zod';

/** A place in the console, as it stands in its address. */
const placeHash = z.string().regex(/^#\/[^\s\p{Cc}]{0,500}$/u);
const openRequest = z.object({ open: placeHash });

const OPEN = '--open';

/**
 * Takes `--open '#/payments/DISB-1'` out of the bank's flags: it is for the window, and the only one that a second start hands to the first.
 * What is no place in the console stays among the flags, and is refused with them.
 */
export function takeOpenArgument(flags: readonly string[]): { open: string; rest: string[] } {
  const at = flags.findIndex((flag) => flag === OPEN || flag.startsWith(`${OPEN}=`));
  if (at === -1) return { open: '', rest: [...flags] };
  const flag = flags[at]!;
  const apart = flag === OPEN;
  const place = placeHash.safeParse(apart ? flags[at + 1] : flag.slice(OPEN.length + 1));
  if (!place.success) return { open: '', rest: [...flags] };
  return { open: place.data, rest: flags.toSpliced(at, apart ? 2 : 1) };
}

/** What a second start of the app hands over; empty where it only wants the window. */
export function openRequestOf(data: unknown): string {
  const request = openRequest.safeParse(data);
  return request.success ? request.data.open : '';
}
