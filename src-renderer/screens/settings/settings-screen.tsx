import { useQuery } from '../../operator-client/use-query.ts';
import { ScrollPage } from '../../components/scroll-page.tsx';
import { ErrorState, Skeleton } from '../../components/states.tsx';
import { AboutCard } from './about-card.tsx';
import { BackupsCard } from './backups-card.tsx';
import { ExportCard } from './export-card.tsx';
import { SettingsForm } from './settings-form.tsx';
import { TreasuryCard } from './treasury-card.tsx';

/** Everything that the flags can set: what holds, where it comes from, and what an operator may change. */
export function SettingsScreen() {
  const { data: view, error, retry } = useQuery('getSettings', {});
  if (view === undefined && error !== undefined) return <ErrorState error={error} onRetry={retry} />;
  if (view === undefined) return <Skeleton className="h-80 max-w-240" />;
  return (
    <ScrollPage>
      <div className="flex max-w-240 flex-col gap-4">
        <SettingsForm
          view={view}
          after={
            <>
              <BackupsCard dataDir={view.dataDir} />
              <ExportCard />
              <TreasuryCard view={view} />
              <AboutCard view={view} />
            </>
          }
        />
      </div>
    </ScrollPage>
  );
}
