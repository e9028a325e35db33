import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/dialog.tsx';
import { Button } from '../components/button.tsx';
import { Switch } from '../components/switch.tsx';
import { FieldShell } from '../components/text-field.tsx';
import { SCREENS } from '../routes.ts';
import { cx } from '../theme/cx.ts';
import { KeyCaps } from './key-caps.tsx';
import { useAnswered } from './key-handlers.ts';
import {
  isSingleKey,
  SHORTCUTS,
  type NamedShortcut,
  type ShortcutGroup,
  type ShortcutId,
} from './shortcuts.ts';
import { useSingleKeys } from './single-keys.ts';

/** Every shortcut, from the table that the keys are read from, and the switch for those of a single key. */
export function ShortcutSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const { on, setOn } = useSingleKeys();
  return (
    <Dialog
      open={open}
      onClose={onClose}
      wide
      title={t('shortcuts.title')}
      description={t('shortcuts.text')}
      actions={<Button onClick={onClose}>{t('common.actions.close')}</Button>}
    >
      <div className="grid items-start gap-x-8 gap-y-4 sm:grid-cols-2">
        <div className="flex flex-col gap-4">
          <Group group="anywhere" />
          <Group group="list" />
        </div>
        <div className="flex flex-col gap-4">
          <Group group="screens" />
          <FieldShell
            name="single-keys"
            label={t('shortcuts.singleKeys')}
            hint={t('shortcuts.singleKeysHint')}
          >
            <Switch checked={on} onChange={setOn} word={t(on ? 'shortcuts.on' : 'shortcuts.off')} />
          </FieldShell>
        </div>
      </div>
    </Dialog>
  );
}

function Group({ group }: { group: ShortcutGroup }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3 className="pb-1 text-xs font-semibold text-ink-3">{t(`shortcuts.groups.${group}`)}</h3>
      <dl className="text-sm">
        {[...SHORTCUTS]
          .filter(([, shortcut]) => shortcut.group === group)
          .map(([id]) => (
            <Line key={id} id={id} />
          ))}
      </dl>
    </section>
  );
}

function Line({ id }: { id: ShortcutId }) {
  const { t } = useTranslation();
  const answered = useAnswered();
  const singleOn = useSingleKeys(({ on }) => on);
  const { keys, own } = SHORTCUTS.get(id)!;
  const idle = (own !== true && !answered.includes(id)) || (!singleOn && keys.every(isSingleKey));
  const screen = SCREENS.find(({ path }) => `goto:${path}` === id);
  return (
    <div className={cx('flex min-h-7 items-center justify-between gap-4', idle && 'text-ink-3')}>
      <dt className="min-w-0">
        {screen === undefined ? t(`shortcuts.names.${id as NamedShortcut}`) : t(screen.title)}
        {idle && <span className="sr-only"> ({t('shortcuts.idle')})</span>}
      </dt>
      <dd className="flex shrink-0 gap-2">
        {keys.map((way) => (
          <KeyCaps key={way.join(' ')} keys={way} />
        ))}
      </dd>
    </div>
  );
}
