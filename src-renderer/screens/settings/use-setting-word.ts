import { useTranslation } from 'react-i18next';
import type { SettingKey } from '../../../src-shared/bank/settings.ts';

/** The settings whose values are choices. */
const CHOICES: ReadonlySet<SettingKey> = new Set<SettingKey>([
  'bookKeeping',
  'statementAfterBatch',
  'statementProfile',
  'seedTreasuryAccount',
]);

/** How a setting's value reads: choices by their words, everything else as it is. */
export function useSettingWord(): (key: SettingKey, text: string) => string {
  const { t } = useTranslation();
  const words: Readonly<Record<string, string>> = {
    'double-entry': t('settings.choices.doubleEntry'),
    'debit-only': t('settings.choices.debitOnly'),
    true: t('settings.choices.on'),
    false: t('settings.choices.off'),
    bridge: t('settings.choices.bridge'),
    swift: t('settings.choices.swift'),
  };
  return (key, text) => {
    if (text === '') return t('settings.empty');
    return CHOICES.has(key) ? (words[text] ?? text) : text;
  };
}
