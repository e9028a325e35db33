import { useTranslation } from 'react-i18next';
import type { AccountRow } from '../../../src-shared/operator/views.ts';
import { CompactList } from '../../components/compact-list.tsx';
import { DateTime } from '../../components/date-time.tsx';
import { FieldLine, Fields, Section } from '../../components/fields.tsx';
import { EntryAmount } from '../../components/entry-amount.tsx';
import { Money } from '../../components/money.tsx';
import { Balances } from '../../components/balances.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { MarkBadge } from '../../components/statuses.tsx';
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
      <Blocks accountNumber={account.accountNumber} />
      <Holder account={account} />
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

function Blocks({ accountNumber }: { accountNumber: string }) {
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

function Holder({ account }: { account: AccountRow }) {
  const { t } = useTranslation();
  return (
    <Section
      title={t('accounts.detail.holder')}
      aside={
        <PlaceLink to={places.statements({ account: account.accountNumber })}>
          {t('accounts.detail.statements')}
        </PlaceLink>
      }
    >
      <Fields>
        <FieldLine label={t('accounts.columns.holderName')}>
          <bdi>{account.holderName}</bdi>
        </FieldLine>
        <FieldLine label={t('accounts.detail.phone')}>
          <bdi dir="ltr">{account.phone ?? t('common.none')}</bdi>
        </FieldLine>
        <FieldLine label={t('accounts.detail.email')}>
          <bdi dir="ltr">{account.email ?? t('common.none')}</bdi>
        </FieldLine>
        <FieldLine label={t('accounts.detail.opened')}>
          <DateTime iso={account.openedAt} />
        </FieldLine>
      </Fields>
    </Section>
  );
}
