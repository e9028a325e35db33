import { useTranslation } from 'react-i18next';
import type { FundBlockRow } from '../../../src-shared/operator/views.ts';
import { DateTime } from '../../components/date-time.tsx';
import { FieldLine, Fields, Section } from '../../components/fields.tsx';
import { Figures } from '../../components/figures.tsx';
import { FewPayments } from '../../components/few-payments.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { places } from '../../router/places.ts';
import { BlockUseBar } from './block-use.tsx';

/** Use, account and payments of one fund block. */
export function FundBlockDetail({ block }: { block: FundBlockRow }) {
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
        </Fields>
      </Section>
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
