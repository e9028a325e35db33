import { SCREEN_PATHS, type ScreenPath } from '../../src-shared/operator/screens.ts';

export type ShortcutGroup = 'anywhere' | 'list' | 'screens';

interface Shortcut {
  group: ShortcutGroup;
  /** Other ways to the same: each is pressed step by step, `Mod` is Ctrl or, on a Mac, ⌘. */
  keys: readonly (readonly string[])[];
  /** Works behind a panel at the side, too. */
  overPanel?: true;
  /** The focused control answers this key itself; the sheet only names it. */
  own?: true;
}

/**
 * Every shortcut of the console. What listens (key-listener.ts) and what is shown (shortcut-sheet.tsx) read this table, so the sheet cannot say
 * what is not so.
 */
const NAMED = {
  palette: { group: 'anywhere', keys: [['Mod+k']], overPanel: true },
  sheet: { group: 'anywhere', keys: [['?']], overPanel: true },
  messages: { group: 'anywhere', keys: [['F6']], own: true },
  close: { group: 'anywhere', keys: [['Escape']], own: true },
  search: { group: 'list', keys: [['/']] },
  new: { group: 'list', keys: [['n']] },
  jump: { group: 'list', keys: [['j']] },
  follow: { group: 'list', keys: [['f']] },
  export: { group: 'list', keys: [['e']] },
  rows: { group: 'list', keys: [['ArrowDown'], ['ArrowUp']], own: true },
  pages: { group: 'list', keys: [['PageDown'], ['PageUp']], own: true },
  ends: { group: 'list', keys: [['Home'], ['End']], own: true },
  open: { group: 'list', keys: [['Enter']], own: true },
} as const satisfies Record<string, Shortcut>;
export type NamedShortcut = keyof typeof NAMED;

/** The letter behind `g` that goes to each screen. */
export const SCREEN_LETTERS: Readonly<Record<string, string>> = {
  overview: 'o',
  accounts: 'a',
  'fund-blocks': 'f',
  batches: 'b',
  payments: 'p',
  'accounting-log': 'l',
  statements: 's',
  'bridge-traffic': 't',
  'ussd-phone': 'u',
  activity: 'h',
  settings: ',',
};

export type ShortcutId = NamedShortcut | `goto:${ScreenPath}`;

const GOTO = SCREEN_PATHS.flatMap((path): [ShortcutId, Shortcut][] => {
  const letter = SCREEN_LETTERS[path];
  return letter === undefined
    ? []
    : [[`goto:${path}`, { group: 'screens', keys: [['g', letter]], overPanel: true }]];
});

export const SHORTCUTS = new Map<ShortcutId, Shortcut>([
  ...(Object.entries(NAMED) as [ShortcutId, Shortcut][]),
  ...GOTO,
]);

/** A shortcut without a modifier, which those who dictate or press keys by accident can switch off (WCAG 2.1.4). */
export function isSingleKey(keys: readonly string[]): boolean {
  return keys.some((key) => key.length === 1);
}
