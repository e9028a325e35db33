import { Button } from '../../components/button.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { columnsOf } from '../../components/data-table/features.ts';
import { fixedPages } from '../../components/data-table/fixed-pages.ts';
import { EmptyState } from '../../components/states.tsx';
import { Money } from '../../components/money.tsx';
import { Reference } from '../../components/reference.tsx';
import type { Pages } from '../../operator-client/use-pages.ts';
import { Specimen, SpecimenGroup } from './specimen.tsx';

interface Row {
  reference: string;
  minor: number;
}

const helper = columnsOf<Row>();
const COLUMNS = helper.columns([
  helper.accessor('reference', {
    header: 'Reference',
    enableSorting: false,
    cell: ({ row }) => <Reference text={row.original.reference} />,
  }),
  helper.accessor('minor', {
    header: 'Amount',
    enableSorting: true,
    cell: ({ row }) => <Money minor={row.original.minor} currency="USD" />,
    meta: { min: 140, grow: 0, align: 'end' },
  }),
]);
const ROWS: Row[] = Array.from({ length: 40 }, (_, index) => ({
  reference: `DISB-${String(index + 1).padStart(4, '0')}`,
  minor: (index + 1) * 1000,
}));
const nothing = (): void => undefined;

const STATES: Readonly<Record<string, Pages<Row>>> = {
  rows: fixedPages(ROWS),
  empty: fixedPages<Row>([]),
  loading: { ...fixedPages<Row>([]), window: undefined, fetching: true },
  failed: { ...fixedPages<Row>([]), window: undefined, error: new Error('a bug') },
};

/** A list with rows, without any, on its way, and not to be had. */
export function TableSpecimens() {
  return (
    <SpecimenGroup title="Lists">
      {Object.entries(STATES).map(([state, pages]) => (
        <Specimen key={state} of={`DataTable, ${state}`}>
          <div className="h-56 w-full">
            <DataTable
              label={`Payments, ${state}`}
              columns={COLUMNS}
              pages={pages}
              rowId={(row) => row.reference}
              onOpen={nothing}
              sorting={[{ id: 'minor', desc: true }]}
              onSort={nothing}
              empty={<EmptyState title="No payment yet" action={<Button>Try one</Button>} />}
            />
          </div>
        </Specimen>
      ))}
    </SpecimenGroup>
  );
}
