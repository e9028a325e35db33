/** The console's screens in the order of its menu, each at `#/<path>`; the console opens at the first. The desktop's menu names them, too. */
export const SCREEN_PATHS = [
  'overview',
  'accounts',
  'fund-blocks',
  'batches',
  'payments',
  'accounting-log',
  'statements',
  'bridge-traffic',
  'ussd-phone',
  'activity',
  'settings',
] as const;
export type ScreenPath = (typeof SCREEN_PATHS)[number];
