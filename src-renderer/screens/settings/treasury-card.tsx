import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../src-shared/operator/views.ts';
import { TitledCard } from '../../components/titled-card.tsx';
import { FieldLine, Fields } from '../../components/fields.tsx';
import { TREASURY } from './groups.ts';
import { useSettingWord } from './use-setting-word.ts';

/** The account that the bank opens at its first start: shown with the flag that sets each value. */
export function TreasuryCard({ view }: { view: SettingsView }) {
  const { t } = useTranslation();
  const wordOf = useSettingWord();
  const settings = TREASURY.flatMap((key) => view.settings.find((setting) => setting.key === key) ?? []);
  return (
    <TitledCard title={t('settings.groups.treasury.title')} text={t('settings.groups.treasury.text')}>
      <Fields>
        {settings.map(({ key, value, flag }) => (
          <FieldLine key={key} label={t(`settings.fields.${key}.label`)}>
            <span className="flex min-w-0 flex-wrap items-baseline gap-x-3">
              <bdi className="figures wrap-anywhere">{wordOf(key, String(value))}</bdi>
              <code dir="ltr" className="reference text-ink-3">
                {flag}
              </code>
            </span>
          </FieldLine>
        ))}
      </Fields>
    </TitledCard>
  );
}
