import { useTranslation } from 'react-i18next';
import { DateTime } from '../../components/date-time.tsx';
import { DetailDrawer } from '../../components/detail-drawer.tsx';
import { FieldLine, Fields, Section } from '../../components/fields.tsx';
import { useLastNonNull } from '../../components/use-last.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { ActionSubject } from './action-subject.tsx';
import { FactsTable } from './facts-table.tsx';

/** One deed of an operator in full, open while there is a number. */
export function ActionDrawer(props: { id: string | null; onClose: () => void }) {
  const shown = useLastNonNull(props.id);
  if (shown === null) return null;
  return <OneAction key={shown} id={shown} open={props.id !== null} onClose={props.onClose} />;
}

function OneAction({ id, open, onClose }: { id: string; open: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const number = /^\d{1,15}$/.test(id) ? Number(id) : 0;
  return (
    <DetailDrawer
      open={open}
      onClose={onClose}
      reference={t('activity.detail.title', { id })}
      referenceName={t('activity.columns.number')}
      answer={useQuery('getAction', { id: number })}
      missing={{
        title: t('activity.detail.notFoundTitle'),
        text: t('activity.detail.notFoundText', { id }),
      }}
      renderSubtitle={({ action }) => t(`activity.actions.${action}`)}
    >
      {(row) => (
        <>
          <Section title={t('activity.detail.who')}>
            <Fields>
              <FieldLine label={t('activity.columns.at')}>
                <DateTime iso={row.at} />
              </FieldLine>
              <FieldLine label={t('activity.columns.operator')}>
                <bdi>{row.operator.name}</bdi>
              </FieldLine>
              <FieldLine label={t('activity.columns.place')}>
                <bdi className="wrap-anywhere">{row.operator.place}</bdi>
              </FieldLine>
              {row.subject !== '' && (
                <FieldLine label={t('activity.columns.subject')}>
                  <ActionSubject {...row} />
                </FieldLine>
              )}
            </Fields>
          </Section>
          <Section title={t('activity.detail.change')}>
            <FactsTable before={row.before} after={row.after} />
          </Section>
        </>
      )}
    </DetailDrawer>
  );
}
