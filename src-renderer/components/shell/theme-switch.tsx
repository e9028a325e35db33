import { Menu } from '@base-ui/react/menu';
import { Check, Contrast, Monitor, Moon, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { THEMES, useTheme } from '../../theme/theme.ts';
import { IconButton } from '../icon-button.tsx';

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

const ITEM =
  'flex h-8 cursor-pointer items-center gap-2.5 px-3 outline-none select-none data-highlighted:bg-selected';

/** Light, dark, or as the system has it, and more contrast; remembered. */
export function ThemeSwitch() {
  const { t } = useTranslation();
  const { theme, setTheme, moreContrast, setMoreContrast } = useTheme();
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<IconButton icon={ICONS[theme]} label={t('shell.theme')} />} />
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} className="z-50">
          <Menu.Popup className="min-w-40 rounded-control border border-line bg-raised py-1 text-sm text-ink shadow-float outline-none">
            <Menu.RadioGroup value={theme} onValueChange={setTheme}>
              {THEMES.map((choice) => {
                const Icon = ICONS[choice];
                return (
                  <Menu.RadioItem key={choice} value={choice} closeOnClick className={ITEM}>
                    <Icon aria-hidden className="size-4 text-ink-2" />
                    <span className="flex-1">{t(`shell.themes.${choice}`)}</span>
                    <Menu.RadioItemIndicator>
                      <Check aria-hidden className="size-4 text-accent" />
                    </Menu.RadioItemIndicator>
                  </Menu.RadioItem>
                );
              })}
            </Menu.RadioGroup>
            <Menu.Separator className="my-1 h-px bg-line" />
            <Menu.CheckboxItem checked={moreContrast} onCheckedChange={setMoreContrast} className={ITEM}>
              <Contrast aria-hidden className="size-4 text-ink-2" />
              <span className="flex-1">{t('shell.moreContrast')}</span>
              <Menu.CheckboxItemIndicator>
                <Check aria-hidden className="size-4 text-accent" />
              </Menu.CheckboxItemIndicator>
            </Menu.CheckboxItem>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
