import { CircleAlert, CircleCheck, FileClock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StatementState } from '../../../src-shared/bank/statuses.ts';
import { StatusBadge } from '../../components/status-badge.tsx';

const LOOKS = {
  requested: ['info', FileClock],
  generated: ['good', CircleCheck],
  failed: ['bad', CircleAlert],
} as const;

/** Whether a statement has passed its preflight: one that did is generated, one that did not has failed. */
export function PreflightBadge({ state }: { state: StatementState }) {
  const { t } = useTranslation();
  const [tone, icon] = LOOKS[state];
  return <StatusBadge tone={tone} icon={icon} label={t(`statements.preflight.states.${state}`)} />;
}
