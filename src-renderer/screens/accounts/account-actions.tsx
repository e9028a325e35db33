import { FileText, Pencil, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountRow } from '../../../src-shared/operator/views.ts';
import { Button } from '../../components/button.tsx';
import { CorrectHolderDialog } from './correct-holder-dialog.tsx';
import { DepositDialog } from './deposit-dialog.tsx';
import { useAskForStatement } from './use-ask-for-statement.ts';

/** What can be done with an account of its kind. */
export function AccountActions({ account }: { account: AccountRow }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'deposit' | 'holder' | null>(null);
  const close = (): void => setOpen(null);
  const statement = useAskForStatement(account.accountNumber);
  const ownedByBank = account.kind === 'clearing' || account.kind === 'funding';
  return (
    <div className="flex flex-wrap gap-2">
      {account.kind === 'programme' && (
        <Button look="primary" icon={Plus} onClick={() => setOpen('deposit')}>
          {t('accounts.deposit.action')}
        </Button>
      )}
      <Button icon={FileText} pending={statement.pending} onClick={statement.ask}>
        {t('accounts.statement.action')}
      </Button>
      {!ownedByBank && (
        <Button icon={Pencil} onClick={() => setOpen('holder')}>
          {t('accounts.correct.action')}
        </Button>
      )}
      <DepositDialog account={account} open={open === 'deposit'} onClose={close} />
      <CorrectHolderDialog account={account} open={open === 'holder'} onClose={close} />
    </div>
  );
}
