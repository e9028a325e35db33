import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcut } from '../../commands/key-handlers.ts';
import { useSingleKeys } from '../../commands/single-keys.ts';
import { IconButton } from '../icon-button.tsx';
import { directionOf } from '../text-field.tsx';

const PAUSE_MS = 250;

export interface SearchBoxProps {
  label: string;
  value: string;
  /** Called once typing pauses, at once on Enter and when cleared. */
  onSearch: (text: string) => void;
}

/** Searches as one types. `/` gets there from anywhere on the screen, Escape clears it. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    // The address changed from outside (a link, the back button): the box follows.
    setKnown(value);
    setText(value);
  }

  const search = (next: string): void => {
    clearTimeout(timer.current);
    setKnown(next);
    onSearch(next);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useShortcut('search', () => input.current?.focus());
  const slashWorks = useSingleKeys(({ on }) => on);

  return (
    <div className="relative w-64 min-w-40 shrink">
      <Search aria-hidden className="pointer-events-none absolute start-2.5 top-2 size-4 text-ink-3" />
      <input
        ref={input}
        type="search"
        dir={directionOf(text)}
        maxLength={200}
        value={text}
        aria-label={label}
        aria-keyshortcuts={slashWorks ? '/' : undefined}
        placeholder={label}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => {
          setText(event.target.value);
          clearTimeout(timer.current);
          timer.current = setTimeout(search, PAUSE_MS, event.target.value.trim());
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') search(text.trim());
          if (event.key !== 'Escape' || text === '') return;
          setText('');
          search('');
        }}
        className="h-8 w-full rounded-control border border-control bg-surface ps-8 pe-8 text-sm text-ellipsis text-ink hover:border-ink-2 focus-visible:outline-offset-0 [&::-webkit-search-cancel-button]:hidden"
      />
      <div className="absolute end-1 top-1">
        {text === '' && slashWorks && (
          <kbd
            aria-hidden
            title={t('table.searchHint')}
            className="inline-flex size-6 items-center justify-center font-mono text-xs text-ink-3"
          >
            /
          </kbd>
        )}
        {text !== '' && (
          <IconButton
            small
            icon={X}
            label={t('common.actions.clear')}
            onClick={() => {
              setText('');
              search('');
              input.current?.focus();
            }}
          />
        )}
      </div>
    </div>
  );
}
