import { remember, remembered } from '../theme/theme.ts';
import { hashOf } from './route.ts';

const KEY = 'example-bank.screen';

/** Opens the console where it was last, unless an address says where. */
export function beginAtLastScreen(): void {
  const screen = remembered(KEY);
  if (screen === null || window.location.hash.replace(/^#?\/?/, '') !== '') return;
  window.history.replaceState(null, '', hashOf(screen));
}

export function rememberScreen(screen: string): void {
  remember(KEY, screen);
}
