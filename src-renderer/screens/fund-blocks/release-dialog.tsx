import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FundBlockRow } from '../../../src-shared/operator/views.ts';
import { formatMoney } from '../../i18n/formats.ts';
import { Button } from '../../components/button.tsx';
import { DeedForm } from '../../components/deed-form.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Figures } from '../../components/figures.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { TextField } from '../../components/text-field.tsx';
import { toastDone } from '../../components/toast.tsx';
import { useDeed } from '../../operator-client/use-deed.ts';
import { useQuery } from '../../operator-client/use-query.ts';

/**
 * Releases the rest of a block in two steps: the reason, then the amount and the account once more. What was confirmed is what is
 * released: if the block changes meanwhile, the bank refuses and the first step is shown again.
 */
export function ReleaseDialog(props: { block: FundBlockRow; open: boolean; onClose: () => void }) {
  const { block, open, onClose } = props;
  const { blockReferenceNo, accountNumber: account, currency } = block;
  const { t } = useTranslation();
  const form = useId();
  const deed = useDeed('releaseBlock');
  const [reason, setReason] = useState('');
  /** What was free as the operator went on to the second step; null in the first. */
  const [confirming, setConfirming] = useState<number | null>(null);
  const amount = formatMoney(confirming ?? block.freeMinor, currency);

  const close = (): void => {
    onClose();
    deed.reset();
    setReason('');
    setConfirming(null);
  };
  const submit = async (): Promise<void> => {
    // An empty reason is refused by the bank, at its field, before anything is asked.
    if (confirming === null && reason.trim() !== '') {
      deed.reset();
      setConfirming(block.freeMinor);
      return;
    }
    const result = await deed.run({ blockReferenceNo, reason, freeMinor: confirming });
    setConfirming(null);
    if (!result.ok) return;
    close();
    toastDone({
      title: t('fundBlocks.release.done', { amount }),
      text: t('fundBlocks.release.doneText', { account }),
    });
  };
  const first = confirming === null;
  return (
    <Dialog
      open={open}
      onClose={close}
      title={first ? t('fundBlocks.release.title') : t('fundBlocks.release.confirmTitle', { amount })}
      description={
        first
          ? t('fundBlocks.release.text', { account })
          : t('fundBlocks.release.confirmText', { amount, account, block: blockReferenceNo })
      }
      actions={
        <>
          {!first && <Button onClick={() => setConfirming(null)}>{t('fundBlocks.release.back')}</Button>}
          <FormActions
            form={form}
            submit={first ? t('fundBlocks.release.next') : t('fundBlocks.release.submit', { amount })}
            pending={deed.pending}
            onCancel={close}
          />
        </>
      }
    >
      <DeedForm id={form} deed={deed} fieldOf={FIELD_OF} onSubmit={() => void submit()}>
        {first ? (
          <>
            <ToRelease block={block} />
            <TextField
              name="reason"
              label={t('fundBlocks.release.reason')}
              hint={t('fundBlocks.release.reasonHint')}
              value={reason}
              onChange={setReason}
            />
          </>
        ) : (
          <p className="text-sm wrap-anywhere text-ink">{t('fundBlocks.release.because', { reason })}</p>
        )}
      </DeedForm>
    </Dialog>
  );
}

const FIELD_OF = { release_reason_invalid: 'reason' } as const;

function ToRelease({ block: { accountNumber, currency, freeMinor } }: { block: FundBlockRow }) {
  const { t } = useTranslation();
  const { data: account } = useQuery('getAccount', { accountNumber });
  const available = account?.availableMinor;
  return (
    <Figures
      currency={currency}
      figures={[
        { label: t('fundBlocks.release.free'), minor: freeMinor, main: true },
        ...(available === undefined
          ? []
          : [{ label: t('fundBlocks.release.available', { account: accountNumber }), minor: available }]),
      ]}
    />
  );
}
