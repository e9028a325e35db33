import { RefreshCw } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PREFLIGHT_CHECKS } from '../../../src-shared/mt940/preflight-report.ts';
import type { StatementDetail } from '../../../src-shared/operator/views.ts';
import type { StatementPreflight } from '../../../src-shared/operator/statement-views.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { PreflightBadge } from './preflight-badge.tsx';
import { PreflightList } from './preflight-list.tsx';
import type { ShownText } from './shown-text.ts';

export interface PreflightPanelProps {
  statement: StatementDetail;
  shown: ShownText;
  /** Undefined until the bank has answered. */
  report: StatementPreflight | null | undefined;
  /** The bank could not answer. */
  failed: boolean;
  onAgain: () => void;
  onShowLine: (line: number) => void;
}

/** The preflight of the text, check by check; open by itself where one fails. */
export function PreflightPanel(props: PreflightPanelProps) {
  const { statement, shown, report, failed, onAgain, onShowLine } = props;
  const { t } = useTranslation();
  const list = useId();
  const [wanted, setWanted] = useState<boolean>();
  const open = wanted ?? report?.ok === false;
  const changed = statement.state === 'generated' && report?.ok === false;
  return (
    <Card label={t('statements.preflight.title')}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h3 className="text-sm font-semibold text-ink">{t('statements.preflight.title')}</h3>
        <PreflightBadge state={changed ? 'failed' : statement.state} />
        <p className="me-auto text-sm text-ink-2" aria-live="polite">
          {failed
            ? t('statements.preflight.unchecked')
            : report === undefined
              ? t('statements.preflight.running')
              : report === null
                ? t('statements.preflight.noText')
                : t('statements.preflight.holds', {
                    held: report.checks.filter(({ ok }) => ok).length,
                    all: PREFLIGHT_CHECKS.length,
                    profile: t(`statements.preflight.profiles.${report.profile}`),
                  })}
        </p>
        <Button look="quiet" icon={RefreshCw} onClick={onAgain}>
          {t('statements.preflight.again')}
        </Button>
        <Button aria-expanded={open} aria-controls={list} onClick={() => setWanted(!open)}>
          {t('statements.preflight.show')}
        </Button>
      </div>
      {changed && <p className="mt-2 text-sm font-medium text-bad">{t('statements.preflight.changed')}</p>}
      <div id={list} hidden={!open}>
        {open && report !== undefined && report !== null && (
          <PreflightList report={report} shown={shown} onShowLine={onShowLine} />
        )}
      </div>
    </Card>
  );
}
