import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReturnFocus } from '../components/use-return-focus.ts';
import { Cap } from './key-caps.tsx';
import type { PaletteGroup, PaletteItem } from './palette-items.ts';
import { PaletteLine } from './palette-line.tsx';

export interface PaletteProps {
  open: boolean;
  /** Closed without a choice. */
  onClose: () => void;
  title: string;
  input: string;
  placeholder: string;
  typed: string;
  onType: (typed: string) => void;
  groups: readonly PaletteGroup[];
  /** Called once the palette is gone, so that what the choice opens gets the focus. */
  onChoose: (item: PaletteItem) => void;
  /** What stands where nothing is found. */
  empty: ReactNode;
  looking: boolean;
}

/** One line to type in and what fits it: the first is chosen by Enter, arrows go to the others, Escape closes. */
export function Palette(props: PaletteProps) {
  const { open, onClose, title, input, placeholder, typed, onType, groups, onChoose, empty, looking } = props;
  const { t } = useTranslation();
  const count = groups.reduce((sum, { items }) => sum + items.length, 0);
  const finalFocus = useReturnFocus(open);
  const choose = (item: PaletteItem): void => {
    onClose();
    // Once the palette has given the focus back: what the choice opens takes it from there.
    setTimeout(() => onChoose(item));
  };
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-scrim" />
        <Dialog.Viewport className="fixed inset-0 z-40 flex items-start justify-center overflow-hidden px-4 pt-[10vh] pb-4">
          <Dialog.Popup
            aria-label={title}
            finalFocus={finalFocus}
            className="flex max-h-[min(32rem,80vh)] w-160 max-w-full flex-col overflow-hidden rounded-card border border-line bg-raised text-ink shadow-float"
          >
            <Autocomplete.Root
              open
              inline
              mode="none"
              items={groups}
              autoHighlight="always"
              keepHighlight
              value={typed}
              onValueChange={(value, { reason }) => {
                if (reason !== 'item-press') onType(value);
              }}
              itemToStringValue={(item: PaletteItem) => item.title}
            >
              <div className="flex shrink-0 items-center gap-3 border-b border-line px-4">
                <Search aria-hidden className="size-4.5 shrink-0 text-ink-3" />
                <Autocomplete.Input
                  aria-label={input}
                  placeholder={placeholder}
                  maxLength={200}
                  autoComplete="off"
                  spellCheck={false}
                  dir="auto"
                  className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none"
                />
              </div>
              <Autocomplete.Empty className="min-h-0 overflow-y-auto empty:hidden">
                {looking ? (
                  <p className="px-4 py-6 text-center text-ink-2">{t('commands.looking')}</p>
                ) : (
                  empty
                )}
              </Autocomplete.Empty>
              <Autocomplete.List className="min-h-0 flex-1 scroll-py-2 overflow-y-auto p-2 empty:hidden">
                {(group: PaletteGroup) => (
                  <Autocomplete.Group key={group.value} items={group.items} className="pb-1">
                    <Autocomplete.GroupLabel className="px-2.5 pt-1.5 pb-1 text-xs font-semibold text-ink-3">
                      {t(`commands.groups.${group.value}`)}
                    </Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(item: PaletteItem) => (
                        <Autocomplete.Item
                          key={item.key}
                          value={item}
                          onClick={() => choose(item)}
                          className="flex min-h-9 items-center gap-3 rounded-control px-2.5 py-1 outline-none select-none data-highlighted:bg-selected"
                        >
                          <PaletteLine item={item} />
                        </Autocomplete.Item>
                      )}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
              <div className="flex shrink-0 items-center gap-4 border-t border-line bg-sunken px-4 py-2 text-xs text-ink-2">
                <Hint caps={['↑', '↓']} text={t('commands.hintMove')} />
                <Hint caps={['Enter']} text={t('commands.hintChoose')} />
                <Hint caps={['Esc']} text={t('commands.hintClose')} />
                <output className="ms-auto">{typed !== '' && t('commands.found', { count })}</output>
              </div>
            </Autocomplete.Root>
            <Dialog.Close className="sr-only">{t('common.actions.close')}</Dialog.Close>
          </Dialog.Popup>
        </Dialog.Viewport>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Hint({ caps, text }: { caps: readonly string[]; text: string }) {
  return (
    <span aria-hidden className="inline-flex items-center gap-1.5 whitespace-nowrap">
      {caps.map((cap) => (
        <Cap key={cap} text={cap} />
      ))}
      {text}
    </span>
  );
}
