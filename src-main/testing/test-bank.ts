import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { Settings } from '../../src-shared/bank/settings.ts';
import { createFileWork } from '../core/backups/file-work.ts';
import { createBank, type Bank, type BankPorts } from '../core/bank.ts';
import type { FixedSettings } from '../core/settings.ts';
import {
  countingIds,
  directProver,
  fakeClock,
  keepingLogger,
  keepingSender,
  type FakeClock,
} from './fake-ports.ts';

/** A bank on a real ledger file in a folder of its own; its timers stand still, its clock obeys the test. */
export interface TestBank {
  bank: Bank;
  clock: FakeClock;
  logger: ReturnType<typeof keepingLogger>;
  sender: ReturnType<typeof keepingSender>;
  dataDir: string;
  /** Rows as they are in the file, read through a connection of its own. */
  rows<Row = Record<string, unknown>>(sql: string, ...parameters: unknown[]): Row[];
  /** Closes the bank and opens it again on the same file. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a test bank; by default with the account SPONSOR0001 holding 10,000,000.00 USD. */
export async function openTestBank(
  options: { settings?: Partial<Settings>; ports?: Partial<BankPorts>; dataDir?: string } = {},
): Promise<TestBank> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'example-bank-'));
  const clock = fakeClock();
  const logger = keepingLogger();
  const sender = keepingSender();
  const ports: BankPorts = {
    clock,
    ids: countingIds(),
    logger,
    sender,
    prover: directProver(clock),
    files: createFileWork(clock),
    ...options.ports,
  };
  const fixed = Object.fromEntries(
    Object.entries(options.settings ?? {}).map(([key, value]) => [key, { value, source: 'flag' }]),
  ) as FixedSettings;
  const open = (): Promise<Bank> => createBank(ports, { dataDir, fixed });
  const test: TestBank = {
    bank: await open(),
    clock,
    logger,
    sender,
    dataDir,
    rows(sql, ...parameters) {
      const connection = new BetterSqlite3(join(dataDir, 'bank.sqlite'), { readonly: true });
      try {
        return connection.prepare(sql).all(...parameters) as never;
      } finally {
        connection.close();
      }
    },
    async restart() {
      await test.bank.close();
      test.bank = await open();
    },
    async close() {
      await test.bank.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  return test;
}
