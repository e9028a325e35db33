import { Ban, Send } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StatementRow } from '../../../src-shared/operator/views.ts';
import { IconButton } from '../../components/icon-button.tsx';
import { useRowTabIndex } from '../../components/data-table/row-focus.ts';
import { toastDone, toastFailed } from '../../components/toast.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useDeed } from '../../operator-client/use-deed.ts';

interface OutboxActionsProps {
  statement: StatementRow;
  onCancel: (id: number) => void;
}

/** What can be done at once with a delivery; all else stands on the statement's page. What was delivered is sent again only there. */
export function OutboxActions({ statement: { id, delivery }, onCancel }: OutboxActionsProps) {
  const { t } = useTranslation();
  const tabIndex = useRowTabIndex();
  const deed = useDeed('sendStatement');
  const send = async (): Promise<void> => {
    const result = await deed.run({ id });
    if (result.ok) toastDone({ title: t('statements.delivery.sent') });
    else {
      const text = result.refusal === undefined ? t('common.errors.deed') : refusalText(result.refusal);
      toastFailed({ title: text });
    }
  };
  const state = delivery?.state;
  const canSend = state === 'failing' || state === 'given_up' || state === 'cancelled';
  const canCancel = state === 'failing' || state === 'queued';
  return (
    <span className="flex gap-1">
      {canSend && (
        <IconButton
          small
          icon={Send}
          label={t('statements.delivery.sendAgain')}
          tabIndex={tabIndex}
          onClick={(event) => {
            event.stopPropagation();
            void send();
          }}
        />
      )}
      {canCancel && (
        <IconButton
          small
          icon={Ban}
          label={t('statements.delivery.cancel')}
          tabIndex={tabIndex}
          onClick={(event) => {
            event.stopPropagation();
            onCancel(id);
          }}
        />
      )}
    </span>
  );
}
