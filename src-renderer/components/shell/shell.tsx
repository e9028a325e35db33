import { FlaskConical, LoaderCircle } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnectionState } from '../../operator-client/connection-state.ts';
import { CommandCenter } from '../../commands/command-center.tsx';
import { titleWhereCut } from '../title-where-cut.ts';
import { takeFocus } from '../take-focus.ts';
import { BooksChip } from './books-chip.tsx';
import { HealthBanner } from './health-banner.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { ListenerChip } from './listener-chip.tsx';
import { CommandButton } from './command-button.tsx';
import { Nav } from './nav.tsx';
import { RestoreBanner } from './restore-banner.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** The frame around every screen: menu, title, what this is (a simulator), how the bank stands. */
export function Shell({ screen, title, children }: { screen: string; title: string; children: ReactNode }) {
  const { t } = useTranslation();
  const heading = useHeadingFocus(screen);
  const lost = useConnectionState(({ connection }) => connection === 'lost');
  useEffect(() => {
    document.title = `${title} · ${t('common.product')}`;
  }, [title, t]);
  return (
    <div className="flex h-full">
      <a
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          heading.current?.focus();
        }}
        className="sr-only z-50 rounded-control bg-raised px-3 py-2 shadow-float focus:not-sr-only focus:absolute focus:start-2 focus:top-2"
      >
        {t('common.actions.skipToContent')}
      </a>
      <Nav current={screen} />
      <div className="flex min-w-0 flex-1 flex-col">
        <ConnectionBanner lost={lost} />
        <RestoreBanner />
        <header className="@container flex min-h-14 shrink-0 flex-wrap items-center gap-x-2 gap-y-1 px-5 py-2 md:flex-nowrap xl:gap-x-3">
          <h1
            ref={heading}
            tabIndex={-1}
            onPointerEnter={titleWhereCut}
            className="me-auto max-w-full min-w-32 truncate text-lg font-semibold text-ink"
          >
            {title}
          </h1>
          <CommandButton />
          <span className="inline-flex h-5.5 min-w-0 items-center gap-1 rounded-full border border-line-strong px-2 text-xs whitespace-nowrap text-ink-2">
            <FlaskConical aria-hidden className="size-3.5 shrink-0" />
            <span className="font-semibold tracking-wide uppercase">{t('common.simulator')}</span>
            <span aria-hidden>·</span>
            <span className="truncate" onPointerEnter={titleWhereCut}>
              {t('common.simulatorNever')}
            </span>
          </span>
          {!lost && <BooksChip />}
          <ListenerChip />
          <LanguageSwitch />
          <ThemeSwitch />
        </header>
        <HealthBanner />
        <main id="main" className="min-h-0 flex-1 px-5 pb-4">
          {children}
        </main>
      </div>
      <CommandCenter />
    </div>
  );
}

/** Moves the focus to the heading when the screen changes, so that keyboard and screen reader start there; not on the first. */
function useHeadingFocus(screen: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(screen);
  useEffect(() => {
    if (shown.current === screen) return;
    shown.current = screen;
    takeFocus(heading.current);
  }, [screen]);
  return heading;
}

function ConnectionBanner({ lost }: { lost: boolean }) {
  const { t } = useTranslation();
  return (
    <output>
      {lost && (
        <p className="flex items-center justify-center gap-2 bg-warn-soft px-4 py-1.5 text-sm text-warn">
          <LoaderCircle aria-hidden className="size-4 animate-spin" />
          {t('common.connection.lost')}
        </p>
      )}
    </output>
  );
}
