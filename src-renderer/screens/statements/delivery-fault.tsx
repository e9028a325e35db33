import { useTranslation } from 'react-i18next';
import type { DeliveryFault } from '../../../src-shared/bank/delivery-faults.ts';

/** Faults that say something of their own beside the sentence: an address, a machine's complaint. */
const WITH_DETAIL: ReadonlySet<DeliveryFault> = new Set<DeliveryFault>([
  'redirected',
  'not_secure',
  'rejected',
  'other',
]);

/** Why an upload did not go through, as a sentence; undefined when it did. */
export function useFaultSentence(): (
  fault: DeliveryFault | null,
  status: number | null,
) => string | undefined {
  const { t } = useTranslation();
  return (fault, status) =>
    fault === null ? undefined : t(`statements.faults.${fault}`, { status: status ?? '' });
}

/** The sentence and, beneath, how it was said where that tells more. */
export function FaultText(props: { fault: DeliveryFault; status: number | null; detail: string | null }) {
  const { fault, status, detail } = props;
  const sentence = useFaultSentence()(fault, status);
  return (
    <>
      {sentence}
      {detail !== null && WITH_DETAIL.has(fault) && (
        <bdi className="reference mt-0.5 block text-xs font-normal wrap-anywhere text-ink-2">{detail}</bdi>
      )}
    </>
  );
}
