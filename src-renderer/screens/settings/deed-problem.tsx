import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../../src-shared/bank/refusals.ts';
import { refusalText } from '../../i18n/refusal-text.ts';

/** Why a deed without a form did not go through; nothing while it has not been tried. */
export function DeedProblem({ deed }: { deed: { refusal: Refusal | undefined; error: Error | undefined } }) {
  const { t } = useTranslation();
  if (deed.refusal === undefined && deed.error === undefined) return null;
  return (
    <p
      role="alert"
      className="mb-3 flex items-start gap-2 rounded-control bg-bad-soft px-3 py-2 text-sm text-bad"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span className="min-w-0 wrap-anywhere">
        {deed.refusal === undefined ? t('common.errors.deed') : refusalText(deed.refusal)}
      </span>
    </p>
  );
}
