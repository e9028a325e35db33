import {
  ArrowDownToLine,
  ArrowUpFromLine,
  Ban,
  CalendarClock,
  CircleAlert,
  CircleCheck,
  CircleX,
  Clock,
  FileClock,
  FileCheck,
  Landmark,
  Lock,
  LockOpen,
  Pause,
  RefreshCw,
  Send,
  Shuffle,
  Undo2,
  UserRound,
  Vault,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type {
  AccountKind,
  BatchState,
  DeliveryState,
  PaymentState,
  StatementState,
} from '../../src-shared/bank/statuses.ts';
import type { EntryMark } from '../../src-shared/mt940/model.ts';
import { StatusBadge, type Tone } from './status-badge.tsx';

type Look = readonly [Tone, LucideIcon];

const ACCOUNT_KIND: Record<AccountKind, Look> = {
  programme: ['info', Landmark],
  beneficiary: ['calm', UserRound],
  clearing: ['calm', Shuffle],
  funding: ['calm', Vault],
};
const BLOCK = { active: ['warn', Lock], released: ['good', LockOpen] } satisfies Record<string, Look>;
const BATCH: Record<BatchState, Look> = {
  waiting: ['info', Clock],
  scheduled: ['calm', CalendarClock],
  held: ['bad', Pause],
  processed: ['good', CircleCheck],
};
const PAYMENT: Record<PaymentState, Look> = {
  pending: ['info', Clock],
  booked: ['good', CircleCheck],
  returned: ['warn', Undo2],
};
const MARK: Record<EntryMark, Look> = {
  D: ['calm', ArrowUpFromLine],
  C: ['good', ArrowDownToLine],
  RD: ['warn', Undo2],
  RC: ['warn', Undo2],
};
const STATEMENT: Record<StatementState, Look> = {
  requested: ['info', FileClock],
  generated: ['good', FileCheck],
  failed: ['bad', CircleAlert],
};
const DELIVERY: Record<DeliveryState, Look> = {
  queued: ['info', Clock],
  sending: ['info', Send],
  failing: ['warn', RefreshCw],
  delivered: ['good', CircleCheck],
  given_up: ['bad', CircleX],
  cancelled: ['calm', Ban],
};

export function AccountKindBadge({ kind }: { kind: AccountKind }) {
  const { t } = useTranslation();
  return badge(ACCOUNT_KIND[kind], t(`statuses.accountKind.${kind}`));
}

export function BlockStateBadge({ state }: { state: keyof typeof BLOCK }) {
  const { t } = useTranslation();
  return badge(BLOCK[state], t(`statuses.block.${state}`));
}

export function BatchStateBadge({ state }: { state: BatchState }) {
  const { t } = useTranslation();
  return badge(BATCH[state], t(`statuses.batch.${state}`));
}

export function PaymentStateBadge({ state }: { state: PaymentState }) {
  const { t } = useTranslation();
  return badge(PAYMENT[state], t(`statuses.payment.${state}`));
}

export function MarkBadge({ mark }: { mark: EntryMark }) {
  const { t } = useTranslation();
  return badge(MARK[mark], t(`statuses.mark.${mark}`));
}

export function StatementStateBadge({ state }: { state: StatementState }) {
  const { t } = useTranslation();
  return badge(STATEMENT[state], t(`statuses.statement.${state}`));
}

export function DeliveryStateBadge({ state }: { state: DeliveryState }) {
  const { t } = useTranslation();
  return badge(DELIVERY[state], t(`statuses.delivery.${state}`));
}

function badge([tone, icon]: Look, label: string) {
  return <StatusBadge tone={tone} icon={icon} label={label} />;
}
