import { useTranslation } from 'react-i18next';
import { DetailDrawer } from '../../components/detail-drawer.tsx';
import { MarkBadge } from '../../components/statuses.tsx';
import { useLastNonNull } from '../../components/use-last.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { EntryDetail } from './entry-detail.tsx';

/** One entry in detail, open while there is a reference. */
export function EntryDrawer(props: { referenceNo: string | null; onClose: () => void }) {
  const shown = useLastNonNull(props.referenceNo);
  if (shown === null) return null;
  return (
    <OneEntry key={shown} referenceNo={shown} open={props.referenceNo !== null} onClose={props.onClose} />
  );
}

function OneEntry(props: { referenceNo: string; open: boolean; onClose: () => void }) {
  const { referenceNo, open, onClose } = props;
  const { t } = useTranslation();
  const answer = useQuery('getEntry', { referenceNo });
  return (
    <DetailDrawer
      open={open}
      onClose={onClose}
      reference={referenceNo}
      referenceName={t('accountingLog.columns.referenceNo')}
      answer={answer}
      missing={{
        title: t('accountingLog.detail.notFoundTitle'),
        text: t('accountingLog.detail.notFoundText', { reference: referenceNo }),
      }}
      renderSubtitle={({ mark, transactionCode }) => (
        <span className="flex items-center gap-2">
          <MarkBadge mark={mark} />
          {t(`accountingLog.codes.${transactionCode}`)}
        </span>
      )}
    >
      {(row) => <EntryDetail entry={row} />}
    </DetailDrawer>
  );
}
