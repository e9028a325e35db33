import type { TFunction } from 'i18next';
import {
  ArrowLeftRight,
  BookOpenText,
  FileText,
  Layers,
  Lock,
  Radio,
  WalletCards,
  type LucideIcon,
} from 'lucide-react';
import type { FindHit, HitKind } from '../../src-shared/operator/find-views.ts';
import { places } from '../router/places.ts';
import { goToHash } from '../router/route.ts';
import { SCREENS } from '../routes.ts';
import { ACTIONS, type ActionContext } from './actions.ts';
import { fits } from './fuzzy.ts';
import type { Recent } from './recent.ts';
import { SHORTCUTS, type ShortcutId } from './shortcuts.ts';

/** A line of the palette. */
export interface PaletteItem {
  key: string;
  icon: LucideIcon;
  title: string;
  /** Kept together whatever the text around it does. */
  isReference: boolean;
  /** What kind of thing it is, where that is not plain. */
  kind: string | null;
  about: string | null;
  hit: FindHit | null;
  keys: readonly string[] | null;
  /** How it is kept among the recent ones. */
  recent: Recent;
  run: () => void | Promise<void>;
}

export interface PaletteGroup {
  value: 'recent' | 'references' | 'screens' | 'actions';
  items: PaletteItem[];
}

const ICONS: Readonly<Record<HitKind, LucideIcon>> = {
  account: WalletCards,
  payment: ArrowLeftRight,
  block: Lock,
  batch: Layers,
  statement: FileText,
  entry: BookOpenText,
  call: Radio,
};

/** Where each kind of thing is shown. */
export function placeOf({ kind, id }: Pick<FindHit, 'kind' | 'id'>): string {
  switch (kind) {
    case 'account':
      return places.account(id);
    case 'payment':
      return places.paymentStory(id);
    case 'block':
      return places.fundBlock(id);
    case 'batch':
      return places.batch(id);
    case 'statement':
      return places.statement(Number(id));
    case 'entry':
      return places.entry(id);
    case 'call':
      return places.bridgeCall(id);
  }
}

/** The screens and actions that fit what was typed, the best first. */
export function commandsFor(typed: string, context: ActionContext): PaletteItem[] {
  return [...screenItems(context.t), ...actionItems(context)]
    .map(({ item, otherWords }) => ({ item, score: fits(typed, item.title, otherWords) }))
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ item }) => item);
}

export const isScreen = ({ key }: PaletteItem): boolean => key.startsWith('goto:');

/** Something of the ledger. */
export function hitItem(hit: FindHit, t: TFunction): PaletteItem {
  const { kind, id, label, about } = hit;
  return {
    key: `${kind} ${id}`,
    icon: ICONS[kind],
    title: kind === 'statement' ? t('commands.statement', { number: label, account: about ?? '' }) : label,
    isReference: kind !== 'statement',
    kind: kind === 'statement' ? null : t(`commands.kinds.${kind}`),
    about: kind === 'statement' ? null : about,
    hit,
    keys: null,
    recent: { hit: { kind, id, label, about } },
    run: () => goToHash(placeOf(hit)),
  };
}

/** What was chosen before, as far as it still can be. */
export function recentItems(recent: readonly Recent[], context: ActionContext): PaletteItem[] {
  const known = commandsFor('', context);
  return recent.flatMap((choice) => {
    const item =
      'hit' in choice
        ? hitItem({ ...choice.hit, amountMinor: null, currency: null, date: null }, context.t)
        : known.find(({ key }) => key === choice.id);
    return item === undefined ? [] : [{ ...item, key: `recent ${item.key}` }];
  });
}

const COMMAND = { isReference: false, kind: null, about: null, hit: null } as const;

function keysOf(id: ShortcutId | undefined): readonly string[] | null {
  return (id !== undefined && SHORTCUTS.get(id)?.keys[0]) || null;
}

function screenItems(t: TFunction) {
  return SCREENS.map(({ path, title, icon }) => ({
    item: {
      ...COMMAND,
      key: `goto:${path}`,
      icon,
      title: t(title),
      keys: keysOf(`goto:${path}`),
      recent: { id: `goto:${path}` },
      run: () => goToHash(places.screen(path)),
    } satisfies PaletteItem,
    otherWords: path,
  }));
}

function actionItems(context: ActionContext) {
  return ACTIONS.filter(({ mayRun }) => mayRun?.() !== false).map((action) => ({
    item: {
      ...COMMAND,
      key: action.id,
      icon: action.icon,
      title: context.t(action.name),
      keys: keysOf(action.shortcut),
      recent: { id: action.id },
      run: () => action.run(context),
    } satisfies PaletteItem,
    otherWords: action.keywords === undefined ? '' : context.t(action.keywords),
  }));
}
