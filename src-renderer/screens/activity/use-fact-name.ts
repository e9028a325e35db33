import { useTranslation } from 'react-i18next';
import { settingsSchema, type SettingKey } from '../../../src-shared/bank/settings.ts';
import type { FactName } from '../../../src-shared/operator/actions.ts';
import { activity } from '../../i18n/en/activity.ts';

/** How a field of a deed is called: settings as on their screen, the others by their own words, an unknown one by its name. */
export function useFactName(): (field: FactName) => string {
  const { t } = useTranslation();
  return (field) => {
    if (Object.hasOwn(activity.facts, field))
      return t(`activity.facts.${field as Exclude<FactName, SettingKey>}`);
    if (Object.hasOwn(settingsSchema.shape, field)) return t(`settings.fields.${field as SettingKey}.label`);
    return field;
  };
}
