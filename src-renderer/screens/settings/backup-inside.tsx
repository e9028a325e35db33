import { CircleCheck, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BackupContents } from '../../../src-shared/operator/backup-views.ts';
import { DateTime } from '../../components/date-time.tsx';
import { FieldLine, Fields } from '../../components/fields.tsx';
import { Money } from '../../components/money.tsx';
import { formatCount } from '../../i18n/formats.ts';
import { useLostWords } from './use-lost-words.ts';

const COUNTS = ['accounts', 'blocks', 'payments', 'entries', 'statements'] as const;

/** What is in a backup: how much of everything, whether its books balance, and how it differs from the present ledger. */
export function BackupInside({ contents }: { contents: BackupContents }) {
  const { t } = useTranslation();
  const wordsOf = useLostWords();
  const [gone, back] = [wordsOf(contents.gone), wordsOf(contents.back)];
  return (
    <div className="flex flex-col gap-3.5">
      <dl className="flex flex-wrap gap-x-6 gap-y-2">
        {COUNTS.map((key) => (
          <div key={key}>
            <dt className="text-xs text-ink-2">{t(`backups.look.${key}`)}</dt>
            <dd className="figures text-base font-medium text-ink">{formatCount(contents.counts[key])}</dd>
          </div>
        ))}
      </dl>
      <Fields>
        <FieldLine label={t('backups.look.funds')}>
          <span className="flex flex-wrap gap-x-4">
            {contents.funds.length === 0
              ? t('common.none')
              : contents.funds.map((fund) => <Money key={fund.currency} {...fund} />)}
          </span>
        </FieldLine>
        <FieldLine label={t('backups.look.newest')}>
          {contents.newestEntryAt === null ? t('common.none') : <DateTime iso={contents.newestEntryAt} />}
        </FieldLine>
        <FieldLine label={t('backups.look.books')}>
          <Books proof={contents.proof} />
        </FieldLine>
      </Fields>
      <div className="flex flex-col gap-2 rounded-control bg-sunken px-3 py-2 text-sm">
        {gone === null && back === null && <p>{t('backups.look.same')}</p>}
        {gone !== null && <Difference title={t('backups.look.gone')} words={gone} />}
        {back !== null && <Difference title={t('backups.look.back')} words={back} />}
      </div>
    </div>
  );
}

function Difference({ title, words }: { title: string; words: string }) {
  return (
    <div>
      <p className="text-ink-2">{title}</p>
      <p className="figures font-medium text-ink">{words}</p>
    </div>
  );
}

function Books({ proof }: { proof: BackupContents['proof'] }) {
  const { t } = useTranslation();
  const Icon = proof.ok ? CircleCheck : CircleX;
  return (
    <span className={`flex items-start gap-1.5 ${proof.ok ? 'text-good' : 'text-bad'}`}>
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>
        {t(proof.ok ? 'backups.look.balance' : 'backups.look.broken')}
        {proof.laws
          .filter(({ ok }) => !ok)
          .map(({ law }) => (
            <span key={law} className="block text-ink-2">
              {t(`books.laws.${law}`)}
            </span>
          ))}
      </span>
    </span>
  );
}
