import { useTranslation } from 'react-i18next';
import { MOD } from './pressed-key.ts';

const CAPS: Readonly<Record<string, string>> = {
  Mod: MOD,
  ArrowDown: '↓',
  ArrowUp: '↑',
  Escape: 'Esc',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
};

/** Keys as they stand on a keyboard: `Ctrl` `K`, or `g` then `a`. */
export function KeyCaps({ keys }: { keys: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <bdi dir="ltr" className="inline-flex items-center gap-1 whitespace-nowrap">
      {keys.map((step, at) => (
        <span key={step} className="inline-flex items-center gap-1">
          {at > 0 && <span className="text-xs text-ink-3">{t('shortcuts.andThen')}</span>}
          {step.split('+').map((cap) => (
            <Cap key={cap} text={CAPS[cap] ?? (step.includes('+') ? cap.toUpperCase() : cap)} />
          ))}
        </span>
      ))}
    </bdi>
  );
}

/** One key. */
export function Cap({ text }: { text: string }) {
  return (
    <kbd className="inline-flex h-5 min-w-5 items-center justify-center rounded border border-line-strong bg-sunken px-1 font-mono text-xs text-ink-2">
      {text}
    </kbd>
  );
}
