import { Tooltip } from '@base-ui/react/tooltip';
import { Landmark, PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { places } from '../../router/places.ts';
import { MENU_GROUPS, SCREENS, type MenuGroup, type Screen } from '../../routes.ts';
import { cx } from '../../theme/cx.ts';
import { IconButton } from '../icon-button.tsx';
import { useNarrowNav } from './nav-state.ts';

/** The screens, at the start of the line; narrow it shows icons only, their words in tooltips. */
export function Nav({ current }: { current: string }) {
  const { t } = useTranslation();
  const [narrow, toggle] = useNarrowNav();
  return (
    <nav
      aria-label={t('shell.navigation')}
      className={cx('flex shrink-0 flex-col border-e border-line bg-surface', narrow ? 'w-14' : 'w-56')}
    >
      <div className={cx('flex h-14 items-center gap-2.5', narrow ? 'justify-center' : 'px-4')}>
        <span className="flex size-8 shrink-0 items-center justify-center rounded-control bg-accent text-on-accent">
          <Landmark aria-hidden className="size-4.5" />
        </span>
        {!narrow && (
          <span className="text-sm leading-tight font-semibold text-ink">{t('common.product')}</span>
        )}
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-2 py-1">
        {MENU_GROUPS.map((group) => (
          <NavGroup key={group} group={group} narrow={narrow} current={current} />
        ))}
      </div>
      <div className={cx('flex p-2', narrow ? 'justify-center' : 'justify-end')}>
        <IconButton
          icon={narrow ? PanelLeftOpen : PanelLeftClose}
          label={narrow ? t('shell.expand') : t('shell.collapse')}
          onClick={toggle}
        />
      </div>
    </nav>
  );
}

/** Screens that belong together; narrow, a line stands for the group's name. */
function NavGroup({ group, narrow, current }: { group: MenuGroup; narrow: boolean; current: string }) {
  const { t } = useTranslation();
  const name = group === 'start' ? undefined : t(`shell.menuGroups.${group}`);
  return (
    <>
      {name !== undefined && !narrow && (
        <p aria-hidden className="px-2.5 pt-2 pb-0.5 text-xs font-semibold text-ink-3">
          {name}
        </p>
      )}
      {name !== undefined && narrow && <hr aria-hidden className="mx-2 my-1.5 border-line" />}
      <ul aria-label={name} className="flex flex-col gap-px">
        {SCREENS.filter((screen) => screen.group === group).map((screen) => (
          <li key={screen.path}>
            <NavLink screen={screen} narrow={narrow} current={screen.path === current} />
          </li>
        ))}
      </ul>
    </>
  );
}

function NavLink({ screen, narrow, current }: { screen: Screen; narrow: boolean; current: boolean }) {
  const { t } = useTranslation();
  const { icon: Icon } = screen;
  const title = t(screen.title);
  const link = (
    <a
      href={places.screen(screen.path)}
      aria-label={narrow ? title : undefined}
      aria-current={current ? 'page' : undefined}
      className={cx(
        'ring-inside flex h-8 items-center gap-2.5 rounded-control text-sm transition-colors',
        narrow ? 'justify-center' : 'px-2.5',
        current
          ? 'bg-selected font-semibold text-ink'
          : 'font-medium text-ink-2 hover:bg-hover hover:text-ink',
      )}
    >
      <Icon aria-hidden className={cx('size-4.5 shrink-0', current && 'text-accent')} />
      {!narrow && <span className="truncate">{title}</span>}
    </a>
  );
  if (!narrow) return link;
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={link} />
      <Tooltip.Portal>
        <Tooltip.Positioner side="inline-end" sideOffset={6} className="z-50">
          <Tooltip.Popup className="rounded-control bg-ink px-2 py-1 text-xs text-canvas shadow-float">
            {title}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  );
}
