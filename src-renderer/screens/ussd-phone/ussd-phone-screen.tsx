import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldLine, Fields } from '../../components/fields.tsx';
import { Reference } from '../../components/reference.tsx';
import { ScrollPage } from '../../components/scroll-page.tsx';
import { SuggestField } from '../../components/suggest-field.tsx';
import { TitledCard } from '../../components/titled-card.tsx';
import { useQuery } from '../../operator-client/use-query.ts';
import { useParam } from '../../router/use-param.ts';
import { Handset } from './handset.tsx';
import { NETWORK_CODE, SESSION_SECONDS, useUssdSession } from './use-ussd-session.ts';
import { WireHistory } from './wire-history.tsx';

/** A phone that plays the bank's USSD menu for any number, and what goes over the wire meanwhile. */
export function UssdPhoneScreen() {
  const { t } = useTranslation();
  const [given, setGiven] = useParam('phone');
  const first = useQuery('getPhones', { text: '' }).data?.[0];
  // An emptied field stays empty, though the address then names no number.
  const [typed, setTyped] = useState(given);
  const number = typed ?? first?.phone ?? '';
  const { data: fitting } = useQuery('getPhones', { text: typed ?? '' });
  const session = useUssdSession(number);
  const handset = useRef<HTMLFieldSetElement>(null);
  const { phase } = session;
  return (
    <ScrollPage>
      <div className="flex flex-wrap items-start justify-center gap-5">
        <Handset session={session} ref={handset} />
        <div className="flex min-w-[min(20rem,100%)] flex-1 flex-col gap-4">
          <TitledCard title={t('ussdPhone.session')} text={t('ussdPhone.intro')}>
            <div className="flex flex-col gap-4">
              <SuggestField
                name="phone"
                label={t('ussdPhone.number')}
                hint={first === undefined ? t('ussdPhone.noPhones') : t('ussdPhone.numberHint')}
                value={number}
                onChange={(phone) => {
                  if (phase !== 'idle') session.hangUp();
                  setTyped(phone);
                  setGiven(phone);
                }}
                suggestions={(fitting ?? []).map(({ phone, accountNumber, holderName }) => ({
                  value: phone,
                  more: `${accountNumber} · ${holderName}`,
                }))}
                none={t('ussdPhone.noSuggestion')}
              />
              {phase !== 'idle' && (
                <Fields>
                  <FieldLine label={t('ussdPhone.sessionId')}>
                    <Reference text={session.id} />
                  </FieldLine>
                  <FieldLine label={t('ussdPhone.serviceCode')}>
                    <Reference text={session.code} />
                  </FieldLine>
                  <FieldLine label={t('ussdPhone.networkCode')}>
                    <Reference text={NETWORK_CODE} />
                  </FieldLine>
                </Fields>
              )}
              {phase === 'menu' && (
                <p className="figures text-sm text-ink-2">
                  {t('ussdPhone.secondsLeft', { count: session.secondsLeft })}
                </p>
              )}
            </div>
          </TitledCard>
          <WireHistory turns={session.turns} onClear={session.clearTurns} />
          <details className="rounded-card border border-line bg-surface px-5 py-3 text-sm shadow-card">
            <summary className="font-semibold text-ink">{t('ussdPhone.explainTitle')}</summary>
            <div className="flex flex-col gap-2 pt-2 text-ink-2">
              <p>{t('ussdPhone.explain1')}</p>
              <p>{t('ussdPhone.explain2')}</p>
              <p>{t('ussdPhone.explain3', { seconds: SESSION_SECONDS })}</p>
              <p>{t('ussdPhone.keysHint')}</p>
            </div>
          </details>
        </div>
      </div>
    </ScrollPage>
  );
}
