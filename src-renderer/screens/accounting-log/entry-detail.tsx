import { useTranslation } from 'react-i18next';
import type { EntryRow } from '../../../src-shared/operator/views.ts';
import { CopyButton } from '../../components/copy-button.tsx';
import { DateTime, Day } from '../../components/date-time.tsx';
import { EntryAmount } from '../../components/entry-amount.tsx';
import { FieldLine, Fields, Section } from '../../components/fields.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { places } from '../../router/places.ts';

/** All that the log says about one entry, with the ways to what it belongs to. */
export function EntryDetail({ entry }: { entry: EntryRow }) {
  return (
    <>
      <Booking entry={entry} />
      <BelongsTo entry={entry} />
      <NarrativeLines entry={entry} />
    </>
  );
}

function Booking({ entry }: { entry: EntryRow }) {
  const { t } = useTranslation();
  const { mark, amountMinor, currency, accountNumber, contraAccountNumber: contra } = entry;
  return (
    <Section title={t('accountingLog.detail.booking')}>
      <p className="mb-4 text-lg font-semibold">
        <EntryAmount mark={mark} minor={amountMinor} currency={currency} />
      </p>
      <Fields>
        <FieldLine label={t('accountingLog.detail.onAccount')}>
          <PlaceLink to={places.account(accountNumber)}>
            <Reference text={accountNumber} />
          </PlaceLink>
        </FieldLine>
        <FieldLine label={t('accountingLog.detail.contra')}>
          {contra === null ? (
            t('accountingLog.detail.noContra')
          ) : (
            <PlaceLink to={places.account(contra)}>
              <Reference text={contra} />
            </PlaceLink>
          )}
        </FieldLine>
        <FieldLine label={t('accountingLog.detail.date')}>
          <Day date={entry.transactionDate} />
        </FieldLine>
        <FieldLine label={t('accountingLog.columns.bookedAt')}>
          <DateTime iso={entry.bookedAt} />
        </FieldLine>
        <FieldLine label={t('accountingLog.detail.code')}>
          {t(`accountingLog.codes.${entry.transactionCode}`)}
          <span className="reference text-ink-3">{entry.transactionCode}</span>
        </FieldLine>
        <FieldLine label={t('accountingLog.columns.customerReference')}>
          <Reference text={entry.customerReferenceNo} />
          <CopyButton text={entry.customerReferenceNo} what={t('accountingLog.columns.customerReference')} />
        </FieldLine>
      </Fields>
    </Section>
  );
}

function BelongsTo({ entry }: { entry: EntryRow }) {
  const { t } = useTranslation();
  const { transactionCode, customerReferenceNo, blockReferenceNo, statementId: id, referenceNo } = entry;
  return (
    <Section title={t('accountingLog.detail.belongsTo')}>
      <Fields>
        <FieldLine label={t('accountingLog.detail.payment')}>
          {/* Money that an operator brings in comes from no payment. */}
          {transactionCode === 'DEP' ? (
            t('common.none')
          ) : (
            <PlaceLink to={places.paymentStory(customerReferenceNo)}>
              <Reference text={customerReferenceNo} />
            </PlaceLink>
          )}
        </FieldLine>
        <FieldLine label={t('accountingLog.detail.block')}>
          {blockReferenceNo === null ? (
            t('common.none')
          ) : (
            <PlaceLink to={places.fundBlock(blockReferenceNo)}>
              <Reference text={blockReferenceNo} />
            </PlaceLink>
          )}
        </FieldLine>
        <FieldLine label={t('accountingLog.detail.statement')}>
          {id === null ? (
            t('accountingLog.detail.notReported')
          ) : (
            <PlaceLink to={places.statement(id, referenceNo)}>
              {t('accountingLog.detail.statementLink', { id })}
            </PlaceLink>
          )}
        </FieldLine>
      </Fields>
    </Section>
  );
}

function NarrativeLines({ entry }: { entry: EntryRow }) {
  const { t } = useTranslation();
  const none = entry.narratives.every((text) => text === null || text === '');
  return (
    <Section title={t('accountingLog.detail.narratives')}>
      {none ? (
        <p className="text-sm text-ink-2">{t('accountingLog.detail.noNarratives')}</p>
      ) : (
        <Fields>
          {entry.narratives.map((text, at) => (
            <FieldLine
              // oxlint-disable-next-line react/no-array-index-key -- there are six lines, each with its place
              key={at}
              label={t('accountingLog.detail.narrative', { line: at + 1 })}
            >
              {text === null || text === '' ? (
                <span className="text-ink-3">{t('common.none')}</span>
              ) : (
                <bdi className="break-words">{text}</bdi>
              )}
            </FieldLine>
          ))}
        </Fields>
      )}
    </Section>
  );
}
