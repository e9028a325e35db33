import {
  ArrowLeftRight,
  ArrowUpDown,
  BookOpenText,
  FileText,
  History,
  Layers,
  LayoutDashboard,
  Lock,
  Settings,
  Smartphone,
  WalletCards,
  type LucideIcon,
} from 'lucide-react';
import type { ParseKeys } from 'i18next';
import type { ComponentType } from 'react';
import { SCREEN_PATHS, type ScreenPath } from '../src-shared/operator/screens.ts';
import type { Route } from './router/route.ts';
import { AccountingLogScreen } from './screens/accounting-log/accounting-log-screen.tsx';
import { AccountsScreen } from './screens/accounts/accounts-screen.tsx';
import { ActivityScreen } from './screens/activity/activity-screen.tsx';
import { BatchesScreen } from './screens/batches/batches-screen.tsx';
import { BridgeTrafficScreen } from './screens/bridge-traffic/bridge-traffic-screen.tsx';
import { FundBlocksScreen } from './screens/fund-blocks/fund-blocks-screen.tsx';
import { OverviewScreen } from './screens/overview/overview-screen.tsx';
import { PaymentsScreen } from './screens/payments/payments-screen.tsx';
import { SettingsScreen } from './screens/settings/settings-screen.tsx';
import { StatementsScreen } from './screens/statements/statements-screen.tsx';
import { UssdPhoneScreen } from './screens/ussd-phone/ussd-phone-screen.tsx';

/** A screen of the console, at `#/<path>`, `#/<path>/<id>` and with params behind. */
export interface Screen {
  path: ScreenPath;
  title: ParseKeys;
  icon: LucideIcon;
  component: ComponentType<{ route: Route }>;
  group: MenuGroup;
}

/** The parts of the menu, in its order. */
export const MENU_GROUPS = ['start', 'money', 'bridge', 'bank'] as const;
export type MenuGroup = (typeof MENU_GROUPS)[number];
const GROUP_OF: Readonly<Partial<Record<string, MenuGroup>>> = {
  overview: 'start',
  'bridge-traffic': 'bridge',
  'ussd-phone': 'bridge',
  activity: 'bank',
  settings: 'bank',
};

const screen = (title: ParseKeys, icon: LucideIcon, component: Screen['component']) => ({
  title,
  icon,
  component,
});

const SCREEN_AT: Readonly<Record<ScreenPath, Omit<Screen, 'path' | 'group'>>> = {
  overview: screen('overview.title', LayoutDashboard, OverviewScreen),
  accounts: screen('accounts.title', WalletCards, AccountsScreen),
  'fund-blocks': screen('fundBlocks.title', Lock, FundBlocksScreen),
  batches: screen('batches.title', Layers, BatchesScreen),
  payments: screen('payments.title', ArrowLeftRight, PaymentsScreen),
  'accounting-log': screen('accountingLog.title', BookOpenText, AccountingLogScreen),
  statements: screen('statements.title', FileText, StatementsScreen),
  'bridge-traffic': screen('bridgeTraffic.title', ArrowUpDown, BridgeTrafficScreen),
  'ussd-phone': screen('ussdPhone.title', Smartphone, UssdPhoneScreen),
  activity: screen('activity.title', History, ActivityScreen),
  settings: screen('settings.title', Settings, SettingsScreen),
};

/** Every screen, in the menu's order; the first is where the console opens. */
export const SCREENS: readonly Screen[] = SCREEN_PATHS.map((path) => ({
  path,
  group: GROUP_OF[path] ?? 'money',
  ...SCREEN_AT[path],
}));
