import { Day } from '../components/date-time.tsx';
import { Money } from '../components/money.tsx';
import { Reference } from '../components/reference.tsx';
import { KeyCaps } from './key-caps.tsx';
import type { PaletteItem } from './palette-items.ts';

/** What a line of the palette shows: name, what it is about, and at its end the amount or the shortcut. */
export function PaletteLine({ item }: { item: PaletteItem }) {
  const { icon: Icon, title, isReference, kind, about, hit, keys } = item;
  return (
    <>
      <Icon aria-hidden className="size-4 shrink-0 text-ink-3" />
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="flex min-w-0">
          {isReference ? <Reference text={title} /> : <span className="truncate">{title}</span>}
        </span>
        {kind !== null && (
          <span className="flex min-w-0 gap-1.5 text-xs text-ink-2">
            <span className="shrink-0">{kind}</span>
            {about !== null && (
              <>
                <span aria-hidden>·</span>
                <bdi className="truncate">{about}</bdi>
              </>
            )}
          </span>
        )}
      </span>
      {hit !== null && hit.amountMinor !== null && hit.currency !== null && (
        <Money minor={hit.amountMinor} currency={hit.currency} />
      )}
      {hit?.kind === 'statement' && hit.date !== null && (
        <span className="text-ink-2">
          <Day date={hit.date} />
        </span>
      )}
      {keys !== null && (
        <span aria-hidden>
          <KeyCaps keys={keys} />
        </span>
      )}
    </>
  );
}
