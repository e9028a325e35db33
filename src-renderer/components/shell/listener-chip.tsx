import { CircleSlash, Radio, TriangleAlert, Unplug, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ListenerView } from '../../../src-shared/operator/views.ts';
import { useConnectionState } from '../../operator-client/connection-state.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { StatusBadge, type Tone } from '../status-badge.tsx';

/** The chip reads only the listener of the overview, so it does not follow every booking. */
const TOPICS = ['listener', 'settings'] as const;

const LOOKS: Record<ListenerView['state'], readonly [Tone, LucideIcon]> = {
  listening: ['good', Radio],
  failed: ['bad', TriangleAlert],
  closed: ['warn', CircleSlash],
};

/** Whether the bridge can reach the bank, on every screen. */
export function ListenerChip() {
  const { t } = useTranslation();
  const { data } = useQuery('getOverview', {}, TOPICS);
  if (data === undefined) return null;
  const { state, address } = data.listener;
  const label = `${t('shell.listener.label')}: ${t(`shell.listener.${state}`)}`;
  return (
    <span title={`${label}, ${address}`} className="flex min-w-0">
      {/* In a narrow header the word alone; what it is about is still read out. */}
      <span className="hidden min-w-0 xl:flex">
        <ListenerBadge state={state} label={label} />
      </span>
      <span className="flex min-w-0 xl:hidden">
        <span className="sr-only">{t('shell.listener.label')}: </span>
        <ListenerBadge state={state} />
      </span>
    </span>
  );
}

/** The listener's state; `label` says more than its word where nothing else names it. */
export function ListenerBadge({ state, label }: { state: ListenerView['state']; label?: string }) {
  const { t } = useTranslation();
  const lost = useConnectionState(({ connection }) => connection === 'lost');
  const [tone, icon] = LOOKS[state];
  // What the bank said last is not what is.
  if (lost) return <StatusBadge tone="warn" icon={Unplug} label={t('common.connection.unknown')} />;
  return <StatusBadge tone={tone} icon={icon} label={label ?? t(`shell.listener.${state}`)} />;
}
