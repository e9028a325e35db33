import { Menu } from '@base-ui/react/menu';
import { Check, Languages } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { LANGUAGE_CHOICES, useLanguageChoice, type LanguageChoice } from '../../i18n/language.ts';
import { LANGUAGES } from '../../i18n/languages.ts';
import { IconButton } from '../icon-button.tsx';

/** The console's languages, each by its own name, or as the system has it; applied at once, and remembered. */
export function LanguageSwitch() {
  const { t } = useTranslation();
  const { choice, choose } = useLanguageChoice();
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<IconButton icon={Languages} label={t('shell.language')} />} />
      <Menu.Portal>
        <Menu.Positioner align="end" sideOffset={4} className="z-50">
          <Menu.Popup className="min-w-40 rounded-control border border-line bg-raised py-1 text-sm text-ink shadow-float outline-none">
            <Menu.RadioGroup value={choice} onValueChange={(next: LanguageChoice) => choose(next)}>
              {LANGUAGE_CHOICES.map((each) => (
                <Menu.RadioItem
                  key={each}
                  value={each}
                  closeOnClick
                  className="flex h-8 cursor-pointer items-center gap-2.5 px-3 outline-none select-none data-highlighted:bg-selected"
                >
                  <span className="size-4">
                    <Menu.RadioItemIndicator>
                      <Check aria-hidden className="size-4 text-accent" />
                    </Menu.RadioItemIndicator>
                  </span>
                  {each === 'system' ? (
                    t('shell.languageSystem')
                  ) : (
                    <bdi lang={LANGUAGES[each].tag}>{LANGUAGES[each].name}</bdi>
                  )}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
