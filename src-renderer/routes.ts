import { Lock, WalletCards, type LucideIcon } from 'lucide-react';
import type { ParseKeys } from 'i18next';
import type { ComponentType } from 'react';
import type { Route } from './router/route.ts';
import { AccountsScreen } from './screens/accounts/accounts-screen.tsx';
import { FundBlocksScreen } from './screens/fund-blocks/fund-blocks-screen.tsx';

/** A screen of the console, at `#/<path>`, `#/<path>/<id>` and with params behind. */
export interface Screen {
  path: string;
  title: ParseKeys;
  icon: LucideIcon;
  component: ComponentType<{ route: Route }>;
  /** Whether the menu shows it; a screen may also be reached by links alone. */
  inMenu: boolean;
}

const screen = (
  path: string,
  title: ParseKeys,
  icon: LucideIcon,
  component: Screen['component'],
): Screen => ({
  path,
  title,
  icon,
  component,
  inMenu: true,
});

/** Every screen, in the menu's order; the first is where the console opens. A new screen is one line here. */
export const SCREENS: readonly Screen[] = [
  screen('accounts', 'accounts.title', WalletCards, AccountsScreen),
  screen('fund-blocks', 'fundBlocks.title', Lock, FundBlocksScreen),
];
