import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../theme/cx.ts';

/** How many lines stand before and behind what is wrong. */
const ROUND = 6;

/** A text with a defect: the lines round it, those that are wrong marked by colour, icon and word. */
export function DefectText(props: { text: string; from: number; to: number; label: string }) {
  const { text, from, to, label } = props;
  const { t } = useTranslation();
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  const first = from - ROUND <= 2 ? 1 : from - ROUND;
  const last = to + ROUND >= lines.length - 1 ? lines.length : to + ROUND;
  return (
    <div
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={label}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for controls
      role="group"
      dir="ltr"
      className="max-h-56 overflow-auto rounded-control bg-sunken py-2 font-mono text-xs text-ink"
    >
      <More count={first - 1} />
      {lines.slice(first - 1, last).map((line, at) => {
        const number = first + at;
        const wrong = number >= from && number <= to;
        return (
          <div
            key={number}
            className={cx(
              'flex w-max min-w-full items-center gap-2 px-3 whitespace-pre',
              wrong && 'bg-bad-soft',
            )}
          >
            <span className="flex w-16 shrink-0 items-center justify-end gap-1 font-sans text-bad select-none">
              {number === from && (
                <>
                  <TriangleAlert aria-hidden className="size-3.5" />
                  {t('statements.defect.marked')}
                </>
              )}
            </span>
            <span aria-hidden className="w-6 shrink-0 text-end text-ink-2 select-none">
              {number}
            </span>
            <bdi className={cx(wrong && 'font-semibold text-bad')}>{line}</bdi>
          </div>
        );
      })}
      <More count={lines.length - last} />
    </div>
  );
}

function More({ count }: { count: number }) {
  const { t } = useTranslation();
  if (count <= 0) return null;
  return <div className="px-3 font-sans text-ink-2">{t('statements.defect.more', { count })}</div>;
}
