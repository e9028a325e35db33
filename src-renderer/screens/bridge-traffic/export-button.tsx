import { FileDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { BridgeCallFilter } from '../../../src-shared/operator/traffic-views.ts';
import { Button } from '../../components/button.tsx';
import { toastDone, toastFailed } from '../../components/toast.tsx';
import { refusalText } from '../../i18n/refusal-text.ts';
import type { PageWindow } from '../../operator-client/page-window.ts';
import { useDeed } from '../../operator-client/use-deed.ts';
import { useQuery } from '../../operator-client/use-query.ts';
import { startDownload } from '../settings/start-download.ts';

/** Writes what the filter shows into a HAR file; the count is on the button. */
export function ExportButton(props: { filter: BridgeCallFilter; window: PageWindow<unknown> | undefined }) {
  const { filter, window } = props;
  const { t } = useTranslation();
  const deed = useDeed('exportBridgeCalls');
  const { data: capabilities } = useQuery('getCapabilities', {});
  const count = window?.count ?? 0;
  const run = async (): Promise<void> => {
    const result = await deed.run(filter);
    if (!result.ok) {
      const text = result.refusal === undefined ? t('common.errors.host') : refusalText(result.refusal);
      toastFailed({ title: t('common.errors.title'), text });
      return;
    }
    const { name, path, calls } = result.value;
    const title = t('bridgeTraffic.export.done', { count: calls });
    if (capabilities?.downloads === true) {
      startDownload('traffic-exports', name);
      toastDone({ title, text: t('bridgeTraffic.export.downloading') });
    } else toastDone({ title, text: t('bridgeTraffic.export.folder', { path }) });
  };
  return (
    <Button
      icon={FileDown}
      title={t('bridgeTraffic.export.hint')}
      disabled={count === 0}
      pending={deed.pending}
      onClick={() => void run()}
    >
      {window?.countIsLowerBound === true
        ? t('bridgeTraffic.export.actionAtLeast', { count })
        : t('bridgeTraffic.export.action', { count })}
    </Button>
  );
}
