import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../src-shared/operator/views.ts';
import { TitledCard } from '../../components/titled-card.tsx';
import { FieldLine, Fields } from '../../components/fields.tsx';

/** What runs here. */
export function AboutCard({ view }: { view: SettingsView }) {
  const { t } = useTranslation();
  return (
    <TitledCard title={t('settings.groups.about.title')}>
      <Fields>
        <FieldLine label={t('settings.about.version')}>
          <span className="figures">
            {t('common.product')} {view.version}
          </span>
        </FieldLine>
      </Fields>
    </TitledCard>
  );
}
