import { useTranslation } from 'react-i18next';
import type { SettingsView } from '../../../src-shared/operator/views.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { TitledCard } from '../../components/titled-card.tsx';
import { CopyLine } from '../../components/copy-line.tsx';
import { FieldLine, Fields } from '../../components/fields.tsx';

/** What runs here, and where the listener describes its calls. */
export function AboutCard({ view }: { view: SettingsView }) {
  const { t } = useTranslation();
  const { data: overview } = useQuery('getOverview', {}, ['listener']);
  return (
    <TitledCard title={t('settings.groups.about.title')} text={t('settings.about.what')}>
      <Fields>
        <FieldLine label={t('settings.about.version')}>
          <span className="figures">
            {t('common.product')} {view.version}
          </span>
        </FieldLine>
        {overview?.listener.state === 'listening' && (
          <FieldLine label={t('settings.about.interface')}>
            <CopyLine text={`${overview.listener.address}/docs`} what={t('settings.about.interface')} />
          </FieldLine>
        )}
      </Fields>
    </TitledCard>
  );
}
