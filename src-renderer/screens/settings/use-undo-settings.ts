import { useTranslation } from 'react-i18next';
import { SECRET_SETTINGS } from '../../../src-shared/bank/secrets.ts';
import type { SettingKey } from '../../../src-shared/bank/settings.ts';
import type { SettingsView } from '../../../src-shared/operator/views.ts';
import { toastDone, toastFailed, type Notice } from '../../components/toast.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import { useDeed } from '../../operator-client/use-deed.ts';
import { savedText } from './drafts.ts';

type Changes = Readonly<Partial<Record<SettingKey, string>>>;

/** The way back from saved changes: the values that stood there before, saved again. A secret is never shown, so nobody can give it back. */
export function useUndoSettings(): (changes: Changes, before: SettingsView) => Notice['action'] {
  const { t } = useTranslation();
  const deed = useDeed('updateSettings');
  return (changes, before) => {
    const changed = before.settings.filter(({ key }) => changes[key] !== undefined);
    if (changed.some(({ key }) => SECRET_SETTINGS.includes(key))) return undefined;
    const former = Object.fromEntries(changed.map((setting) => [setting.key, savedText(setting)]));
    const restore = async (): Promise<void> => {
      const result = await deed.run({ changes: former });
      if (result.ok) toastDone({ title: t('commands.undone') });
      else
        toastFailed({
          title: result.refusal === undefined ? t('common.errors.deed') : refusalText(result.refusal),
        });
    };
    return { label: t('commands.undo'), onPress: () => void restore() };
  };
}
