import { useTranslation } from 'react-i18next';
import { DetailDrawer } from '../../components/detail-drawer.tsx';
import { BlockStateBadge } from '../../components/statuses.tsx';
import { useLastNonNull } from '../../components/use-last.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { blockState } from './block-use.tsx';
import { FundBlockDetail } from './fund-block-detail.tsx';
import { ReleaseAction } from './release-action.tsx';

/** One fund block in detail, open while there is a reference. */
export function FundBlockDrawer(props: { blockReferenceNo: string | null; onClose: () => void }) {
  const shown = useLastNonNull(props.blockReferenceNo);
  if (shown === null) return null;
  return (
    <OneFundBlock
      key={shown}
      blockReferenceNo={shown}
      open={props.blockReferenceNo !== null}
      onClose={props.onClose}
    />
  );
}

function OneFundBlock(props: { blockReferenceNo: string; open: boolean; onClose: () => void }) {
  const { blockReferenceNo, open, onClose } = props;
  const { t } = useTranslation();
  return (
    <DetailDrawer
      open={open}
      onClose={onClose}
      reference={blockReferenceNo}
      referenceName={t('fundBlocks.columns.blockReferenceNo')}
      answer={useQuery('getFundBlock', { blockReferenceNo })}
      missing={{
        title: t('fundBlocks.detail.notFoundTitle'),
        text: t('fundBlocks.detail.notFoundText', { block: blockReferenceNo }),
      }}
      renderSubtitle={(block) => <BlockStateBadge state={blockState(block)} />}
      renderActions={(block) => <ReleaseAction block={block} />}
    >
      {(block) => <FundBlockDetail block={block} />}
    </DetailDrawer>
  );
}
