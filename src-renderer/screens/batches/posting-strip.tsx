import { useTranslation } from 'react-i18next';
import { Card } from '../../components/card.tsx';
import { ProgressLine } from '../../components/progress/progress-line.tsx';
import { useRunningWork } from '../../components/progress/use-work.ts';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { places } from '../../router/places.ts';

/** The batch that is being posted, how fast, and how long it still takes. */
export function PostingStrip() {
  const { t } = useTranslation();
  const work = useRunningWork('posting');
  if (work === undefined || work.subject === null) return null;
  return (
    <div className="pb-3">
      <Card label={t('batches.posting')}>
        <ProgressLine
          kind="posting"
          progress={work.progress}
          about={
            <PlaceLink to={places.batch(work.subject)}>
              <Reference text={work.subject} />
            </PlaceLink>
          }
        />
      </Card>
    </div>
  );
}
