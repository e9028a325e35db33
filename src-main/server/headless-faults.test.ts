import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildOnce, endBanks, runBank, startBank } from '../testing/bank-process.ts';
import { httpCall } from '../testing/http-call.ts';
import { useFolder } from '../testing/use-folder.ts';

beforeAll(buildOnce, 120_000);
afterEach(endBanks);

const FREE_PORTS = ['--port', '0', '--console-port', '0'];

async function takenPort(): Promise<{ port: number; release(): Promise<unknown> }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const release = (): Promise<unknown> => new Promise((done) => server.close(done));
  onTestFinished(() => void server.close());
  return { port: (server.address() as AddressInfo).port, release };
}

/** The message of the last line of the log. */
const lastWords = (stderr: string): unknown =>
  (JSON.parse(stderr.trimEnd().split('\n').at(-1)!) as Record<string, unknown>)['message'];

describe('a command line that is wrong', () => {
  it.each<[string, string[], NodeJS.ProcessEnv, string]>([
    ['an unknown flag', ['--prot', '8003'], {}, "Unknown option '--prot'"],
    ['a stray word', ['now'], {}, "Unexpected argument 'now'"],
    ['a flag without its value', ['--port'], {}, "'--port <value>' argument missing"],
    ['a wrong value', ['--port', 'http'], {}, '--port must be a port number, not "http".\n'],
    [
      'a wrong value in the environment',
      [],
      { EXAMPLE_BANK_BOOK_KEEPING: 'triple' },
      'EXAMPLE_BANK_BOOK_KEEPING must be double-entry or debit-only, not "triple".\n',
    ],
    [
      'opening funds that do not fit their currency',
      ['--treasury-account-currency', 'JPY', '--treasury-available-balance', '0.5'],
      {},
      '--treasury-available-balance 0.5 has more decimals than JPY allows.\n',
    ],
  ])('(%s) is said, exit 2, and nothing is touched', async (_, flags, env, words) => {
    const folder = join(useFolder(), 'never-made');
    const exit = await runBank(['--data-dir', folder, ...flags], env);
    expect([exit.code, exit.stdout]).toEqual([2, '']);
    expect(exit.stderr).toContain(words);
    expect(exit.stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(folder)).toBe(false);
  });
});

describe('a ledger that cannot be opened', () => {
  it('because it is damaged is left as it is: exit 1, and the way out', async () => {
    const folder = useFolder();
    const file = join(folder, 'bank.sqlite');
    const bytes = Buffer.from('Not a ledger, but somebody may still want it. '.repeat(1000));
    writeFileSync(file, bytes);
    const exit = await runBank(['--data-dir', folder, ...FREE_PORTS]);
    expect([exit.code, exit.stdout]).toEqual([1, '']);
    expect(lastWords(exit.stderr)).toBe(
      `The ledger ${file} cannot be opened: file is not a database. The file is not a ledger of this bank, or it is damaged. Move it away, or choose another data folder.`,
    );
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(folder).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([]);
  });

  it('because its first page is damaged is left as it is, too', async () => {
    const folder = useFolder();
    const bank = await startBank({ dataDir: folder });
    await bank.end('SIGTERM');
    const file = join(folder, 'bank.sqlite');
    const bytes = readFileSync(file);
    bytes.fill(0xaa, 100, 4096);
    writeFileSync(file, bytes);
    const exit = await runBank(['--data-dir', folder, ...FREE_PORTS]);
    expect([exit.code, exit.stdout]).toEqual([1, '']);
    expect(lastWords(exit.stderr)).toMatch(/^The ledger .* cannot be opened: .*damaged/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('because the folder is a file says so', async () => {
    const file = join(useFolder(), 'file');
    writeFileSync(file, 'x');
    const exit = await runBank(['--data-dir', file, ...FREE_PORTS]);
    expect(exit.code).toBe(1);
    expect(lastWords(exit.stderr)).toMatch(
      /The data folder is not a folder\. Choose another with --data-dir\.$/,
    );
    expect(readFileSync(file, 'utf8')).toBe('x');
  });

  it('because another bank is at work on it says so, and the other goes on', async () => {
    const first = await startBank();
    const exit = await runBank(['--data-dir', first.dataDir, ...FREE_PORTS]);
    expect([exit.code, exit.stdout]).toEqual([1, '']);
    expect(lastWords(exit.stderr)).toBe(
      `Another Example Bank is already running on the data folder ${first.dataDir}. Close it, or choose another folder with --data-dir.`,
    );
    const block = { account_number: 'SPONSOR0001', currency: 'USD', amount: 1 };
    expect(await first.ask('block_funds', block)).toMatchObject({ status: 'success' });
  });
});

describe('a taken port', () => {
  it('of the bridge is no end: the line, the console and the log say so, and it opens once it is free', async () => {
    const { port, release } = await takenPort();
    const bank = await startBank({ flags: ['--port', String(port)] });
    const fault =
      `http://127.0.0.1:${port} is taken by another program. Close that program, or choose another port: ` +
      '--port, EXAMPLE_BANK_PORT, or Settings in the console.';
    expect(bank.ready).toEqual({
      event: 'ready',
      bridge: null,
      console: expect.stringContaining('/?token='),
      dataDir: bank.dataDir,
      fault,
    });
    const { listener } = await bank.operator('getOverview', {});
    expect(listener).toMatchObject({ state: 'failed', code: 'EADDRINUSE', message: fault });
    expect(bank.stderr()).toContain(JSON.stringify(fault).slice(1, -1));

    await release();
    expect(await bank.operator('reopenListener', {})).toMatchObject({ state: 'listening' });
    expect((await httpCall(`http://127.0.0.1:${port}/ping`)).text).toBe('"pong"');
    expect((await bank.end('SIGTERM')).code).toBe(0);
  });

  it('of the console is the end: exit 1, and the way out', async () => {
    const { port } = await takenPort();
    const folder = useFolder();
    const flags = ['--data-dir', folder, '--port', '0', '--console-port', String(port)];
    const exit = await runBank(flags);
    expect([exit.code, exit.stdout]).toEqual([1, '']);
    expect(lastWords(exit.stderr)).toBe(
      `The console's port ${port} is taken by another program. Close that program, or choose another port: --console-port or EXAMPLE_BANK_CONSOLE_PORT.`,
    );
    // Everything is let go: the folder serves the next start.
    await startBank({ dataDir: folder });
  });
});
