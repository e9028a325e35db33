import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../components/copy-button.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { EmptyState, ErrorState, Skeleton } from '../../components/states.tsx';
import { BlockStateBadge } from '../../components/statuses.tsx';
import { useLastNonNull } from '../../components/use-last.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { blockState } from './block-use.tsx';
import { FundBlockDetail } from './fund-block-detail.tsx';

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
  // The contract has no question for one block; the search looks in the reference, and the whole of it finds it.
  const { data, error, retry } = useQuery('listFundBlocks', { search: blockReferenceNo, limit: 5 });
  const block = data?.rows.find((row) => row.blockReferenceNo === blockReferenceNo);
  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={
        <>
          <bdi className="truncate">{blockReferenceNo}</bdi>
          <CopyButton text={blockReferenceNo} what={t('fundBlocks.columns.blockReferenceNo')} />
        </>
      }
      subtitle={block && <BlockStateBadge state={blockState(block)} />}
    >
      {data === undefined && error !== undefined && <ErrorState error={error} onRetry={retry} />}
      {data === undefined && error === undefined && <Skeleton className="h-40" />}
      {data !== undefined && block === undefined && (
        <EmptyState
          title={t('fundBlocks.detail.notFoundTitle')}
          text={t('fundBlocks.detail.notFoundText', { block: blockReferenceNo })}
        />
      )}
      {block && <FundBlockDetail block={block} />}
    </Drawer>
  );
}
