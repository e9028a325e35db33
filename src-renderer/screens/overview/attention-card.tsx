import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverviewView } from '../../../src-shared/operator/views.ts';
import { Button } from '../../components/button.tsx';
import { TitledCard } from '../../components/titled-card.tsx';
import { useNow } from '../../components/use-now.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { cx } from '../../theme/cx.ts';
import { AttentionActions } from './attention-actions.tsx';
import { attentionItems, type AttentionItem, type Level } from './attention-items.ts';
import { useAttentionWords } from './use-attention-words.ts';

const SHOWN = 5;
const MINUTE_MS = 60_000;
const LOOKS = {
  bad: [CircleAlert, 'text-bad'],
  warn: [TriangleAlert, 'text-warn'],
  info: [Info, 'text-info'],
} as const satisfies Record<Level, unknown>;

/** What needs the operator, the worst first, each with the way to it or the deed that ends it. */
export function AttentionCard({ overview }: { overview: OverviewView }) {
  const { t } = useTranslation();
  const [showAll, setShowAll] = useState(false);
  const items = useAttention(overview);
  const shown = showAll ? items : items.slice(0, SHOWN);
  const rest = items.length - SHOWN;
  return (
    <TitledCard title={t('overview.attention.title')}>
      {items.length === 0 ? (
        <div className="flex items-center gap-3 py-2">
          <CircleCheck aria-hidden className="size-7 shrink-0 text-good" strokeWidth={1.75} />
          <div>
            <p className="font-semibold text-ink">{t('overview.attention.nothing')}</p>
            <p className="text-sm text-ink-2">{t('overview.attention.nothingText')}</p>
          </div>
        </div>
      ) : (
        <ul className="divide-y divide-line">
          {shown.map((item) => (
            <Item key={keyOf(item)} item={item} />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <div className="pt-2">
          <Button look="quiet" aria-expanded={showAll} onClick={() => setShowAll(!showAll)}>
            {showAll ? t('overview.attention.fewer') : t('overview.attention.more', { count: rest })}
          </Button>
        </div>
      )}
    </TitledCard>
  );
}

function Item({ item }: { item: AttentionItem }) {
  const { t } = useTranslation();
  const words = useAttentionWords();
  const [Icon, ink] = LOOKS[item.level];
  return (
    <li
      // The bridge is cut off: said at once.
      role={item.kind === 'listener' ? 'alert' : undefined}
      className="flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5 first:pt-0 last:pb-0"
    >
      <p className="flex min-w-48 flex-1 gap-2 text-sm text-ink">
        <Icon aria-hidden className={cx('mt-0.5 size-4 shrink-0', ink)} />
        <span className="min-w-0 wrap-anywhere">
          <span className="sr-only">{t(`overview.attention.levels.${item.level}`)}: </span>
          {words(item)}
        </span>
      </p>
      <div className="flex items-center gap-3 text-sm">
        <AttentionActions item={item} />
      </div>
    </li>
  );
}

function keyOf(item: AttentionItem): string {
  return item.kind === 'oldBlock' ? `${item.kind} ${item.blocks.accountNumber}` : item.kind;
}

function useAttention(overview: OverviewView): AttentionItem[] {
  const now = useNow(MINUTE_MS);
  const { data: attention } = useQuery('getAttention', {});
  const { data: books } = useQuery('getBooks', {});
  const { data: health } = useQuery('getLedgerHealth', {});
  const { data: backups } = useQuery('getBackups', {});
  return attentionItems({ overview, attention, books, health, backups, now });
}
