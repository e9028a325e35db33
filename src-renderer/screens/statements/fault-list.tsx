import { useTranslation } from 'react-i18next';
import type { Mt940Fault } from '../../../src-shared/mt940/parsed-statement.ts';

const MOST = 50;

/** What the reader stumbled over, line by line. */
export function FaultList(props: { faults: readonly Mt940Fault[]; onShowLine: (line: number) => void }) {
  const { faults, onShowLine } = props;
  const { t } = useTranslation();
  return (
    <div className="min-h-0 flex-1 overflow-y-auto rounded-card border border-line bg-surface p-4 text-sm shadow-card">
      <p className="font-semibold text-ink">{t('statements.views.unreadableTitle')}</p>
      <p className="text-ink-2">{t('statements.views.unreadableText')}</p>
      <ul className="mt-3 flex flex-col gap-1">
        {faults.slice(0, MOST).map(({ line, tag, code }) => (
          <li key={`${line} ${code}`} className="flex flex-wrap items-baseline gap-x-2">
            <button
              type="button"
              onClick={() => onShowLine(line)}
              className="h-6 rounded-sm font-medium text-accent hover:underline"
            >
              {t('statements.views.line', { line })}
            </button>
            <span className="text-ink">{t(`statements.fault.codes.${code}`)}</span>
            {tag !== null && <span className="reference text-ink-3">:{tag}:</span>}
          </li>
        ))}
      </ul>
      {faults.length > MOST && (
        <p className="mt-1 text-ink-2">{t('statements.views.moreFaults', { count: faults.length - MOST })}</p>
      )}
    </div>
  );
}
