import { useTranslation } from 'react-i18next';
import type { StoryLine } from '../../../../src-shared/operator/story-views.ts';
import { CopyButton } from '../../../components/copy-button.tsx';

/** The lines of a statement, exactly, each with its number. What is marked and copied is the text alone. */
export function StatementLines({ lines }: { lines: readonly StoryLine[] }) {
  const { t } = useTranslation();
  const label = t('paymentStory.stated.lines');
  const digits = String(lines.at(-1)?.number ?? 0).length;
  return (
    <div className="relative">
      <div
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={label}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for controls
        role="group"
        dir="ltr"
        className="overflow-x-auto rounded-control bg-sunken py-2 pe-10 font-mono text-xs text-ink"
      >
        {lines.map(({ number, text }) => (
          <div key={number} className="flex w-max whitespace-pre">
            <span
              className="shrink-0 pe-3 text-end text-ink-3 select-none"
              style={{ width: `${digits + 4}ch` }}
              aria-hidden
            >
              {number}
            </span>
            <bdi>{text}</bdi>
          </div>
        ))}
      </div>
      <div className="absolute end-1 top-1 print:hidden">
        <CopyButton text={lines.map(({ text }) => text).join('\n')} what={label} />
      </div>
    </div>
  );
}
