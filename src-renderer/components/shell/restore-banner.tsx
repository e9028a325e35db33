import { LoaderCircle, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useQuery } from '../../operator-client/use-query.ts';

/** Says on every screen why nothing moves while a backup is being restored, and what helps when the bank did not come back. */
export function RestoreBanner() {
  const { t } = useTranslation();
  const { data } = useQuery('getRestore', {});
  return (
    <>
      <output>
        {data !== undefined && data.running !== null && (
          <p className="flex items-center justify-center gap-2 bg-info-soft px-4 py-1.5 text-sm text-info">
            <LoaderCircle aria-hidden className="size-4 shrink-0 animate-spin" />
            {t('backups.restore.banner')} {t('progress.why.restore')}
          </p>
        )}
      </output>
      {data !== undefined && data.failure !== null && (
        <p
          role="alert"
          className="flex items-center justify-center gap-2 bg-bad-soft px-4 py-1.5 text-sm text-bad"
        >
          <TriangleAlert aria-hidden className="size-4 shrink-0" />
          {t('backups.restore.lost', { detail: data.failure })}
        </p>
      )}
    </>
  );
}
