import { BookCheck, DatabaseBackup, RefreshCw, RotateCcw, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../src-shared/bank/refusals.ts';
import { Button } from '../../components/button.tsx';
import { PlaceLink } from '../../components/reference.tsx';
import { toastDone, toastFailed } from '../../components/toast.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useDeed } from '../../operator-client/use-deed.ts';
import { places } from '../../router/places.ts';
import type { AttentionItem } from './attention-items.ts';

/** The way to what needs the operator, and the deed that may end it. */
export function AttentionActions({ item }: { item: AttentionItem }): ReactNode {
  const { t } = useTranslation();
  const link = (to: string, name: Parameters<typeof nameOf>[0]): ReactNode => (
    <PlaceLink to={to}>{nameOf(name)}</PlaceLink>
  );
  const nameOf = (
    name: 'batch' | 'batches' | 'allBatches' | 'statements' | 'deliveries' | 'blocks' | 'settings',
  ) => t(`overview.attention.open.${name}`);
  switch (item.kind) {
    case 'listener':
      return (
        <>
          {link(places.settings(), 'settings')}
          <Reopen />
        </>
      );
    case 'booksBroken':
    case 'booksFailed':
      return <CheckBooks />;
    case 'heldBatches':
      return item.only === null ? (
        link(places.batches({ state: 'held' }), 'batches')
      ) : (
        <>
          {link(places.batch(item.only), 'batch')}
          <RetryBatch batchId={item.only} />
        </>
      );
    case 'failingBatches':
      return link(places.batches({ state: 'waiting' }), 'allBatches');
    case 'failedStatements':
      return link(places.statements({ state: 'failed' }), 'statements');
    case 'givenUp':
      return link(places.outbox({ delivery: 'given_up' }), 'deliveries');
    case 'failing':
      return link(places.outbox({ delivery: 'failing' }), 'deliveries');
    case 'unsent':
      return link(places.settings(), 'settings');
    case 'oldBlock':
      return link(places.fundBlocks({ account: item.blocks.accountNumber }), 'blocks');
    case 'backupFailed':
    case 'backupOld':
    case 'backupNone':
      return (
        <>
          {link(places.settings(), 'settings')}
          <BackUp />
        </>
      );
    default:
      // The banner above every screen says what helps against the others.
      return null;
  }
}

function DeedButton(props: { icon: LucideIcon; label: string; pending: boolean; run: () => Promise<void> }) {
  const { icon, label, pending, run } = props;
  return (
    <Button icon={icon} pending={pending} onClick={() => void run()}>
      {label}
    </Button>
  );
}

/** Why a deed did not go through, for a toast. */
function useFault(): (result: { refusal: Refusal | undefined }) => string {
  const { t } = useTranslation();
  return ({ refusal }) => (refusal === undefined ? t('common.errors.deed') : refusalText(refusal));
}

function Reopen() {
  const { t } = useTranslation();
  const deed = useDeed('reopenListener');
  const fault = useFault();
  const run = async (): Promise<void> => {
    const result = await deed.run({});
    if (result.ok && result.value.state === 'listening') {
      toastDone({ title: t('shell.listener.reopened'), text: result.value.address });
    } else {
      toastFailed({ title: t('shell.listener.stillFailed'), text: result.ok ? undefined : fault(result) });
    }
  };
  return <DeedButton icon={RefreshCw} label={t('common.actions.retry')} pending={deed.pending} run={run} />;
}

function CheckBooks() {
  const { t } = useTranslation();
  const deed = useDeed('checkBooks');
  const fault = useFault();
  const run = async (): Promise<void> => {
    const result = await deed.run({});
    if (!result.ok) toastFailed({ title: t('overview.attention.booksFailed'), text: fault(result) });
    else if (result.value.proof?.ok === true) toastDone({ title: t('overview.attention.checked') });
    else toastFailed({ title: t('overview.attention.checkedBroken') });
  };
  const label = t('overview.attention.checkBooks');
  return <DeedButton icon={BookCheck} label={label} pending={deed.pending} run={run} />;
}

function RetryBatch({ batchId }: { batchId: string }) {
  const { t } = useTranslation();
  const deed = useDeed('retryBatch');
  const fault = useFault();
  const run = async (): Promise<void> => {
    const result = await deed.run({ batchId });
    if (result.ok) toastDone({ title: t('batches.held.retried'), text: t('batches.held.retriedText') });
    else toastFailed({ title: t('batches.held.failed'), text: fault(result) });
  };
  const label = t('overview.attention.retry');
  return <DeedButton icon={RotateCcw} label={label} pending={deed.pending} run={run} />;
}

function BackUp() {
  const { t } = useTranslation();
  const deed = useDeed('makeBackup');
  const fault = useFault();
  const run = async (): Promise<void> => {
    const result = await deed.run({});
    if (result.ok) toastDone({ title: t('backups.made') });
    else toastFailed({ title: t('backups.failed'), text: fault(result) });
  };
  const label = t('overview.attention.makeBackup');
  return <DeedButton icon={DatabaseBackup} label={label} pending={deed.pending} run={run} />;
}
