import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClockBehindView, LedgerTroubleView } from '../../../src-shared/operator/health-views.ts';
import { useConnectionState } from '../../operator-client/connection-state.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { Button } from '../button.tsx';
import { Callout } from '../callout.tsx';
import { DateTime } from '../date-time.tsx';

/** Says on every screen what keeps the bank from its ledger, and what helps; nothing while all is well. */
export function HealthBanner() {
  const { data } = useQuery('getLedgerHealth', {});
  const lost = useConnectionState(({ connection }) => connection === 'lost');
  // What the bank said last is not what is.
  if (data === undefined || lost || (data.trouble === null && data.clockBehind === null)) return null;
  return (
    <div className="flex max-h-56 shrink-0 flex-col gap-2 overflow-y-auto px-5 pb-3">
      {data.trouble !== null && <Trouble trouble={data.trouble} />}
      {data.clockBehind !== null && <ClockBehind key={data.clockBehind.since} behind={data.clockBehind} />}
    </div>
  );
}

function Trouble({ trouble: { kind, since } }: { trouble: LedgerTroubleView }) {
  const { t } = useTranslation();
  return (
    <Callout tone={kind === 'locked' ? 'warn' : 'bad'} urgent title={t(`ledgerHealth.trouble.${kind}.title`)}>
      {t(`ledgerHealth.trouble.${kind}.text`)} {t('ledgerHealth.since')} <DateTime iso={since} />.
    </Callout>
  );
}

function ClockBehind({ behind }: { behind: ClockBehindView }) {
  const { t } = useTranslation();
  const [hidden, setHidden] = useState(false);
  if (hidden) return null;
  return (
    <Callout
      tone="warn"
      title={t('ledgerHealth.clock.title')}
      actions={<Button onClick={() => setHidden(true)}>{t('ledgerHealth.clock.hide')}</Button>}
    >
      {t('ledgerHealth.clock.newest')} <DateTime iso={behind.ledgerMoment} />. {t('ledgerHealth.clock.text')}
    </Callout>
  );
}
