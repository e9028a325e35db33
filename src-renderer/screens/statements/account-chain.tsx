import { Link2, Unlink2 } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { Card } from '../../components/card.tsx';
import { useQuery } from '../../operator-client/use-query.ts';
import { ChainFaults } from './chain-faults.tsx';
import { ChainTable } from './chain-table.tsx';

/** The chain of one account above its list: whether it holds, what is wrong and where, and all of it in short. */
export function AccountChain({ accountNumber }: { accountNumber: string }) {
  const { t } = useTranslation();
  const { data: chain } = useQuery('getStatementChain', { accountNumber });
  const [open, setOpen] = useState(false);
  const table = useId();
  if (chain === undefined || chain === null) return null;
  const { total, brokenCount, broken, currency } = chain;
  const Icon = brokenCount > 0 ? Unlink2 : Link2;
  const title = t('statements.chain.ofAccount', { account: accountNumber });
  return (
    <div className="pb-3">
      <Card label={title}>
        <div className="flex items-center gap-x-3 text-sm">
          <Icon
            aria-hidden
            className={brokenCount > 0 ? 'size-4 shrink-0 text-bad' : 'size-4 shrink-0 text-good'}
          />
          <div className="min-w-0 flex-1">
            <h2 className="font-semibold wrap-anywhere text-ink">{title}</h2>
            <p className="text-ink-2">
              {total === 0
                ? t('statements.chain.none')
                : brokenCount > 0
                  ? t('statements.chain.someBroken', { count: brokenCount })
                  : t('statements.chain.allHold', { count: total })}
            </p>
          </div>
          {total > 0 && (
            <Button aria-expanded={open} aria-controls={table} onClick={() => setOpen(!open)}>
              {t('statements.chain.show')}
            </Button>
          )}
        </div>
        {brokenCount > 0 && (
          <div className="mt-2.5">
            <Callout tone="bad" title={t('statements.chain.broken')}>
              <ChainFaults of={broken} currency={currency} linked />
            </Callout>
          </div>
        )}
        <div id={table} hidden={!open}>
          {open && <ChainTable chain={chain} />}
        </div>
      </Card>
    </div>
  );
}
