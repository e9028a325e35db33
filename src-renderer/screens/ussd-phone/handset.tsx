import { Delete, Phone, PhoneOff, SendHorizontal, SignalHigh } from 'lucide-react';
import { useId, type KeyboardEvent, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../theme/cx.ts';
import { SERVICE_CODE, type UssdSession } from './use-ussd-session.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['1', ''],
  ['2', 'abc'],
  ['3', 'def'],
  ['4', 'ghi'],
  ['5', 'jkl'],
  ['6', 'mno'],
  ['7', 'pqrs'],
  ['8', 'tuv'],
  ['9', 'wxyz'],
  ['*', ''],
  ['0', '+'],
  ['#', ''],
];

/** A simple phone: screen, keypad, dial and hang up. Its keys are also those of the keyboard while the focus is on it. */
export function Handset({ session, ref }: { session: UssdSession; ref: Ref<HTMLFieldSetElement> }) {
  const { t } = useTranslation();
  const keysHint = useId();
  const inMenu = session.phase === 'menu';
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onButton = event.target instanceof HTMLButtonElement;
    if (/^[\d*#]$/.test(event.key)) session.press(event.key);
    else if (event.key === 'Backspace') session.erase();
    else if (event.key === 'Enter' && !onButton) session.go();
    else if (event.key === 'Escape') session.hangUp();
    else return;
    event.preventDefault();
  };
  return (
    // It is a control of its own, made of many.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset
      ref={ref}
      aria-label={t('ussdPhone.handset')}
      aria-describedby={keysHint}
      // The keyboard's keys go to the handset as to a field.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="flex w-66 shrink-0 flex-col gap-2.5 rounded-[2rem] border border-line-strong bg-sunken p-3.5 shadow-float"
    >
      <span aria-hidden className="mx-auto h-1 w-12 rounded-full bg-line-strong" />
      <Screen session={session} />
      <div className="grid grid-cols-3 gap-1.5">
        <SoftKey
          label={t(inMenu ? 'ussdPhone.send' : 'ussdPhone.dial')}
          onPress={session.go}
          className="border-transparent bg-good-soft text-good"
        >
          {inMenu ? (
            <SendHorizontal aria-hidden className="size-4.5 rtl:-scale-x-100" />
          ) : (
            <Phone aria-hidden className="size-4.5" />
          )}
        </SoftKey>
        <SoftKey
          label={t('ussdPhone.delete')}
          onPress={session.erase}
          className="border-line-strong bg-raised text-ink-2"
        >
          <Delete aria-hidden className="size-4.5 rtl:-scale-x-100" />
        </SoftKey>
        <SoftKey
          label={t('ussdPhone.hangUp')}
          onPress={session.hangUp}
          className="border-transparent bg-bad-soft text-bad"
        >
          <PhoneOff aria-hidden className="size-4.5" />
        </SoftKey>
      </div>
      {/* A keypad is never mirrored: 1 is at the left on every phone. */}
      <fieldset dir="ltr" aria-label={t('ussdPhone.keypad')} className="grid grid-cols-3 gap-1.5">
        {KEYS.map(([key, letters]) => (
          <button
            key={key}
            type="button"
            aria-label={t('ussdPhone.key', { key })}
            onClick={() => session.press(key)}
            className="flex h-10 flex-col items-center justify-center rounded-control border border-line-strong bg-raised leading-none text-ink transition-colors hover:bg-hover active:bg-selected"
          >
            <span className="text-base font-semibold">{key}</span>
            <span translate="no" className="h-2.5 text-[0.625rem] text-ink-3">
              {letters}
            </span>
          </button>
        ))}
      </fieldset>
      <p id={keysHint} className="sr-only">
        {t('ussdPhone.keysHint')}
      </p>
    </fieldset>
  );
}

function SoftKey(props: { label: string; onPress: () => void; className: string; children: ReactNode }) {
  const { label, onPress, className, children } = props;
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onPress}
      className={cx(
        'flex h-9 items-center justify-center rounded-control border transition-colors hover:brightness-95',
        className,
      )}
    >
      {children}
    </button>
  );
}

/** What the phone shows. The bank's words are read out as they come; their direction is that of their script. */
function Screen({ session }: { session: UssdSession }) {
  const { t } = useTranslation();
  const { phase, said, cut, typed } = session;
  const status =
    phase === 'calling'
      ? t('ussdPhone.calling')
      : cut !== null
        ? t(`ussdPhone.${cut}`)
        : phase === 'over'
          ? t('ussdPhone.ended')
          : null;
  return (
    <div className="flex h-60 flex-col overflow-hidden rounded-card border border-line-strong bg-surface">
      <div aria-hidden className="flex items-center justify-between bg-hover px-2.5 py-1 text-xs text-ink-2">
        <SignalHigh className="size-3.5" />
        <bdi>{SERVICE_CODE}</bdi>
      </div>
      <output
        aria-label={t('ussdPhone.screen')}
        // Longer than the screen: scrolled by the keyboard, too.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={said.length > 150 ? 0 : undefined}
        className="ring-inside block min-h-0 flex-1 overflow-y-auto px-2.5 py-2 text-sm"
      >
        {phase === 'idle' ? (
          <p className="text-ink-3">{t('ussdPhone.idle', { code: SERVICE_CODE })}</p>
        ) : (
          <>
            {said !== '' && phase !== 'calling' && (
              <p dir="auto" className="whitespace-pre-wrap wrap-anywhere text-ink">
                {said}
              </p>
            )}
            {status !== null && <p className="mt-1 text-xs font-semibold text-ink-2">{status}</p>}
          </>
        )}
      </output>
      <div className="flex h-8 items-center border-t border-line px-2.5 text-sm text-ink">
        <span className="sr-only">{t('ussdPhone.typed')}: </span>
        <bdi dir="ltr" className="figures truncate">
          {typed}
        </bdi>
        {(phase === 'menu' || typed !== '') && (
          <span aria-hidden className="ms-px h-4 w-px animate-pulse bg-ink" />
        )}
      </div>
    </div>
  );
}
