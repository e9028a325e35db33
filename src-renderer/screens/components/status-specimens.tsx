import { StatusBadge } from '../../components/status-badge.tsx';
import {
  AccountKindBadge,
  BatchStateBadge,
  BlockStateBadge,
  DeliveryStateBadge,
  MarkBadge,
  PaymentStateBadge,
  StatementStateBadge,
} from '../../components/statuses.tsx';
import {
  ACCOUNT_KINDS,
  BATCH_STATES,
  DELIVERY_STATES,
  PAYMENT_STATES,
  STATEMENT_STATES,
} from '../../../src-shared/bank/statuses.ts';
import { CircleHelp } from 'lucide-react';
import { Specimen, SpecimenGroup } from './specimen.tsx';

/** Every status: icon, word and colour. */
export function StatusSpecimens() {
  return (
    <SpecimenGroup title="Statuses">
      <Specimen of="StatusBadge">
        {(['good', 'warn', 'bad', 'info', 'calm'] as const).map((tone) => (
          <StatusBadge key={tone} tone={tone} icon={CircleHelp} label={tone} />
        ))}
      </Specimen>
      <Specimen of="AccountKindBadge">
        {ACCOUNT_KINDS.map((kind) => (
          <AccountKindBadge key={kind} kind={kind} />
        ))}
      </Specimen>
      <Specimen of="BlockStateBadge">
        <BlockStateBadge state="active" />
        <BlockStateBadge state="released" />
      </Specimen>
      <Specimen of="BatchStateBadge">
        {BATCH_STATES.map((state) => (
          <BatchStateBadge key={state} state={state} />
        ))}
      </Specimen>
      <Specimen of="PaymentStateBadge">
        {PAYMENT_STATES.map((state) => (
          <PaymentStateBadge key={state} state={state} />
        ))}
      </Specimen>
      <Specimen of="MarkBadge">
        {(['D', 'C', 'RD', 'RC'] as const).map((mark) => (
          <MarkBadge key={mark} mark={mark} />
        ))}
      </Specimen>
      <Specimen of="StatementStateBadge">
        {STATEMENT_STATES.map((state) => (
          <StatementStateBadge key={state} state={state} />
        ))}
      </Specimen>
      <Specimen of="DeliveryStateBadge">
        {DELIVERY_STATES.map((state) => (
          <DeliveryStateBadge key={state} state={state} />
        ))}
      </Specimen>
    </SpecimenGroup>
  );
}
