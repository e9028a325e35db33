import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementDetail } from '../../../src-shared/operator/views.ts';
import { ActionMenu, type MenuAction } from '../../components/action-menu.tsx';
import { CancelDeliveryDialog } from './cancel-delivery-dialog.tsx';
import { DefectDialog } from './defect-dialog.tsx';
import { SendElsewhereDialog } from './send-elsewhere-dialog.tsx';

/** What else can be done with a statement's delivery. */
export function DeliveryMore({ statement: { id, delivery, text } }: { statement: StatementDetail }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'elsewhere' | 'cancel' | 'defect'>();
  const state = delivery?.state;
  const close = (): void => setAsking(undefined);
  const actions: MenuAction[] = [];
  if (state !== 'sending') {
    actions.push({
      id: 'elsewhere',
      label: t('statements.delivery.toOther'),
      onChoose: () => setAsking('elsewhere'),
    });
  }
  if (state === 'queued' || state === 'failing') {
    actions.push({
      id: 'cancel',
      label: t('statements.delivery.cancel'),
      onChoose: () => setAsking('cancel'),
    });
  }
  actions.push({ id: 'defect', label: t('statements.defect.action'), onChoose: () => setAsking('defect') });
  return (
    <>
      <ActionMenu label={t('statements.delivery.more')} icon={Ellipsis} actions={actions} />
      <SendElsewhereDialog id={id} open={asking === 'elsewhere'} onClose={close} />
      <DefectDialog id={id} text={text ?? ''} open={asking === 'defect'} onClose={close} />
      <CancelDeliveryDialog id={asking === 'cancel' ? id : null} onClose={close} />
    </>
  );
}
