import { useQuery } from '../../operator-client/use-query.ts';
import { ScrollPage } from '../../components/scroll-page.tsx';
import { ErrorState, Skeleton } from '../../components/states.tsx';
import { AboutCard } from './about-card.tsx';
import { BackupsCard } from './backups-card.tsx';
import { ExportCard } from './export-card.tsx';
import { SectionsNav } from './sections-nav.tsx';
import { SettingsPart } from './settings-part.tsx';
import { SettingsForm } from './settings-form.tsx';
import { TreasuryCard } from './treasury-card.tsx';

/** Everything that the flags can set: what holds, where it comes from, and what an operator may change. */
export function SettingsScreen() {
  const { data: view, error, retry } = useQuery('getSettings', {});
  if (view === undefined && error !== undefined) return <ErrorState error={error} onRetry={retry} />;
  if (view === undefined) return <Skeleton className="h-80 max-w-240" />;
  return (
    <ScrollPage>
      <div className="flex flex-col gap-4 xl:flex-row-reverse xl:justify-end xl:gap-6">
        <SectionsNav />
        <div className="flex min-w-0 max-w-240 flex-1 flex-col gap-4">
          <SettingsForm
            view={view}
            after={
              <>
                <SettingsPart section="ledger">
                  <BackupsCard dataDir={view.dataDir} />
                </SettingsPart>
                <SettingsPart section="export">
                  <ExportCard />
                </SettingsPart>
                <SettingsPart section="treasury">
                  <TreasuryCard view={view} />
                </SettingsPart>
                <SettingsPart section="about">
                  <AboutCard view={view} />
                </SettingsPart>
              </>
            }
          />
        </div>
      </div>
    </ScrollPage>
  );
}
