import { Tabs } from '@base-ui/react/tabs';
import { useTranslation } from 'react-i18next';
import type { BridgeCallDetail, CallMessage } from '../../../src-shared/operator/traffic-views.ts';
import { Section } from '../../components/fields.tsx';
import { formatBytes } from '../../i18n/formats.ts';
import { BodyView } from './body-view.tsx';

const TAB =
  'ring-inside inline-flex h-8 items-center gap-2 rounded-t-control border-b-2 border-transparent px-3 text-sm font-medium text-ink-2 hover:text-ink data-active:border-accent data-active:text-ink';

/** What was asked and what was answered, one at a time; the arrow keys change between them. */
export function CallParts({ call }: { call: BridgeCallDetail }) {
  const { t } = useTranslation();
  return (
    <Tabs.Root defaultValue="request">
      <Tabs.List
        aria-label={t('bridgeTraffic.detail.parts')}
        className="mb-4 flex gap-1 border-b border-line"
      >
        {(['request', 'response'] as const).map((part) => (
          <Tabs.Tab key={part} value={part} className={TAB}>
            {t(`bridgeTraffic.detail.${part}`)}
            <bdi className="figures text-xs text-ink-2">{formatBytes(call[part].bytes)}</bdi>
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {(['request', 'response'] as const).map((part) => (
        <Tabs.Panel key={part} value={part}>
          <BodyView
            message={call[part]}
            what={t(`bridgeTraffic.copy.${part}Body`)}
            isLeftOut={part === 'response' && call.operation === 'docs'}
          />
          <Headers headers={call[part].headers} />
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}

function Headers({ headers }: Pick<CallMessage, 'headers'>) {
  const { t } = useTranslation();
  return (
    <Section title={t('bridgeTraffic.detail.headers')}>
      {headers.length === 0 ? (
        <p className="text-sm text-ink-2">{t('bridgeTraffic.detail.noHeaders')}</p>
      ) : (
        <dl dir="ltr" className="reference grid grid-cols-[minmax(8rem,auto)_1fr] gap-x-4 gap-y-1 text-xs">
          {headers.map(([name, value], at) => (
            // oxlint-disable-next-line react/no-array-index-key -- headers may repeat, and never move
            <div key={at} className="contents">
              <dt className="font-semibold text-ink">{name}</dt>
              <dd className="min-w-0 wrap-anywhere text-ink-2">
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Section>
  );
}
