import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindHit } from '../../src-shared/operator/find-views.ts';
import { useQuery } from '../operator-client/use-query.ts';
import { Palette } from './palette.tsx';
import { hitItem } from './palette-items.ts';
import { useFound } from './use-found.ts';

const FEW = 12;

interface PickAccountProps {
  open: boolean;
  onClose: () => void;
  onPick: (accountNumber: string) => void;
}

/** Asks which account an action is meant for; programme accounts are offered before anything is typed. */
export function PickAccount({ open, onClose, onPick }: PickAccountProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const found = useFound(open ? typed : '');
  const few = useQuery('listAccounts', {
    kind: 'programme',
    limit: FEW,
    sort: 'openedAt',
    direction: 'ascending',
  });
  const hits = useMemo((): FindHit[] => {
    if (typed.trim().length > 1) return found.hits.filter(({ kind }) => kind === 'account');
    return (few.data?.rows ?? []).map((row) => ({
      kind: 'account',
      id: row.accountNumber,
      label: row.accountNumber,
      about: row.holderName,
      amountMinor: row.availableMinor,
      currency: row.currency,
      date: null,
    }));
  }, [typed, found.hits, few.data]);
  const items = hits.map((hit) => hitItem(hit, t));
  return (
    <Palette
      open={open}
      onClose={() => {
        setTyped('');
        onClose();
      }}
      title={t('commands.pickTitle')}
      input={t('commands.pickInput')}
      placeholder={t('commands.pickTitle')}
      typed={typed}
      onType={setTyped}
      groups={items.length === 0 ? [] : [{ value: 'references', items }]}
      looking={found.looking}
      onChoose={(item) => item.hit !== null && onPick(item.hit.id)}
      empty={<p className="px-4 py-6 text-center text-ink-2">{t('commands.pickNothing')}</p>}
    />
  );
}
