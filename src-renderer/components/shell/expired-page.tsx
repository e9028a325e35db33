import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../states.tsx';

/** Instead of everything, when the host does not know this browser. */
export function ExpiredPage() {
  const { t } = useTranslation();
  return (
    <main className="h-full">
      <EmptyState
        icon={KeyRound}
        title={t('common.connection.expiredTitle')}
        text={t('common.connection.expiredText')}
      />
    </main>
  );
}
