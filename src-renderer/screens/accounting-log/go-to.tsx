import { LocateFixed } from 'lucide-react';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate } from '../../../src-shared/bank/dates.ts';
import type { EntryList } from '../../../src-shared/operator/entries-views.ts';
import { useShortcut } from '../../commands/key-handlers.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useBank } from '../../operator-client/bank-context.tsx';

const TARGETS = ['row', 'date', 'reference'] as const;
type Target = (typeof TARGETS)[number];

interface GoToProps {
  list: EntryList;
  /** The list that is shown: so many rows, of the entries up to that one. */
  length: number;
  upTo: number | undefined;
  onPlace: (index: number) => void;
}

/** Goes to a row of the list by its number, to a day, or to a reference. */
export function GoTo(props: GoToProps) {
  const { t } = useTranslation();
  // Each time it begins empty.
  const [shown, setShown] = useState({ time: 0, open: false });
  const open = (): void => setShown(({ time }) => ({ time: time + 1, open: true }));
  useShortcut('jump', open, props.length > 0);
  return (
    <>
      <Button icon={LocateFixed} aria-keyshortcuts="j" disabled={props.length === 0} onClick={open}>
        {t('accountingLog.goTo.open')}
      </Button>
      <GoToDialog
        key={shown.time}
        {...props}
        open={shown.open}
        onClose={() => setShown(({ time }) => ({ time, open: false }))}
      />
    </>
  );
}

function GoToDialog(props: GoToProps & { open: boolean; onClose: () => void }) {
  const { list, length, upTo, onPlace, open, onClose } = props;
  const { t } = useTranslation();
  const { cache } = useBank();
  const form = useId();
  const byAmount = list.sort === 'amountMinor';
  const [target, setTarget] = useState<Target>('row');
  const [text, setText] = useState('');
  const [state, setState] = useState<{ pending: boolean; problem?: string }>({ pending: false });
  const closed = useRef(false);
  const found = useRef<number | null>(null);

  const close = (): void => {
    closed.current = true;
    onClose();
  };
  const problem = (said: string): void => setState({ pending: false, problem: said });

  async function placeOf(asked: string): Promise<number | null | undefined> {
    const wanted =
      target === 'date'
        ? ({ kind: 'date', date: asked } as const)
        : ({ kind: 'reference', reference: asked } as const);
    while (!closed.current) {
      const { index, progress } = await cache.call('getEntryPlace')({ ...list, upTo, target: wanted });
      if (progress === null) return index;
    }
    return undefined;
  }

  async function go(asked: string): Promise<void> {
    if (target === 'row') {
      const row = Number(asked.replaceAll(/[\s,.'’]/g, ''));
      if (!Number.isSafeInteger(row) || row < 1 || row > length) {
        return problem(t('accountingLog.goTo.noRow', { count: length }));
      }
      found.current = row - 1;
      return close();
    }
    if (target === 'date' && !isIsoDate(asked)) return problem(t('accountingLog.goTo.noDay'));
    if (asked === '') return problem(t('accountingLog.goTo.noText'));
    setState({ pending: true });
    const index = await placeOf(asked).catch(() => 'failed' as const);
    if (index === undefined) return;
    if (index === 'failed') return problem(t('common.errors.unreachable'));
    if (index === null) {
      return problem(t(target === 'date' ? 'accountingLog.goTo.nothingThen' : 'accountingLog.goTo.notHere'));
    }
    found.current = index;
    close();
  }

  return (
    <Dialog
      open={open}
      onClose={close}
      // The row takes the focus: not before the dialog has given it back.
      onClosed={() => found.current !== null && onPlace(found.current)}
      title={t('accountingLog.goTo.title')}
      description={t('accountingLog.goTo.text')}
      actions={
        <FormActions
          form={form}
          submit={t('accountingLog.goTo.go')}
          pending={state.pending}
          onCancel={close}
        />
      }
    >
      <form
        id={form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void go(text.trim());
        }}
        className="flex flex-col gap-4"
      >
        <SelectField
          name="target"
          label={t('accountingLog.goTo.what')}
          choices={TARGETS.filter((each) => each !== 'date' || !byAmount).map((value) => ({
            value,
            label: t(`accountingLog.goTo.targets.${value}`),
          }))}
          value={target}
          onChange={(next) => {
            setTarget(next);
            setText('');
            setState({ pending: false });
          }}
        />
        <TextField
          key={target}
          name="where"
          label={t(`accountingLog.goTo.labels.${target}`)}
          hint={t(`accountingLog.goTo.hints.${target}`, { count: length })}
          type={target === 'date' ? 'date' : 'text'}
          inputMode={target === 'row' ? 'numeric' : 'text'}
          figures
          value={text}
          onChange={(next) => {
            setText(next);
            setState({ pending: false });
          }}
        />
        <p role="alert" className="text-sm text-bad empty:hidden">
          {state.problem}
        </p>
      </form>
    </Dialog>
  );
}
