import { Menu } from '@base-ui/react/menu';
import { Check, Columns3, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { replaceParams, useRoute } from '../../router/route.ts';
import { IconButton } from '../icon-button.tsx';
import { columnId, type Columns } from './features.ts';
import { KEPT_PARAMS, setDensity, setHidden, useTableMemory } from './table-memory.ts';

const ITEM =
  'flex h-8 items-center gap-2 ps-2 pe-4 text-ink outline-none select-none data-highlighted:bg-selected data-disabled:text-ink-3';

interface ColumnChooserProps<Row extends object> {
  /** What this machine remembers the table by. */
  name: string;
  columns: Columns<Row>;
  /** Those of them that there is room for. */
  fitting: Columns<Row>;
}

/** Which columns a table shows and how dense its rows are; with a way back to how it was made. */
export function ColumnChooser<Row extends object>({ name, columns, fitting }: ColumnChooserProps<Row>) {
  const { t } = useTranslation();
  const { params } = useRoute();
  const { density, hidden } = useTableMemory(name);
  const ids = columns.map((column) => columnId(column));
  const shown = ids.filter((id) => !hidden.includes(id));
  const isDefault =
    density === 'comfortable' &&
    shown.length === ids.length &&
    KEPT_PARAMS.every((param) => params[param] === undefined);
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger render={<IconButton small icon={Columns3} label={t('table.columns.title')} />} />
      <Menu.Portal>
        <Menu.Positioner sideOffset={4} align="end" className="z-50">
          <Menu.Popup className="max-h-(--available-height) min-w-52 overflow-y-auto rounded-control border border-line bg-raised py-1 text-sm shadow-float outline-none">
            <Menu.Group>
              <Menu.GroupLabel className="px-3 py-1 text-xs text-ink-2">
                {t('table.columns.title')}
              </Menu.GroupLabel>
              {columns.map((column) => {
                const id = columnId(column);
                const isShown = shown.includes(id);
                return (
                  <Menu.CheckboxItem
                    key={id}
                    checked={isShown}
                    disabled={isShown && shown.length === 1}
                    onCheckedChange={(show) =>
                      setHidden(name, show ? hidden.filter((other) => other !== id) : [...hidden, id])
                    }
                    className={ITEM}
                  >
                    <Mark>
                      <Menu.CheckboxItemIndicator>
                        <Check aria-hidden className="size-4 text-accent" />
                      </Menu.CheckboxItemIndicator>
                    </Mark>
                    {String(column.header)}
                    {isShown && !fitting.includes(column) && (
                      <span className="ms-auto ps-4 text-xs text-ink-2">{t('table.columns.noRoom')}</span>
                    )}
                  </Menu.CheckboxItem>
                );
              })}
            </Menu.Group>
            <Menu.Separator className="my-1 border-t border-line" />
            <Menu.CheckboxItem
              checked={density === 'compact'}
              onCheckedChange={(compact) => setDensity(compact ? 'compact' : 'comfortable')}
              className={ITEM}
            >
              <Mark>
                <Menu.CheckboxItemIndicator>
                  <Check aria-hidden className="size-4 text-accent" />
                </Menu.CheckboxItemIndicator>
              </Mark>
              {t('table.columns.compact')}
            </Menu.CheckboxItem>
            <Menu.Separator className="my-1 border-t border-line" />
            <Menu.Item
              disabled={isDefault}
              onClick={() => {
                setDensity('comfortable');
                setHidden(name, []);
                replaceParams(Object.fromEntries(KEPT_PARAMS.map((param) => [param, undefined])));
              }}
              className={ITEM}
            >
              <Mark>
                <RotateCcw aria-hidden className="size-4" />
              </Mark>
              {t('table.columns.reset')}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

const Mark = ({ children }: { children: ReactNode }) => <span className="size-4 shrink-0">{children}</span>;
