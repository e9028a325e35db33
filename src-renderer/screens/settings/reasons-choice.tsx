import { useTranslation } from 'react-i18next';
import { RETURN_REASONS } from '../../../src-shared/bank/return-reasons.ts';
import { commaList } from '../../../src-shared/bank/settings.ts';

/** Which of the reasons are given, each to be ticked; the setting lists them, separated by commas. */
export function ReasonsChoice({ text, onEdit }: { text: string; onEdit: (text: string) => void }) {
  const { t } = useTranslation();
  const chosen = commaList(text);
  return (
    <fieldset aria-label={t('settings.fields.returnReasons.label')} className="flex flex-col">
      {RETURN_REASONS.map((reason) => (
        <label key={reason} className="flex h-8 cursor-pointer items-center gap-2.5 text-sm text-ink">
          <input
            type="checkbox"
            checked={chosen.includes(reason)}
            onChange={({ target }) =>
              onEdit(
                RETURN_REASONS.filter((one) => (one === reason ? target.checked : chosen.includes(one))).join(
                  ',',
                ),
              )
            }
            className="size-4.5 cursor-pointer accent-accent"
          />
          {t(`statuses.returnReason.${reason}`)}
        </label>
      ))}
    </fieldset>
  );
}
