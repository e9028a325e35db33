import { useTranslation } from 'react-i18next';
import { toastDone, toastFailed } from '../../components/toast.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useDeed } from '../../operator-client/use-deed.ts';
import { places } from '../../router/places.ts';
import { goToHash } from '../../router/route.ts';

/** Asks for a statement of an account; toasts say what became of it. */
export function useAskForStatement(accountNumber: string): { pending: boolean; ask: () => void } {
  const { t } = useTranslation();
  const deed = useDeed('requestStatement');
  const ask = async (): Promise<void> => {
    const result = await deed.run({ accountNumber });
    if (result.ok) {
      const { id } = result.value;
      toastDone({
        title: t('accounts.statement.done'),
        text: t('accounts.statement.doneText'),
        action: { label: t('accounts.statement.see'), onPress: () => goToHash(places.statement(id)) },
      });
    } else {
      toastFailed({
        title: t('accounts.statement.failed'),
        text: result.refusal === undefined ? t('common.errors.deed') : refusalText(result.refusal),
      });
    }
  };
  return { pending: deed.pending, ask: () => void ask() };
}
