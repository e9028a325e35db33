import { useTranslation } from 'react-i18next';
import type { FundBlockDetail as FundBlock } from '../../../src-shared/operator/views.ts';
import { CompactRows } from '../../components/compact-list.tsx';
import { DateTime } from '../../components/date-time.tsx';
import { FieldLine, Fields, Section } from '../../components/fields.tsx';
import { Figures } from '../../components/figures.tsx';
import { FewPayments } from '../../components/few-payments.tsx';
import { Money } from '../../components/money.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { places } from '../../router/places.ts';
import { BlockAge } from './block-age.tsx';
import { BlockUseBar } from './block-use.tsx';

/** Use, account and payments of one fund block. */
export function FundBlockDetail({ block }: { block: FundBlock }) {
  const { t } = useTranslation();
  return (
    <>
      <Section title={t('fundBlocks.detail.use')}>
        <Figures
          currency={block.currency}
          figures={[
            { label: t('fundBlocks.columns.amount'), minor: block.amountMinor, main: true },
            {
              label: t('fundBlocks.columns.released'),
              minor: block.releasedMinor,
              part: 'done',
              hint: t('fundBlocks.detail.releasedHint'),
            },
            {
              label: t('fundBlocks.columns.pending'),
              minor: block.pendingMinor,
              part: 'held',
              hint: t('fundBlocks.detail.pendingHint'),
            },
            {
              label: t('fundBlocks.columns.free'),
              minor: block.freeMinor,
              part: 'free',
              hint: t('fundBlocks.detail.freeHint'),
            },
          ]}
        />
        <div className="mt-3">
          <BlockUseBar block={block} />
        </div>
      </Section>
      <Section title={t('fundBlocks.detail.origin')}>
        <Fields>
          <FieldLine label={t('fundBlocks.detail.account')}>
            <PlaceLink to={places.account(block.accountNumber)}>
              <Reference text={block.accountNumber} />
            </PlaceLink>
          </FieldLine>
          <FieldLine label={t('fundBlocks.detail.blockedAt')}>
            <DateTime iso={block.blockedAt} />
          </FieldLine>
          <FieldLine label={t('fundBlocks.columns.age')}>
            <BlockAge since={block.blockedAt} />
          </FieldLine>
        </Fields>
      </Section>
      <Releases block={block} />
      <FewPayments
        title={t('fundBlocks.detail.payments')}
        of={{ blockReferenceNo: block.blockReferenceNo }}
        empty={t('fundBlocks.detail.noPayments')}
        all={{
          words: t('fundBlocks.detail.allPayments'),
          to: places.payments({ block: block.blockReferenceNo }),
        }}
      />
    </>
  );
}

/** What operators released of it, and why. */
function Releases({ block: { releases, currency } }: { block: FundBlock }) {
  const { t } = useTranslation();
  if (releases.length === 0) return null;
  return (
    <Section title={t('fundBlocks.detail.releases')}>
      <CompactRows
        rows={releases}
        rowKey={(release) => String(release.id)}
        render={(release) => ({
          main: <bdi className="min-w-0 wrap-anywhere">{release.reason}</bdi>,
          more: <DateTime iso={release.releasedAt} />,
          figure: <Money minor={release.amountMinor} currency={currency} />,
        })}
      />
    </Section>
  );
}
