import { resolve } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { refuse } from '../../src-shared/bank/refusals.ts';
import { settingsSchema } from '../../src-shared/bank/settings.ts';
import {
  FACT_NAMES,
  type ActionRow,
  type Facts,
  type RecordedAction,
} from '../../src-shared/operator/actions.ts';
import {
  OPERATOR_METHODS,
  type OperatorHandlers,
  type OperatorInput,
} from '../../src-shared/operator/api.ts';
import { systemClock } from '../core/ports/clock.ts';
import { buildOnce } from '../testing/bank-process.ts';
import { deedsOf } from '../testing/deeds.ts';
import { keepingLogger } from '../testing/fake-ports.ts';
import { brokenLaws } from '../testing/ledger-laws.ts';
import { payment } from '../testing/payments.ts';
import { useFolder } from '../testing/use-folder.ts';
import { useTestBank } from '../testing/use-test-bank.ts';
import { startHost, type RunningHost } from './host.ts';
import { operatorAt } from './operator.ts';
import { recordDeeds } from './recorded-deeds.ts';

const ADA = { name: 'ada', place: 'desktop window, bank-host' };

beforeAll(buildOnce, 120_000);

/** A host over a ledger in which there is something for every deed: a booked payment, a statement, a batch that is held. */
async function busyHost(): Promise<RunningHost & { block: string; batch: string }> {
  const dataDir = useFolder();
  const test = await useTestBank({ dataDir, ports: { clock: systemClock } });
  const { blocked, batch, post, writeStatements } = deedsOf(test);
  const block = await blocked(1000);
  await batch([payment(block)]);
  await post();
  await writeStatements();
  const held = await batch([payment(block, { reference: 'DISB-2', paymentDate: '2199-01-01' })]);
  await test.bank.close();
  const connection = new BetterSqlite3(resolve(dataDir, 'bank.sqlite'));
  connection
    .prepare('UPDATE initiate_payment_batch_requests SET accounting_log_attempts = 3 WHERE batch_id = ?')
    .run(held);
  connection.close();
  const flag = <T>(value: T) => ({ value, source: 'flag' as const });
  const started = await startHost({
    config: {
      dataDir,
      // Nobody is there: what is sent waits.
      fixed: { port: flag(0), mt940StatementCallbackUrl: flag('http://127.0.0.1:9/') },
      output: 'json',
      openBrowser: false,
      verify: false,
      restore: null,
    },
    capabilities: { host: 'headless', version: '1.2.3', saveDialog: false, downloads: true },
    logger: keepingLogger(),
    defaultDataDir: '/nowhere',
    mainDir: resolve(import.meta.dirname, '../../out/main'),
  });
  if (!started.ok) throw new Error(started.message);
  onTestFinished(() => started.host.close());
  const view = started.host.listener();
  await fetch(`${view.address}/ping`);
  return { ...started.host, block, batch: held };
}

const ACCOUNT = { holderName: 'Meals', currency: 'USD', openingFunds: '5', phone: '', email: '' };

type Deeds = {
  [M in RecordedAction]: {
    input(host: Awaited<ReturnType<typeof busyHost>>, backup: string): OperatorInput<M>;
    subject: string | RegExp;
    before: Facts;
    after: Facts;
  };
};

const text = expect.any(String) as string;
const ENTRIES = { sort: 'bookedAt', direction: 'descending', upTo: null, format: 'csv' } as const;
const UPLOAD = { delivery_state: text, callback_url: 'http://127.0.0.1:9/' };

/** Every deed that is kept, once, in an order in which each has something to do. A new one does not compile before it is here. */
const DEEDS: Deeds = {
  openAccount: {
    input: () => ({ ...ACCOUNT, accountNumber: 'MEALS-1' }),
    subject: 'MEALS-1',
    before: {},
    after: { account_holder_name: 'Meals', book_balance: 'USD 5.00' },
  },
  correctHolder: {
    input: () => ({ accountNumber: 'MEALS-1', holderName: 'School meals', phone: '+251911', email: '' }),
    subject: 'MEALS-1',
    before: { account_holder_name: 'Meals', account_holder_phone: '', account_holder_email: '' },
    after: { account_holder_name: 'School meals', account_holder_phone: '+251911', account_holder_email: '' },
  },
  depositFunds: {
    input: () => ({ accountNumber: 'MEALS-1', amount: '2', narrative: 'Grant' }),
    subject: 'MEALS-1',
    before: { book_balance: 'USD 5.00' },
    after: { book_balance: 'USD 7.00', narrative: 'Grant' },
  },
  requestStatement: {
    input: () => ({ accountNumber: 'MEALS-1' }),
    subject: 'MEALS-1',
    before: {},
    after: { statement_id: '2', statement_date: text },
  },
  sendUndelivered: {
    input: () => ({ which: 'never_sent' }),
    subject: 'never_sent',
    before: { never_sent: '1', given_up: '0' },
    after: { never_sent: '0', given_up: '0' },
  },
  cancelDelivery: {
    input: () => ({ id: 1 }),
    subject: '1',
    before: UPLOAD,
    after: { delivery_state: 'cancelled' },
  },
  sendStatement: {
    input: () => ({ id: 1 }),
    subject: '1',
    before: { delivery_state: 'cancelled' },
    after: { ...UPLOAD, delivery_state: 'queued' },
  },
  sendWithDefect: {
    input: () => ({ id: 1, defect: 'wrong_account' }),
    subject: '1',
    before: {},
    after: { defect: 'wrong_account', callback_url: 'http://127.0.0.1:9/' },
  },
  retryBatch: {
    input: ({ batch }) => ({ batchId: batch }),
    subject: /^ID-/,
    before: { accounting_log_attempts: '3' },
    after: { accounting_log_attempts: '0' },
  },
  returnPayment: {
    input: () => ({ paymentReferenceNumber: 'DISB-1', reason: 'ACCOUNT_CLOSED' }),
    subject: 'DISB-1',
    before: { return_reason: '', amount_released: 'USD 200.00' },
    after: { return_reason: 'ACCOUNT_CLOSED', amount_released: 'USD 0.00' },
  },
  releaseBlock: {
    input: ({ block }) => ({ blockReferenceNo: block, reason: 'Over' }),
    subject: /^ID-/,
    before: { amount_released: 'USD 0.00' },
    after: { amount_released: 'USD 800.00', release_reason: 'Over' },
  },
  updateSettings: {
    input: () => ({ changes: { bridgeToken: 'very-secret', backupsKept: 5 } }),
    subject: 'bridgeToken, backupsKept',
    before: { bridgeToken: '', backupsKept: '7' },
    after: { bridgeToken: '••••••', backupsKept: '5' },
  },
  runJob: {
    input: () => ({ name: 'statements' }),
    subject: 'statements',
    before: {},
    after: { done: expect.stringMatching(/^\d+$/) as string },
  },
  reopenListener: {
    input: () => ({}),
    subject: '',
    before: { listener: 'listening', address: text },
    after: { listener: 'listening', address: text },
  },
  makeBackup: {
    input: () => ({}),
    subject: /\.sqlite$/,
    before: {},
    after: { made_at: text, bytes: expect.stringMatching(/^\d{5,}$/) as string },
  },
  replayBridgeCall: {
    // The first of the log: the setting of a token has refused it since.
    input: () => ({ id: 1 }),
    subject: '1',
    before: {},
    after: { bridge_calls: '2' },
  },
  exportBridgeCalls: {
    input: () => ({}),
    subject: /\.har$/,
    before: {},
    after: { bridge_calls: '2', bytes: text },
  },
  clearBridgeCalls: { input: () => ({}), subject: '', before: {}, after: { bridge_calls: '2' } },
  exportLedger: { input: () => ({}), subject: '', before: {}, after: {} },
  cancelExport: { input: () => ({}), subject: '', before: { running: text }, after: {} },
  exportEntries: { input: () => ENTRIES, subject: 'csv', before: {}, after: {} },
  cancelEntryExport: { input: () => ({}), subject: '', before: { running: text }, after: {} },
  cancelWork: { input: () => ({ kind: 'books' }), subject: 'books', before: { running: text }, after: {} },
  restoreBackup: {
    input: (_, name) => ({ name }),
    subject: /\.sqlite$/,
    before: {},
    after: { former_ledger: text, backup_of_former: text },
  },
  deleteBackup: {
    input: (_, name) => ({ name }),
    subject: /\.sqlite$/,
    before: { made_at: text, bytes: text },
    after: {},
  },
};

it('every deed of an operator that changes something is kept, by whom and from where, with how it was before', async () => {
  const host = await busyHost();
  const handlers = host.handlers as unknown as Record<
    string,
    (argument: unknown, by: typeof ADA) => Promise<unknown>
  >;
  const newest = async (): Promise<ActionRow | undefined> => {
    const page = { cursor: null, limit: 1, sort: 'at', direction: 'descending' } as const;
    return (await host.handlers.listActions(page, ADA)).rows[0];
  };
  let backup = '';
  const secrets: string[] = [];
  for (const [method, deed] of Object.entries(DEEDS) as [RecordedAction, Deeds['runJob']][]) {
    const input = deed.input(host, backup) as object;
    const argument = { narrative: '', statementDate: null, url: null, freeMinor: null, ...input };
    const isKept = async (): Promise<unknown> => {
      // An export of so little may have ended before it is cancelled.
      if (method === 'cancelExport') await host.handlers.exportLedger({}, ADA);
      if (method === 'cancelEntryExport') await host.handlers.exportEntries(ENTRIES, ADA);
      if (method === 'cancelWork') void host.handlers.checkBooks({}, ADA);
      await handlers[method]!(argument, ADA);
      return (await newest())?.action;
    };
    // A statement may be on its way just now; then it can be had a moment later.
    await expect.poll(isKept, { message: method }).toBe(method);
    const kept = await newest();
    expect(kept, method).toMatchObject({
      action: method,
      operator: ADA,
      before: deed.before,
      after: deed.after,
    });
    expect(kept!.subject, method).toEqual(
      typeof deed.subject === 'string' ? deed.subject : expect.stringMatching(deed.subject),
    );
    const names = [...Object.keys(kept!.before), ...Object.keys(kept!.after)];
    const known = new Set<string>([...FACT_NAMES, ...Object.keys(settingsSchema.shape)]);
    expect(names.filter((name) => !known.has(name))).toEqual([]);
    secrets.push(JSON.stringify(kept));
    if (method === 'makeBackup') backup = kept!.subject;
  }
  expect(secrets.join()).not.toContain('very-secret');
  expect(brokenLaws(host)).toEqual([]);
}, 60_000);

function handlersAnswering(answer: unknown): OperatorHandlers {
  return Object.fromEntries(OPERATOR_METHODS.map((method) => [method, async () => answer])) as never;
}

it('keeps nothing of what was asked, refused or failed, or had nothing to do', async () => {
  const { bank, rows } = await useTestBank();
  const kept = (handlers: OperatorHandlers): OperatorHandlers => recordDeeds(handlers, () => bank);
  await kept(handlersAnswering({})).checkBooks({}, ADA);
  await kept(handlersAnswering({})).getOverview({}, ADA);
  await kept(handlersAnswering({ running: null })).cancelExport({}, ADA);
  const refusing = {
    ...handlersAnswering(refuse('backup_not_found')),
    getBackups: async () => ({ rows: [] }) as never,
  };
  await kept(refusing).deleteBackup({ name: 'x' }, ADA);
  const failing = { ...handlersAnswering(null), runJob: () => Promise.reject(new Error('bug')) };
  await expect(kept(failing).runJob({ name: 'posting' }, ADA)).rejects.toThrow('bug');
  expect(rows('SELECT * FROM operator_actions')).toEqual([]);
});

it('an operator is who the machine says, at a place on this machine', () => {
  const { name, place } = operatorAt('browser at 127.0.0.1');
  expect(name).not.toBe('');
  expect(place).toMatch(/^browser at 127\.0\.0\.1, ./);
});
