import { Field } from '@base-ui/react/field';
import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingView } from '../../../src-shared/operator/views.ts';
import { FieldError } from '../../components/text-field.tsx';
import { useSettingWord } from './use-setting-word.ts';

export interface SettingRowProps {
  setting: SettingView;
  /** The control, or the value where it cannot be changed. */
  children: ReactNode;
  /** What the value that stands there means, where it is worth a word. */
  warning?: ReactNode;
  /** The way back to the default, where the value is another. */
  toDefault?: ReactNode;
}

/** One setting: name and help at the start; control, refusal, effect and source at the end. */
export function SettingRow({ setting, children, warning, toDefault }: SettingRowProps) {
  const { t } = useTranslation();
  const { key } = setting;
  return (
    <Field.Root name={key} className="grid gap-x-8 gap-y-1.5 py-3.5 last:pb-0 md:grid-cols-[1fr_22rem]">
      <div className="min-w-0">
        <Field.Label className="text-sm font-medium text-ink">
          {t(`settings.fields.${key}.label`)}
        </Field.Label>
        <Field.Description className="mt-0.5 text-sm wrap-anywhere text-ink-2">
          {t(`settings.fields.${key}.hint`)}
        </Field.Description>
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        {children}
        <FieldError />
        <Standing setting={setting} />
        {toDefault}
        {warning}
      </div>
    </Field.Root>
  );
}

/** When a change takes effect and where the value comes from; or why it cannot be changed here. */
function Standing({ setting }: { setting: SettingView }) {
  const { t } = useTranslation();
  const wordOf = useSettingWord();
  const { source, effect, pendingValue } = setting;
  if (source === 'flag' || source === 'environment') {
    return (
      <p className="flex items-start gap-1.5 text-xs text-ink-2">
        <Lock aria-hidden className="mt-0.5 size-3 shrink-0" />
        <span className="wrap-anywhere">
          {source === 'flag'
            ? t('settings.fixedByFlag', { name: setting.flag })
            : t('settings.fixedByEnvironment', { name: setting.variable })}
        </span>
      </p>
    );
  }
  if (effect === 'first-start') return null;
  return (
    <>
      <p className="text-xs text-ink-3">
        {t(`settings.sources.${source}`)} · {t(`settings.effects.${effect}`)}
      </p>
      {pendingValue !== null && (
        <p className="text-xs text-info">
          {t('settings.pending', { value: wordOf(setting.key, String(setting.value)) })}
        </p>
      )}
    </>
  );
}
