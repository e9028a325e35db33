import { useTranslation } from 'react-i18next';
import { DetailDrawer } from '../../components/detail-drawer.tsx';
import { useLastNonNull } from '../../components/use-last.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { CallActions } from './call-actions.tsx';
import { CallDetail } from './call-detail.tsx';
import { OutcomeBadge } from './call-outcome.tsx';

/** One call in full, open while there is a number. */
export function CallDrawer(props: { id: string | null; onClose: () => void }) {
  const shown = useLastNonNull(props.id);
  if (shown === null) return null;
  return <OneCall key={shown} id={shown} open={props.id !== null} onClose={props.onClose} />;
}

function OneCall({ id, open, onClose }: { id: string; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <DetailDrawer
      open={open}
      onClose={onClose}
      reference={t('bridgeTraffic.detail.title', { id })}
      referenceName={t('bridgeTraffic.columns.number')}
      answer={useQuery('getBridgeCall', { id: /^\d{1,15}$/.test(id) ? Number(id) : 0 })}
      missing={{
        title: t('bridgeTraffic.detail.notFoundTitle'),
        text: t('bridgeTraffic.detail.notFoundText', { id }),
      }}
      renderSubtitle={({ operation, outcome }) => (
        <span className="flex flex-wrap items-center gap-2">
          <bdi className="reference">{t(`bridgeTraffic.operations.${operation}`)}</bdi>
          <OutcomeBadge outcome={outcome} />
        </span>
      )}
      renderActions={(call) => <CallActions call={call} />}
    >
      {(call) => <CallDetail call={call} />}
    </DetailDrawer>
  );
}
