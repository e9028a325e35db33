// @vitest-environment jsdom
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { SECRET_MASK } from '../../../src-shared/bank/secrets.ts';
import type { Facts } from '../../../src-shared/operator/actions.ts';
import { renderWithBank } from '../../testing/render.tsx';
import { testConnection } from '../../testing/test-connection.ts';
import { FactsTable } from './facts-table.tsx';

/** The rows as they are read: name, before, after. */
async function read(before: Facts, after: Facts): Promise<string[][]> {
  await renderWithBank(testConnection({}), <FactsTable before={before} after={after} />);
  return screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map((cell) => cell.textContent));
}

it('marks what changed in words, and calls settings as their screen does', async () => {
  expect(
    await read({ book_balance: 'USD 1.00', port: '8003' }, { book_balance: 'USD 2.00', port: '8003' }),
  ).toEqual([
    ['Booked', 'USD 1.00', 'changedUSD 2.00'],
    ['Port', '8003', '8003'],
  ]);
});

it('tells what was not there from what was empty', async () => {
  expect(await read({ return_reason: '' }, { return_reason: 'ACCOUNT_CLOSED', narrative: 'Grant' })).toEqual([
    ['Return reason', 'empty', 'changedACCOUNT_CLOSED'],
    ['Narrative', 'not there', 'changedGrant'],
  ]);
});

it('marks a secret that gave way to another', async () => {
  expect(await read({ bridgeToken: SECRET_MASK }, { bridgeToken: SECRET_MASK })).toEqual([
    ['Token for the bridge', SECRET_MASK, `changed${SECRET_MASK}`],
  ]);
});
