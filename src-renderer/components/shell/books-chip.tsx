import { BookCheck, BookX, LoaderCircle, type LucideIcon } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BooksView } from '../../../src-shared/operator/views.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { StatusBadge, type Tone } from '../status-badge.tsx';
import { BooksDialog } from './books-dialog.tsx';

type State = 'checking' | 'balanced' | 'broken' | 'failed';

const LOOKS: Record<State, readonly [Tone, LucideIcon]> = {
  checking: ['calm', LoaderCircle],
  balanced: ['good', BookCheck],
  broken: ['bad', BookX],
  failed: ['bad', BookX],
};

/** A check that is under way does not hide what the last one found. */
function stateOf({ proof, error, checking }: BooksView): State {
  if (error !== null) return 'failed';
  // A first proof that was cancelled leaves none.
  if (proof === null) return checking ? 'checking' : 'failed';
  if (!proof.ok) return 'broken';
  return checking ? 'checking' : 'balanced';
}

/** Whether the books balance, on every screen; opens what was checked. */
export function BooksChip() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { data } = useQuery('getBooks', {});
  if (data === undefined) return null;
  const state = stateOf(data);
  const [tone, icon] = LOOKS[state];
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="flex min-h-6 min-w-0 items-center rounded-full"
      >
        <StatusBadge tone={tone} icon={icon} label={t(`books.${state}`)} />
      </button>
      <BooksDialog books={data} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
