import { CircleCheck, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LawResult } from '../../../src-shared/bank/laws.ts';
import type { BooksView } from '../../../src-shared/operator/views.ts';
import { useDeed } from '../../operator-client/use-deed.ts';
import { formatNumber } from '../../i18n/formats.ts';
import { Button } from '../button.tsx';
import { DateTime } from '../date-time.tsx';
import { Dialog } from '../dialog.tsx';
import { ProgressLine } from '../progress/progress-line.tsx';
import { useRunningWork } from '../progress/use-work.ts';
import { Reference } from '../reference.tsx';

/** The laws of the ledger, each with what the last check found. */
export function BooksDialog({
  books,
  open,
  onClose,
}: {
  books: BooksView;
  open: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const check = useDeed('checkBooks');
  const { proof, error, checking } = books;
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('books.title')}
      description={t('books.text')}
      actions={
        <Button look="primary" pending={checking || check.pending} onClick={() => void check.run({})}>
          {t('books.checkNow')}
        </Button>
      }
    >
      <Proving />
      {error !== null && (
        <p role="alert" className="mb-3 text-sm text-bad">
          {t('books.failedText', { error })}
        </p>
      )}
      {proof !== null && (
        <>
          <ul className="flex flex-col gap-2 text-sm">
            {proof.laws.map((result) => (
              <LawLine key={result.law} result={result} />
            ))}
          </ul>
          <p className="mt-3 text-sm text-ink-2">
            <DateTime iso={proof.checkedAt} />
            {' · '}
            {t('books.result', {
              entries: proof.entries,
              seconds: formatNumber(proof.milliseconds / 1000, 1),
            })}
          </p>
        </>
      )}
    </Dialog>
  );
}

/** How far the proof under way is. It only reads, so it can be ended. */
function Proving() {
  const work = useRunningWork('books');
  const cancel = useDeed('cancelWork');
  if (work === undefined) return null;
  return (
    <div className="mb-3">
      <ProgressLine
        kind="books"
        progress={work.progress}
        cancelling={cancel.pending}
        onCancel={() => void cancel.run({ kind: 'books' })}
      />
    </div>
  );
}

function LawLine({ result: { law, ok, offenders } }: { result: LawResult }) {
  const { t } = useTranslation();
  const Icon = ok ? CircleCheck : CircleX;
  return (
    <li className="flex items-start gap-2">
      <Icon aria-hidden className={`mt-0.5 size-4 shrink-0 ${ok ? 'text-good' : 'text-bad'}`} />
      <div className="min-w-0">
        <span className="sr-only">{t(ok ? 'books.holds' : 'books.isBroken')} </span>
        <span className={ok ? undefined : 'font-semibold text-bad'}>{t(`books.laws.${law}`)}</span>
        {!ok && (
          <p className="flex flex-wrap gap-x-2 text-ink-2">
            {t('books.brokenBy')}
            {offenders.map((offender) => (
              <Reference key={offender} text={offender} />
            ))}
          </p>
        )}
      </div>
    </li>
  );
}
