import { DirectionProvider } from '@base-ui/react/direction-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { MapPinOff } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { CrashGuard } from './components/shell/crash-guard.tsx';
import { ExpiredPage } from './components/shell/expired-page.tsx';
import { Shell } from './components/shell/shell.tsx';
import { EmptyState } from './components/states.tsx';
import { ToastRegion } from './components/toast.tsx';
import { DEV_SCREENS } from './dev-screens.ts';
import { BankProvider } from './operator-client/bank-context.tsx';
import type { BankConnection } from './operator-client/connection.ts';
import { useConnectionState } from './operator-client/connection-state.ts';
import { rememberScreen } from './router/last-screen.ts';
import { useDirection } from './i18n/use-direction.ts';
import { places } from './router/places.ts';
import { useRoute } from './router/route.ts';
import { SCREENS } from './routes.ts';

/** The console. */
export function App({ connection }: { connection: BankConnection }) {
  const { direction } = useDirection();
  return (
    <BankProvider connection={connection}>
      <DirectionProvider direction={direction}>
        <Tooltip.Provider delay={400}>
          <ToastRegion>
            <CurrentScreen />
          </ToastRegion>
        </Tooltip.Provider>
      </DirectionProvider>
    </BankProvider>
  );
}

function CurrentScreen() {
  const { t } = useTranslation();
  const { language } = useDirection();
  const route = useRoute();
  const expired = useConnectionState(({ session }) => session === 'expired');
  const path = route.screen === '' ? SCREENS[0]?.path : route.screen;
  const screen = SCREENS.find((candidate) => candidate.path === path);
  const known = screen?.path;
  useEffect(() => {
    if (known !== undefined) rememberScreen(known);
  }, [known]);
  if (expired) return <ExpiredPage />;
  // An address is a stranger's text: `constructor` is no screen.
  const devScreen = Object.hasOwn(DEV_SCREENS, route.screen) ? DEV_SCREENS[route.screen] : undefined;
  if (devScreen !== undefined) {
    return (
      <Shell screen={route.screen} title={devScreen.title}>
        <devScreen.component />
      </Shell>
    );
  }
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
      {/* Made anew in another language: what was formatted and remembered is of the old one. */}
      <CrashGuard key={`${screen.path} ${language}`}>
        <screen.component route={route} />
      </CrashGuard>
    </Shell>
  );
}
