import { SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/states.tsx';
import type { ActionContext } from './actions.ts';
import { Palette } from './palette.tsx';
import { commandsFor, hitItem, isScreen, recentItems, type PaletteGroup } from './palette-items.ts';
import { recentChoices, rememberChoice } from './recent.ts';
import { useFound } from './use-found.ts';

interface CommandPaletteProps {
  open: boolean;
  onClose: () => void;
  context: ActionContext;
}

/** Finds screens, actions and everything in the ledger that has a reference. */
export function CommandPalette({ open, onClose, context }: CommandPaletteProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const found = useFound(open ? typed : '');
  const groups = useMemo(
    () => (open ? groupsFor(typed, found.hits, context) : []),
    [open, typed, found.hits, context],
  );
  return (
    <Palette
      open={open}
      onClose={() => {
        setTyped('');
        onClose();
      }}
      title={t('commands.title')}
      input={t('commands.input')}
      placeholder={t('commands.placeholder')}
      typed={typed}
      onType={setTyped}
      groups={groups}
      looking={found.looking}
      onChoose={(item) => {
        rememberChoice(item.recent);
        void item.run();
      }}
      empty={
        found.failed ? (
          <p role="alert" className="px-4 py-6 text-center text-bad">
            {t('commands.failed')}
          </p>
        ) : (
          <EmptyState icon={SearchX} title={t('commands.nothingTitle')} text={t('commands.nothingText')} />
        )
      }
    />
  );
}

/** Before typing what was chosen last, then everything; then what fits: a reference has figures in it, so it comes before words. */
function groupsFor(
  typed: string,
  hits: ReturnType<typeof useFound>['hits'],
  context: ActionContext,
): PaletteGroup[] {
  const commands = commandsFor(typed, context);
  const recent: PaletteGroup = {
    value: 'recent',
    items: typed.trim() === '' ? recentItems(recentChoices(), context) : [],
  };
  const references: PaletteGroup = { value: 'references', items: hits.map((hit) => hitItem(hit, context.t)) };
  const screens: PaletteGroup = { value: 'screens', items: commands.filter(isScreen) };
  const actions: PaletteGroup = { value: 'actions', items: commands.filter((item) => !isScreen(item)) };
  // What fits best decides which group stands first, and so what Enter chooses.
  const named = commands[0] !== undefined && !isScreen(commands[0]) ? [actions, screens] : [screens, actions];
  const order = /\d/.test(typed)
    ? [references, ...named]
    : [recent, ...(typed === '' ? [screens, actions] : named), references];
  return order.filter(({ items }) => items.length > 0);
}
