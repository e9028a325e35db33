import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildOnce, endBanks, launchBank, runBank, startBank } from '../testing/bank-process.ts';
import { httpCall } from '../testing/http-call.ts';
import { letIn } from '../testing/served-console.ts';
import { useFolder } from '../testing/use-folder.ts';

beforeAll(buildOnce, 120_000);
afterEach(endBanks);

const LOCAL = String.raw`http://127\.0\.0\.1:[1-9]\d+`;

describe('the headless host, ready', () => {
  it('says so in exactly one line of JSON on stdout, and is', async () => {
    const bank = await startBank();
    expect(Object.keys(bank.ready)).toEqual(['event', 'bridge', 'console', 'dataDir']);
    expect(bank.ready).toEqual({
      event: 'ready',
      bridge: expect.stringMatching(new RegExp(`^${LOCAL}$`)),
      console: expect.stringMatching(new RegExp(String.raw`^${LOCAL}/\?token=[\w-]{43}$`)),
      dataDir: bank.dataDir,
    });
    expect((await httpCall(`${bank.bridge}/ping`)).text).toBe('"pong"');
    expect(await bank.operator('getCapabilities', {})).toMatchObject({ host: 'headless', saveDialog: false });
    const funds = { account_number: 'SPONSOR0001', account_currency: 'USD', total_funds_needed: 10_000_000 };
    expect(await bank.ask('check_funds', funds)).toMatchObject({ has_sufficient_funds: true });
    expect(bank.stdout()).toBe(`${JSON.stringify(bank.ready)}\n`);
  });

  it('serves the console as it was built', async () => {
    const bank = await startBank();
    const { origin, searchParams } = new URL(String(bank.ready['console']));
    expect(await letIn(origin, searchParams.get('token')!)).toMatch(/^example_bank_console_\d+=/);
    const page = await httpCall(origin);
    expect(page.status).toBe(200);
    const parts = [...page.text.matchAll(/(?:src|href)="\.?(\/[^"]+)"/g)].map(([, path]) => path!);
    expect(parts.length).toBeGreaterThan(1);
    for (const path of parts) expect((await httpCall(`${origin}${path}`)).status).toBe(200);
  });

  it('logs in lines of JSON on stderr, without the token', async () => {
    const bank = await startBank();
    await bank.operator('getOverview', {});
    const { stderr } = await bank.end('SIGTERM');
    const lines = stderr
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const line of lines)
      expect(line).toMatchObject({
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        level: expect.stringMatching(/^(info|warn|error)$/),
        message: expect.any(String),
      });
    expect(lines.map(({ message }) => message)).toEqual([
      'The ledger is open',
      'The bridge listener is open',
      'The bank is closed',
    ]);
    expect(stderr).not.toContain(new URL(String(bank.ready['console'])).searchParams.get('token'));
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends on %s with exit 0, its ports free', async (signal) => {
    const bank = await startBank();
    const exit = await bank.end(signal);
    expect([exit.code, exit.signal]).toEqual([0, null]);
    expect(exit.stdout.trimEnd().split('\n')).toHaveLength(1);
    for (const url of [bank.bridge, new URL(String(bank.ready['console'])).origin])
      await expect(httpCall(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(existsSync(join(bank.dataDir, 'bank.sqlite-wal'))).toBe(false);
  });

  it('takes its settings from flags and the environment, and keeps its ledger', async () => {
    const env = {
      EXAMPLE_BANK_TREASURY_ACCOUNT_NUMBER: 'የኔ/1',
      EXAMPLE_BANK_TREASURY_ACCOUNT_CURRENCY: 'ETB',
      EXAMPLE_BANK_TREASURY_AVAILABLE_BALANCE: '500.50',
      EXAMPLE_BANK_PROCESS_PAYMENT_FREQUENCY: '60',
    };
    const flags = ['--treasury-account-holder-name', 'ግምጃ ቤት', '--process-payment-frequency', '70'];
    const dataDir = useFolder();
    const first = await startBank({ dataDir, flags, env });
    const account = { accountNumber: 'የኔ/1', currency: 'ETB', bookMinor: 50_050, holderName: 'ግምጃ ቤት' };
    expect(await first.operator('getAccount', { accountNumber: 'የኔ/1' })).toMatchObject(account);
    const { settings } = await first.operator('getSettings', {});
    expect(settings.find(({ key }) => key === 'processPaymentFrequency')).toMatchObject({
      value: 70,
      source: 'flag',
      editable: false,
    });
    expect((await first.end('SIGTERM')).code).toBe(0);
    // The treasury account is opened on an empty ledger only.
    const second = await startBank({ dataDir });
    expect(await second.operator('getAccount', { accountNumber: 'የኔ/1' })).toMatchObject(account);
    expect(await second.operator('getAccount', { accountNumber: 'SPONSOR0001' })).toBeNull();
  });

  it('opens no account where that is switched off', async () => {
    const bank = await startBank({ flags: ['--seed-treasury-account', 'false'] });
    expect((await bank.operator('listAccounts', {})).rows).toEqual([]);
  });
});

describe('the headless host, asked', () => {
  it('for help gives it and ends with 0', async () => {
    const { code, stdout, stderr } = await runBank(['--help']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('--process-payment-frequency');
    expect(stdout).toContain('EXAMPLE_BANK_PROCESS_PAYMENT_FREQUENCY');
  });

  it('to speak to people does', async () => {
    const dataDir = useFolder();
    const flags = ['--output', 'text', '--port', '0', '--console-port', '0', '--data-dir', dataDir];
    const bank = launchBank(flags);
    await expect.poll(bank.stdout, { timeout: 10_000 }).toContain('Press Ctrl+C to end it.\n');
    const { code, stdout, stderr } = await bank.end('SIGINT');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      new RegExp(
        `^\nExample Bank is running \\(a simulator: never real money\\)\\.\n  Console:  ${LOCAL}/\\?token=\\S+\n` +
          `  Bridge:   ${LOCAL}\n  Data:     ${dataDir}\nPress Ctrl\\+C to end it\\.\n$`,
      ),
    );
    expect(stderr).toMatch(/ INFO The ledger is open \(dataDir: .*\)\n/);
  });

  it('for a folder by its way from here tells the whole way', async () => {
    const dataDir = useFolder();
    const bank = await startBank({ dataDir: relative(process.cwd(), dataDir) });
    expect(bank.ready['dataDir']).toBe(dataDir);
    expect((await bank.operator('getSettings', {})).dataDir).toBe(dataDir);
  });
});
