import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { settingsSchema, type SettingKey } from '../../../src-shared/bank/settings.ts';
import type { ActionRow, RecordedAction } from '../../../src-shared/operator/actions.ts';
import { JOB_NAMES, type JobName } from '../../../src-shared/operator/views.ts';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { places } from '../../router/places.ts';

type Subject = Pick<ActionRow, 'action' | 'subject'>;

/** Where what a deed was done to can be seen. Short ones only: a press on the rest of the row opens the deed. */
const PLACES: Readonly<Partial<Record<RecordedAction, (subject: string) => string>>> = {
  openAccount: places.account,
  correctHolder: places.account,
  depositFunds: places.account,
  requestStatement: places.account,
  retryBatch: places.batch,
  returnPayment: places.payment,
  releaseBlock: places.fundBlock,
  sendStatement: (id) => places.statement(Number(id)),
  cancelDelivery: (id) => places.statement(Number(id)),
  sendWithDefect: (id) => places.statement(Number(id)),
  sendUndelivered: () => places.outbox(),
  replayBridgeCall: (id) => places.bridgeCall(id),
  clearBridgeCalls: () => places.bridgeCalls(),
};

/** What a deed was done to, with the way there. */
export function ActionSubject({ action, subject }: Subject) {
  const { t } = useTranslation();
  const words = wordsOf({ action, subject }, t);
  const place = PLACES[action];
  const shown =
    words === null ? (
      <Reference text={subject} />
    ) : (
      <span className="truncate" title={words}>
        {words}
      </span>
    );
  return place === undefined ? shown : <PlaceLink to={place(subject)}>{shown}</PlaceLink>;
}

/** The words for it; null when it is called by its reference or its file's name. */
function wordsOf({ action, subject }: Subject, t: TFunction): string | null {
  if (action === 'updateSettings') {
    const name = (key: string): string =>
      Object.hasOwn(settingsSchema.shape, key) ? t(`settings.fields.${key as SettingKey}.label`) : key;
    return subject.split(', ').map(name).join(', ');
  }
  if (action === 'runJob' && (JOB_NAMES as readonly string[]).includes(subject))
    return t(`overview.jobs.names.${subject as JobName}`);
  if (action === 'sendUndelivered' && (subject === 'never_sent' || subject === 'given_up'))
    return t(`activity.facts.${subject}`);
  if (action === 'sendStatement' || action === 'cancelDelivery' || action === 'sendWithDefect')
    return t('activity.statement', { id: subject });
  return null;
}
