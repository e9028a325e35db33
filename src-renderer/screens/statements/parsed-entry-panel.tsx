import { AlignLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Day } from '../../components/date-time.tsx';
import { PlaceLink, Reference } from '../../components/reference.tsx';
import { places } from '../../router/places.ts';
import { Found, reasonOf } from './parsed-columns.tsx';
import type { ShownEntry } from './shown-text.ts';

export interface ParsedEntryPanelProps {
  entry: ShownEntry;
  count: number;
  onShowLine: (line: number) => void;
}

/** As many characters of a reference stand in `:61:`. */
const REFERENCE_CUT = 16;

const FACTS = 'mt-1.5 grid grid-cols-[repeat(auto-fit,minmax(8.5rem,1fr))] gap-x-5 gap-y-2';

/** The selected entry in full: what the statement says, and what of it the bridge will read. */
export function ParsedEntryPanel({ entry, count, onShowLine }: ParsedEntryPanelProps) {
  const { t } = useTranslation();
  const { place, line, valueDate, customerReference, bankReference, bridge } = entry;
  const reason = reasonOf(entry);
  return (
    <section
      aria-label={t('statements.entry.title', { place, count })}
      className="mt-2 shrink-0 rounded-card border border-line bg-surface px-4 py-3 text-sm shadow-card"
    >
      <header className="flex flex-wrap items-center justify-between gap-2">
        <h4 className="font-semibold text-ink">{t('statements.entry.title', { place, count })}</h4>
        <span className="flex items-center gap-4">
          {bridge !== null && (
            <PlaceLink to={places.paymentStory(paymentOf(entry))}>{t('paymentStory.open')}</PlaceLink>
          )}
          <PlaceLink to={places.entry(bankReference)}>{t('statements.entry.inLog')}</PlaceLink>
          <Button look="secondary" icon={AlignLeft} onClick={() => onShowLine(line)}>
            {t('statements.views.showLine', { line })}
          </Button>
        </span>
      </header>
      <dl className={FACTS}>
        <Fact label={t('statements.entry.valueDate')}>
          <Day date={valueDate} />
        </Fact>
        <Fact label={t('statements.entry.customerReference')}>
          <Reference text={customerReference} />
        </Fact>
        <Fact label={t('statements.entry.bankReference')}>
          <Reference text={bankReference} />
        </Fact>
      </dl>
      <h5 className="mt-3 text-xs font-semibold text-ink-2">{t('statements.entry.bridgeSees')}</h5>
      {bridge === null ? (
        <p className="mt-1 text-ink-2">{t('statements.entry.passedOver')}</p>
      ) : (
        <dl className={FACTS}>
          <Fact label={t('statements.entry.reconciliationId')}>
            <Found text={bridge.reconciliationId} />
          </Fact>
          <Fact label={t('statements.entry.beneficiary')}>
            <Found text={bridge.beneficiary} />
          </Fact>
          <Fact label={t('statements.entry.reason')}>
            {reason === undefined ? (
              <span className="text-ink-3">{t('statements.entry.reasonNotRead')}</span>
            ) : (
              <Found text={reason} />
            )}
          </Fact>
        </dl>
      )}
    </section>
  );
}

/** The statement cuts a long reference in `:61:`; the bridge, which needs it in full, reads it in the narratives. */
function paymentOf({ customerReference, bridge }: ShownEntry): string {
  return customerReference.length < REFERENCE_CUT
    ? customerReference
    : (bridge?.reconciliationId ?? customerReference);
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-xs text-ink-3">{label}</dt>
      <dd className="truncate text-ink">{children}</dd>
    </div>
  );
}
