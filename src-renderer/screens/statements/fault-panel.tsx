import { useTranslation } from 'react-i18next';
import { Callout } from '../../components/callout.tsx';
import type { PreflightFault } from './read-fault.ts';

/** Why a statement failed, in words, with what was found where. */
export function FaultPanel({ fault }: { fault: PreflightFault }) {
  const { t } = useTranslation();
  const { check, line, code, found } = fault;
  return (
    <Callout tone="bad" title={t('statements.fault.title')}>
      {check !== undefined && <p>{t(`statements.fault.checks.${check}`)}</p>}
      {line !== undefined && (
        <p>
          <span className="font-semibold">{t('statements.views.line', { line })}</span>
          {code !== undefined && <>: {t(`statements.fault.codes.${code}`)}</>}
        </p>
      )}
      {found !== '' && (
        <p className="mt-1 flex items-baseline gap-1.5">
          <span className="shrink-0 text-ink-2">{t('statements.fault.found')}:</span>
          <bdi className="reference line-clamp-4 break-all whitespace-pre-wrap">{found}</bdi>
        </p>
      )}
      <p className="mt-1 text-ink-2">{t('statements.fault.text')}</p>
    </Callout>
  );
}
