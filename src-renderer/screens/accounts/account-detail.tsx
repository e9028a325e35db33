import { useTranslation } from 'react-i18next';
import type { AccountRow } from '../../../src-shared/operator/views.ts';
import { CompactList } from '../../components/compact-list.tsx';
import { DateTime, Day } from '../../components/date-time.tsx';
import { FieldLine, Fields, Section } from '../../components/fields.tsx';
import { EntryAmount } from '../../components/entry-amount.tsx';
import { Money } from '../../components/money.tsx';
import { Balances } from '../../components/balances.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { MarkBadge, StatementStateBadge } from '../../components/statuses.tsx';
import { useQuery } from '../../operator-client/use-query.ts';
import { places } from '../../router/places.ts';

const FEW = 8;

/** Balances, latest entries, active blocks and holder of one account. */
export function AccountDetail({ account }: { account: AccountRow }) {
  const { t } = useTranslation();
  return (
    <>
      <Section title={t('accounts.detail.balances')}>
        <Balances {...account} />
      </Section>
      <Entries accountNumber={account.accountNumber} />
      <AccountBlocks accountNumber={account.accountNumber} />
      <AccountStatements accountNumber={account.accountNumber} />
      <AccountHolder account={account} />
    </>
  );
}

function Entries({ accountNumber }: { accountNumber: string }) {
  const { t } = useTranslation();
  const answer = useQuery('listEntries', { accountNumber, limit: FEW });
  return (
    <Section
      title={t('accounts.detail.entries')}
      aside={
        <PlaceLink to={places.accountingLog({ account: accountNumber })}>
          {t('accounts.detail.allEntries')}
        </PlaceLink>
      }
    >
      <CompactList
        answer={answer}
        rowKey={(entry) => `${entry.referenceNo} ${entry.mark}`}
        empty={t('accounts.detail.noEntries')}
        render={(entry) => ({
          main: (
            <>
              <MarkBadge mark={entry.mark} />
              <Reference text={entry.customerReferenceNo} />
            </>
          ),
          more: <DateTime iso={entry.bookedAt} />,
          figure: <EntryAmount mark={entry.mark} minor={entry.amountMinor} currency={entry.currency} />,
        })}
      />
    </Section>
  );
}

/** What is blocked on an account now. */
export function AccountBlocks({ accountNumber }: { accountNumber: string }) {
  const { t } = useTranslation();
  const answer = useQuery('listFundBlocks', { accountNumber, state: 'active', limit: FEW });
  return (
    <Section
      title={t('accounts.detail.blocks')}
      aside={
        <PlaceLink to={places.fundBlocks({ account: accountNumber })}>
          {t('accounts.detail.allBlocks')}
        </PlaceLink>
      }
    >
      <CompactList
        answer={answer}
        rowKey={(block) => block.blockReferenceNo}
        empty={t('accounts.detail.noBlocks')}
        render={(block) => ({
          main: (
            <PlaceLink to={places.fundBlock(block.blockReferenceNo)}>
              <Reference text={block.blockReferenceNo} />
            </PlaceLink>
          ),
          more: <DateTime iso={block.blockedAt} />,
          figure: <Money minor={block.amountMinor - block.releasedMinor} currency={block.currency} />,
        })}
      />
    </Section>
  );
}

/** The latest statements of an account. */
export function AccountStatements({ accountNumber }: { accountNumber: string }) {
  const { t } = useTranslation();
  const answer = useQuery('listStatements', { accountNumber, limit: FEW });
  return (
    <Section
      title={t('accounts.detail.statements')}
      aside={
        <PlaceLink to={places.statements({ account: accountNumber })}>
          {t('accounts.detail.allStatements')}
        </PlaceLink>
      }
    >
      <CompactList
        answer={answer}
        rowKey={(statement) => String(statement.id)}
        empty={t('accounts.detail.noStatements')}
        render={({ id, number, year, state, statementDate, closingMinor, currency }) => ({
          main: (
            <PlaceLink to={places.statement(id)}>
              <bdi className="figures">
                {number === null || year === null
                  ? t('statements.id', { id })
                  : t('statements.number', { number, year })}
              </bdi>
            </PlaceLink>
          ),
          more: state === 'generated' ? <Day date={statementDate} /> : <StatementStateBadge state={state} />,
          figure: closingMinor === null ? '' : <Money minor={closingMinor} currency={currency} />,
        })}
      />
    </Section>
  );
}

/** Who holds an account. */
export function AccountHolder({ account }: { account: AccountRow }) {
  const { t } = useTranslation();
  return (
    <Section title={t('accounts.detail.holder')}>
      <Fields narrow>
        <FieldLine label={t('accounts.columns.holderName')}>
          <bdi>{account.holderName}</bdi>
        </FieldLine>
        <FieldLine label={t('accounts.detail.phone')}>
          <bdi dir="ltr">{account.phone ?? t('common.none')}</bdi>
        </FieldLine>
        <FieldLine label={t('accounts.detail.email')}>
          <bdi dir="ltr" className="min-w-0 wrap-anywhere">
            {account.email ?? t('common.none')}
          </bdi>
        </FieldLine>
        <FieldLine label={t('accounts.detail.opened')}>
          <DateTime iso={account.openedAt} dayOnly />
        </FieldLine>
      </Fields>
    </Section>
  );
}
