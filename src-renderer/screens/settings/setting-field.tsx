import { Field } from '@base-ui/react/field';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { isLoopback } from '../../../src-shared/bank/host-names.ts';
import { DEFAULT_SETTINGS } from '../../../src-shared/bank/settings.ts';
import { SECRET_SETTINGS } from '../../../src-shared/bank/secrets.ts';
import { STATEMENT_PROFILES } from '../../../src-shared/mt940/profile.ts';
import type { SettingView } from '../../../src-shared/operator/views.ts';
import { Select } from '../../components/select.tsx';
import { Switch } from '../../components/switch.tsx';
import { CONTROL } from '../../components/text-field.tsx';
import { cx } from '../../theme/cx.ts';
import { ReasonsChoice } from './reasons-choice.tsx';
import { SettingRow } from './setting-row.tsx';
import { useSettingWord } from './use-setting-word.ts';

export interface SettingFieldProps {
  setting: SettingView;
  /** What the field shows, as text; a switch knows `true` and `false`. */
  text: string;
  onEdit: (text: string) => void;
}

const NUMBERS: ReadonlySet<string> = new Set([
  'port',
  'consolePort',
  'processPaymentFrequency',
  'statementFrequency',
  'paymentInitiateAttempts',
  'backupFrequency',
  'backupsKept',
]);

/** A setting with the control that fits it; one that is fixed from outside can be read and copied only. */
export function SettingField({ setting, text, onEdit }: SettingFieldProps) {
  const open = setting.key === 'host' && text.trim() !== '' && !isLoopback(text);
  return (
    <SettingRow
      setting={setting}
      warning={open ? <OpenToNetwork /> : undefined}
      toDefault={<ToDefault setting={setting} text={text} onEdit={onEdit} />}
    >
      <Control setting={setting} text={text} onEdit={onEdit} />
    </SettingRow>
  );
}

function Control({ setting, text, onEdit }: SettingFieldProps) {
  const { t } = useTranslation();
  const wordOf = useSettingWord();
  const { key, editable } = setting;
  if (!editable) {
    return (
      <Field.Control
        readOnly
        dir="auto"
        value={wordOf(key, text)}
        className="h-9 w-full rounded-control border border-line bg-sunken px-2.5 text-sm text-ink-2 focus-visible:outline-offset-0"
      />
    );
  }
  if (key === 'statementAfterBatch') {
    return (
      <Switch
        checked={text === 'true'}
        onChange={(checked) => onEdit(String(checked))}
        word={wordOf(key, text)}
      />
    );
  }
  if (key === 'returnReasons') return <ReasonsChoice text={text} onEdit={onEdit} />;
  if (key === 'bookKeeping') {
    return (
      <Select
        choices={[
          { value: 'double-entry', label: t('settings.choices.doubleEntry') },
          { value: 'debit-only', label: t('settings.choices.debitOnly') },
        ]}
        value={text}
        onChange={onEdit}
      />
    );
  }
  if (key === 'statementProfile') {
    return (
      <Select
        choices={STATEMENT_PROFILES.map((profile) => ({ value: profile, label: wordOf(key, profile) }))}
        value={text}
        onChange={onEdit}
      />
    );
  }
  return (
    <Field.Control
      dir="ltr"
      value={text}
      onValueChange={onEdit}
      type={SECRET_SETTINGS.includes(key) ? 'password' : 'text'}
      inputMode={NUMBERS.has(key) ? 'numeric' : 'text'}
      autoComplete={SECRET_SETTINGS.includes(key) ? 'new-password' : 'off'}
      spellCheck={false}
      className={cx(CONTROL, 'figures')}
    />
  );
}

/** The way back to what the bank does when nobody says otherwise; saved with everything else. */
function ToDefault({ setting, text, onEdit }: SettingFieldProps) {
  const { t } = useTranslation();
  const wordOf = useSettingWord();
  const { key, editable } = setting;
  const byDefault = String(DEFAULT_SETTINGS[key]);
  if (!editable || text === byDefault) return null;
  return (
    <button
      type="button"
      onClick={() => onEdit(byDefault)}
      className="min-h-6 self-start rounded-sm text-start text-xs font-medium wrap-anywhere text-accent underline-offset-2 hover:underline"
    >
      {t('settings.useDefault', { value: wordOf(key, byDefault) })}
    </button>
  );
}

function OpenToNetwork() {
  const { t } = useTranslation();
  return (
    <p className="flex items-start gap-1.5 text-sm text-warn">
      <TriangleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {t('settings.openToNetwork')}
    </p>
  );
}
