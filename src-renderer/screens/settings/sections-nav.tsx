import { useTranslation } from 'react-i18next';

/** The parts of the screen in their order; each stands in an element with {@link sectionId}. */
const SECTIONS = [
  'listener',
  'posting',
  'returns',
  'statements',
  'bank',
  'backups',
  'ledger',
  'export',
  'treasury',
  'about',
] as const;
export type SettingsSection = (typeof SECTIONS)[number];

/** The id of a part's element. */
export function sectionId(section: SettingsSection): string {
  return `settings-${section}`;
}

/** A way to each part of the long screen: beside it where there is room, else above it. */
export function SectionsNav() {
  const { t } = useTranslation();
  const titleOf = (section: SettingsSection): string =>
    section === 'ledger'
      ? t('backups.title')
      : section === 'export'
        ? t('backups.export.title')
        : t(`settings.groups.${section}.title`);
  return (
    <nav
      aria-label={t('settings.onThisPage')}
      className="xl:sticky xl:top-0 xl:w-52 xl:shrink-0 xl:self-start"
    >
      <ul className="flex flex-wrap gap-x-1 gap-y-0.5 xl:flex-col">
        {SECTIONS.map((section) => (
          <li key={section}>
            <button
              type="button"
              onClick={() => show(section)}
              className="min-h-7 rounded-control px-2 text-start text-sm text-ink-2 hover:bg-hover hover:text-ink"
            >
              {titleOf(section)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Brings a part into sight, and the focus with it, so that Tab goes on from there. */
function show(section: SettingsSection): void {
  const element = document.getElementById(sectionId(section));
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}
