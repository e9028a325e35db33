import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { Reference } from '../../components/reference.tsx';
import { TitledCard } from '../../components/titled-card.tsx';
import { formatTime } from '../../i18n/formats.ts';
import type { KeptTurn } from './use-ussd-session.ts';

/** Each turn as it would go over the wire, the newest first. */
export function WireHistory({ turns, onClear }: { turns: readonly KeptTurn[]; onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <TitledCard
      title={t('ussdPhone.history')}
      text={t('ussdPhone.historyText')}
      aside={
        turns.length > 0 && (
          <Button look="quiet" icon={Trash2} onClick={onClear}>
            {t('ussdPhone.clear')}
          </Button>
        )
      }
    >
      {turns.length === 0 && <p className="text-sm text-ink-2">{t('ussdPhone.historyEmpty')}</p>}
      <ol className="divide-y divide-line">
        {turns.map((turn) => (
          <li key={turn.id} className="flex flex-col gap-1.5 py-3 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-2">
              <bdi className="font-mono font-semibold text-ink">POST /ussd</bdi>
              <time dateTime={turn.at} className="figures">
                {formatTime(turn.at)}
              </time>
              <span className="figures">{t('ussdPhone.took', { milliseconds: turn.milliseconds })}</span>
              <Reference text={turn.sessionId} />
            </p>
            <Half name={t('ussdPhone.request')} what={t('ussdPhone.copyRequest')} text={turn.request} />
            <Half name={t('ussdPhone.response')} what={t('ussdPhone.copyResponse')} text={turn.response} />
          </li>
        ))}
      </ol>
    </TitledCard>
  );
}

function Half({ name, what, text }: { name: string; what: string; text: string }) {
  return (
    <div className="flex items-start gap-2">
      <span className="w-16 shrink-0 pt-1 text-xs text-ink-3">{name}</span>
      <pre
        dir="ltr"
        className="min-w-0 flex-1 rounded-control bg-sunken px-2 py-1 font-mono text-xs whitespace-pre-wrap wrap-anywhere text-ink"
      >
        {text}
      </pre>
      <CopyButton text={text} what={what} />
    </div>
  );
}
