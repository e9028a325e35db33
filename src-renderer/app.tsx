import { Tooltip } from '@base-ui/react/tooltip';
import { MapPinOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CrashGuard } from './components/shell/crash-guard.tsx';
import { ExpiredPage } from './components/shell/expired-page.tsx';
import { Shell } from './components/shell/shell.tsx';
import { EmptyState } from './components/states.tsx';
import { ToastRegion } from './components/toast.tsx';
import { BankProvider } from './operator-client/bank-context.tsx';
import type { BankConnection } from './operator-client/connection.ts';
import { useConnectionState } from './operator-client/connection-state.ts';
import { places } from './router/places.ts';
import { useRoute } from './router/route.ts';
import { SCREENS } from './routes.ts';

/** The console. */
export function App({ connection }: { connection: BankConnection }) {
  return (
    <BankProvider connection={connection}>
      <Tooltip.Provider delay={400}>
        <ToastRegion>
          <CurrentScreen />
        </ToastRegion>
      </Tooltip.Provider>
    </BankProvider>
  );
}

function CurrentScreen() {
  const { t } = useTranslation();
  const route = useRoute();
  const expired = useConnectionState(({ session }) => session === 'expired');
  if (expired) return <ExpiredPage />;
  const path = route.screen === '' ? SCREENS[0]?.path : route.screen;
  const screen = SCREENS.find((candidate) => candidate.path === path);
  if (screen === undefined) {
    return (
      <Shell screen={route.screen} title={t('common.notFound.title')}>
        <EmptyState
          icon={MapPinOff}
          title={t('common.notFound.title')}
          text={t('common.notFound.text')}
          action={
            <a
              className="font-medium text-accent underline-offset-2 hover:underline"
              href={places.screen('')}
            >
              {t('common.notFound.back')}
            </a>
          }
        />
      </Shell>
    );
  }
  return (
    <Shell screen={screen.path} title={t(screen.title)}>
      <CrashGuard key={screen.path}>
        <screen.component route={route} />
      </CrashGuard>
    </Shell>
  );
}
