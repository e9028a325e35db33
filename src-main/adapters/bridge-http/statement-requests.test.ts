import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serveTestBank, type ServedBank } from '../../testing/served-bank.ts';

let bank: ServedBank;
beforeEach(async () => {
  bank = await serveTestBank();
});
afterEach(() => bank.close());

const ask = (changes: Record<string, unknown> = {}): Promise<Record<string, unknown>> =>
  bank.ask('/generate_account_statement', { program_account_number: 'SPONSOR0001', ...changes });
const requests = (): unknown[] =>
  bank.rows('SELECT id, account_number, account_statement_date, requested_by FROM account_statements');

describe('generate_account_statement', () => {
  it('records the request for the business date, and a new one each time', async () => {
    expect(await ask()).toMatchObject({ account_statement_id: '1' });
    expect(await ask({ account_statement_date: null })).toMatchObject({ account_statement_id: '2' });
    const row = {
      account_number: 'SPONSOR0001',
      account_statement_date: '2026-11-21',
      requested_by: 'bridge',
    };
    expect(requests()).toEqual([
      { id: 1, ...row },
      { id: 2, ...row },
    ]);
  });

  it.each([
    ['2026-11-19', '2026-11-19'],
    ['2026-11-19T23:30:00-05:00', '2026-11-19'],
  ])('takes the date %s', async (given, day) => {
    expect(await ask({ account_statement_date: given })).toMatchObject({ status: 'success' });
    expect(requests()).toMatchObject([{ account_statement_date: day }]);
  });

  it('gives an account without entries a nil statement', async () => {
    await ask();
    await bank.bank.jobs.statements.runNow();
    const [row] = bank.rows('SELECT * FROM account_statements');
    expect(row).toMatchObject({ statement_state: 'generated', entry_count: 0, fault: null });
    expect(row!['account_statement_lob']).toContain(
      ':60F:C261121USD10000000,00\n:62F:C261121USD10000000,00\n',
    );
  });

  it('stores nothing for an account that is not there', async () => {
    expect(await ask({ program_account_number: 'NOBODY' })).toMatchObject({
      error_message: 'Account not found',
    });
    expect(requests()).toEqual([]);
  });
});
