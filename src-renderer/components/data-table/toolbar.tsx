import { RefreshCw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Pages } from '../../operator-client/use-pages.ts';
import { Button } from '../button.tsx';
import { CountText } from './count-text.tsx';
import { SearchBox, type SearchBoxProps } from './search-box.tsx';

export interface ToolbarProps {
  search: SearchBoxProps;
  /** Filter selects and chips. */
  filters?: ReactNode;
  /** What one can do on this screen, the main thing last. */
  actions?: ReactNode;
  pages: Pages<unknown>;
}

/** The line above a table: search and filters at the start, count and actions at the end. */
export function Toolbar({ search, filters, actions, pages }: ToolbarProps) {
  const { t } = useTranslation();
  return (
    <div className="flex flex-wrap items-center gap-2 pb-3">
      <SearchBox {...search} />
      {filters}
      <div className="ms-auto flex flex-wrap items-center justify-end gap-x-3 gap-y-2">
        {pages.window?.outdated === true && (
          <Button look="quiet" icon={RefreshCw} onClick={pages.restart} title={t('table.outdated')}>
            {t('table.showLatest')}
          </Button>
        )}
        <CountText window={pages.window} />
        {actions}
      </div>
    </div>
  );
}
