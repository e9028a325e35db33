import type { ParseKeys, TFunction } from 'i18next';
import {
  BookCheck,
  Contrast,
  DatabaseBackup,
  FileQuestion,
  FolderOutput,
  HandCoins,
  Keyboard,
  KeyboardOff,
  Link,
  Moon,
  Monitor,
  PanelLeft,
  Play,
  Plus,
  Radio,
  RefreshCw,
  Sun,
  type LucideIcon,
} from 'lucide-react';
import type { OperatorClient } from '../../src-shared/operator/api.ts';
import type { JobName, JobView } from '../../src-shared/operator/views.ts';
import { useNavState } from '../components/shell/nav-state.ts';
import { useTheme, type Theme } from '../theme/theme.ts';
import type { CommandFront } from './command-state.ts';
import { checkBooks, copyListenerAddress, copyText, exportLedger, makeBackup } from './bank-actions.ts';
import { reopenListener, runJob, setTheme, turnContrast } from './more-actions.ts';
import { useSingleKeys } from './single-keys.ts';
import type { NamedShortcut } from './shortcuts.ts';

/** What an action may use. */
export interface ActionContext {
  client: OperatorClient;
  t: TFunction;
  show: (front: CommandFront) => void;
  /** Says how much a job did. */
  jobDone: (job: JobView) => string;
}

/** Something that can be done from anywhere. */
export interface Action {
  id: string;
  name: ParseKeys;
  /** Other words that lead to it. */
  keywords?: ParseKeys;
  icon: LucideIcon;
  /** Left out where it has nothing to do now. */
  mayRun?: () => boolean;
  shortcut?: NamedShortcut;
  run: (context: ActionContext) => void | Promise<void>;
}

const job = (id: string, name: JobName, title: ParseKeys, keywords: ParseKeys): Action => ({
  id,
  name: title,
  keywords,
  icon: Play,
  run: (context) => runJob(context, name),
});

const theme = (
  id: string,
  choice: Theme,
  icon: LucideIcon,
  name: ParseKeys,
  keywords: ParseKeys,
): Action => ({
  id,
  name,
  keywords,
  icon,
  mayRun: () => useTheme.getState().theme !== choice,
  run: (context) => setTheme(context, choice),
});

/** All of them, in the palette's order. A new one is an entry here, with its words in i18n/en/commands.ts. */
export const ACTIONS: readonly Action[] = [
  {
    id: 'openAccount',
    name: 'commands.actions.openAccount',
    keywords: 'commands.keywords.openAccount',
    icon: Plus,
    run: ({ show }) => show({ kind: 'openAccount' }),
  },
  {
    id: 'deposit',
    name: 'commands.actions.deposit',
    keywords: 'commands.keywords.deposit',
    icon: HandCoins,
    run: ({ show }) => show({ kind: 'pickAccount' }),
  },
  {
    id: 'requestStatement',
    name: 'commands.actions.requestStatement',
    keywords: 'commands.keywords.requestStatement',
    icon: FileQuestion,
    run: ({ show }) => show({ kind: 'requestStatement' }),
  },
  job('runPosting', 'posting', 'commands.actions.runPosting', 'commands.keywords.runPosting'),
  job('runReturns', 'returns', 'commands.actions.runReturns', 'commands.keywords.runReturns'),
  job('runStatements', 'statements', 'commands.actions.runStatements', 'commands.keywords.runStatements'),
  job('runDelivery', 'delivery', 'commands.actions.runDelivery', 'commands.keywords.runDelivery'),
  {
    id: 'makeBackup',
    name: 'commands.actions.makeBackup',
    keywords: 'commands.keywords.makeBackup',
    icon: DatabaseBackup,
    run: makeBackup,
  },
  {
    id: 'exportLedger',
    name: 'commands.actions.exportLedger',
    keywords: 'commands.keywords.exportLedger',
    icon: FolderOutput,
    run: exportLedger,
  },
  {
    id: 'checkBooks',
    name: 'commands.actions.checkBooks',
    keywords: 'commands.keywords.checkBooks',
    icon: BookCheck,
    run: checkBooks,
  },
  {
    id: 'copyListenerAddress',
    name: 'commands.actions.copyListenerAddress',
    keywords: 'commands.keywords.copyListenerAddress',
    icon: Radio,
    run: copyListenerAddress,
  },
  {
    id: 'reopenListener',
    name: 'commands.actions.reopenListener',
    keywords: 'commands.keywords.reopenListener',
    icon: RefreshCw,
    run: reopenListener,
  },
  {
    id: 'copyLink',
    name: 'commands.actions.copyLink',
    keywords: 'commands.keywords.copyLink',
    icon: Link,
    // The address without the token: it opens in any window of this browser, and after --open in the desktop.
    run: (context) => copyText(context, window.location.href),
  },
  theme('themeLight', 'light', Sun, 'commands.actions.themeLight', 'commands.keywords.themeLight'),
  theme('themeDark', 'dark', Moon, 'commands.actions.themeDark', 'commands.keywords.themeDark'),
  theme('themeSystem', 'system', Monitor, 'commands.actions.themeSystem', 'commands.keywords.themeSystem'),
  {
    id: 'moreContrast',
    name: 'commands.actions.moreContrast',
    keywords: 'commands.keywords.contrast',
    icon: Contrast,
    mayRun: () => !useTheme.getState().moreContrast,
    run: turnContrast,
  },
  {
    id: 'lessContrast',
    name: 'commands.actions.lessContrast',
    keywords: 'commands.keywords.contrast',
    icon: Contrast,
    mayRun: () => useTheme.getState().moreContrast,
    run: turnContrast,
  },
  {
    id: 'menuWidth',
    name: 'commands.actions.menuWidth',
    keywords: 'commands.keywords.menuWidth',
    icon: PanelLeft,
    run: () => useNavState.getState().toggle(),
  },
  {
    id: 'shortcuts',
    name: 'commands.actions.shortcuts',
    keywords: 'commands.keywords.shortcuts',
    icon: Keyboard,
    shortcut: 'sheet',
    run: ({ show }) => show({ kind: 'sheet' }),
  },
  {
    id: 'singleKeysOff',
    name: 'commands.actions.singleKeysOff',
    keywords: 'commands.keywords.singleKeys',
    icon: KeyboardOff,
    mayRun: () => useSingleKeys.getState().on,
    run: () => useSingleKeys.getState().setOn(false),
  },
  {
    id: 'singleKeysOn',
    name: 'commands.actions.singleKeysOn',
    keywords: 'commands.keywords.singleKeys',
    icon: Keyboard,
    mayRun: () => !useSingleKeys.getState().on,
    run: () => useSingleKeys.getState().setOn(true),
  },
];
