import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { createBridgeApp } from '../adapters/bridge-http/app.ts';
import type { Bank } from '../core/bank.ts';
import { LEDGER_FILE } from '../core/db/open-ledger.ts';
import type { SendResult } from '../core/ports/statement-sender.ts';
import { fakeClock, type FakeClock } from './fake-ports.ts';
import { openTestBank, type TestBank } from './test-bank.ts';

/*
 * A real bank, cheap enough to be opened thousands of times: its ledger is a copy of one that was made once, and lies in memory, where
 * SQLite does all that it does on a disk (the same calls, the same files, synchronous = FULL) and only the waiting for the disk is
 * missing. Whether a commit survives the machine is not asked here, whether one is whole is.
 */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const newFolder = (): string => mkdtempSync(join(MEMORY, 'example-bank-model-'));

/** The files of a bank as they lie on the disk at one moment, and the ids it had given by then. */
export interface Remains {
  folder: string;
  ids: number;
}

/** One bank of the model's test, across its crashes and restarts. */
export interface ModelBank {
  test: TestBank;
  clock: FakeClock;
  /** What the bridge was sent, by the first line of each text. */
  received: Map<string, string>;
  /** Whether the bridge takes what it is sent; `onUpload` hears of each upload before it is answered. */
  bridge: { answers: boolean; onUpload(): void };
  /** The first column of the rows in the file. */
  lines(sql: string): string[];
  restart(): Promise<void>;
  /** Copies the files as they are now, with no word to the bank: what a crash would leave. */
  remains(): Remains;
  /** The same, with what the bank has written since `before` written in part only: a crash in the middle of a commit. */
  tornRemains(before: Remains, share: number): Remains;
  /** Leaves the bank as it is and goes on with what remained of it. */
  crash(remains: Remains): Promise<void>;
  close(): Promise<void>;
}

/** Makes the ledger that all others are copies of, just opened for the first time; gives back how to open one. */
export async function createModelBanks(): Promise<{ open(): Promise<ModelBank>; close(): void }> {
  const pattern = newFolder();
  const first = await openTestBank({ dataDir: pattern });
  await first.bank.close();
  return {
    open: () => openModelBank(pattern),
    close: () => rmSync(pattern, { recursive: true, force: true }),
  };
}

async function openModelBank(pattern: string): Promise<ModelBank> {
  const clock = fakeClock();
  const received = new Map<string, string>();
  const bridge = { answers: true, onUpload: (): void => undefined };
  let ids = 0;
  let looker: BetterSqlite3.Database | undefined;
  let looks = new Map<string, BetterSqlite3.Statement>();

  function receive(text: string): SendResult {
    bridge.onUpload();
    const reference = text.split('\n', 1)[0]!;
    if ((received.get(reference) ?? text) !== text) throw new Error(`${reference} was sent with other bytes`);
    received.set(reference, text);
    return bridge.answers
      ? { accepted: true, status: 200, body: '' }
      : { accepted: false, status: null, body: null, fault: 'other', error: 'down' };
  }
  function open(dataDir: string): Promise<TestBank> {
    const nextId = (): string => `ID-${String(++ids).padStart(8, '0')}`;
    const sender = {
      async send(_: string, text: string) {
        await new Promise(setImmediate);
        return receive(text);
      },
    };
    return openTestBank({ dataDir, ports: { clock, ids: { next: nextId }, sender } });
  }
  function stopLooking(): void {
    looker?.close();
    looker = undefined;
    looks = new Map();
  }

  const bank: ModelBank = {
    test: await open(copyOf(pattern)),
    clock,
    received,
    bridge,
    lines(sql) {
      looker ??= new BetterSqlite3(join(bank.test.dataDir, LEDGER_FILE), { readonly: true });
      const look = looks.get(sql) ?? looker.prepare(sql);
      looks.set(sql, look);
      return look.pluck().all() as string[];
    },
    async restart() {
      stopLooking();
      await bank.test.restart();
    },
    remains: () => ({ folder: copyOf(bank.test.dataDir), ids }),
    tornRemains(before, share) {
      const wal = join(before.folder, `${LEDGER_FILE}-wal`);
      const then = existsSync(wal) ? readFileSync(wal) : Buffer.alloc(0);
      const now = readFileSync(join(bank.test.dataDir, `${LEDGER_FILE}-wal`));
      // Only where it was written on behind what stood there, and not from the beginning again.
      if (now.length > then.length && now.subarray(0, then.length).equals(then))
        writeFileSync(wal, now.subarray(0, then.length + Math.floor(share * (now.length - then.length))));
      return before;
    },
    async crash(remains) {
      stopLooking();
      bridge.onUpload = () => undefined;
      await bank.test.close();
      ids = remains.ids;
      bank.test = await open(remains.folder);
    },
    async close() {
      stopLooking();
      await bank.test.close();
    },
  };
  return bank;
}

function copyOf(folder: string): string {
  const copy = newFolder();
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isFile()) copyFileSync(join(folder, entry.name), join(copy, entry.name));
  return copy;
}

/** The listener over whatever bank is meant at the time of the call; built once, called without a socket. */
export async function createModelBridge(bank: () => Bank) {
  const operations = new Proxy({} as Bank['operations'], {
    get: (_, name) => bank().operations[name as keyof Bank['operations']],
  });
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const app = await createBridgeApp({ operations, logger: quiet });
  return {
    async ask(operation: string, message: unknown): Promise<Record<string, unknown>> {
      const answer = await app.inject({
        method: 'POST',
        url: `/${operation}`,
        headers: { 'content-type': 'application/json', host: '127.0.0.1' },
        payload: JSON.stringify(message),
      });
      if (answer.statusCode !== 200)
        throw new Error(`${operation} answered ${answer.statusCode}: ${answer.body}`);
      return answer.json();
    },
    close: () => app.close(),
  };
}
export type ModelBridge = Awaited<ReturnType<typeof createModelBridge>>;
