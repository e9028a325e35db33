import { Ban, CircleCheck, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CallOutcome } from '../../../src-shared/operator/traffic-views.ts';
import { StatusBadge } from '../../components/status-badge.tsx';
import { formatNumber } from '../../i18n/formats.ts';

const LOOKS = {
  ok: ['good', CircleCheck],
  refused: ['warn', Ban],
  error: ['bad', TriangleAlert],
} as const satisfies Record<CallOutcome, unknown>;

/** How a call ended. */
export function OutcomeBadge({ outcome }: { outcome: CallOutcome }) {
  const { t } = useTranslation();
  const [tone, icon] = LOOKS[outcome];
  return <StatusBadge tone={tone} icon={icon} label={t(`bridgeTraffic.outcomes.${outcome}`)} />;
}

/** How long a call took, to three figures. */
export function Took({ ms }: { ms: number }) {
  const { t } = useTranslation();
  const decimals = ms < 1 ? 3 : ms < 10 ? 2 : ms < 100 ? 1 : 0;
  return (
    <bdi className="figures whitespace-nowrap">
      {t('bridgeTraffic.ms', { value: formatNumber(ms, decimals) })}
    </bdi>
  );
}
