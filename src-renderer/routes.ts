import {
  ArrowLeftRight,
  BookOpenText,
  FileText,
  Layers,
  LayoutDashboard,
  Lock,
  Settings,
  WalletCards,
  type LucideIcon,
} from 'lucide-react';
import type { ParseKeys } from 'i18next';
import type { ComponentType } from 'react';
import type { Route } from './router/route.ts';
import { AccountingLogScreen } from './screens/accounting-log/accounting-log-screen.tsx';
import { AccountsScreen } from './screens/accounts/accounts-screen.tsx';
import { BatchesScreen } from './screens/batches/batches-screen.tsx';
import { FundBlocksScreen } from './screens/fund-blocks/fund-blocks-screen.tsx';
import { OverviewScreen } from './screens/overview/overview-screen.tsx';
import { PaymentsScreen } from './screens/payments/payments-screen.tsx';
import { SettingsScreen } from './screens/settings/settings-screen.tsx';
import { StatementsScreen } from './screens/statements/statements-screen.tsx';

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
  screen('overview', 'overview.title', LayoutDashboard, OverviewScreen),
  screen('accounts', 'accounts.title', WalletCards, AccountsScreen),
  screen('fund-blocks', 'fundBlocks.title', Lock, FundBlocksScreen),
  screen('batches', 'batches.title', Layers, BatchesScreen),
  screen('payments', 'payments.title', ArrowLeftRight, PaymentsScreen),
  screen('accounting-log', 'accountingLog.title', BookOpenText, AccountingLogScreen),
  screen('statements', 'statements.title', FileText, StatementsScreen),
  screen('settings', 'settings.title', Settings, SettingsScreen),
];
