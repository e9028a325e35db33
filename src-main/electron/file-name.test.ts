import { describe, expect, it } from 'vitest';
import { safeFileName } from './file-name.ts';

describe('safeFileName', () => {
  it.each([
    ['SPONSOR0001-2026-11-20.mt940', 'SPONSOR0001-2026-11-20.mt940'],
    ['accounts.CSV', 'accounts.csv'],
    ['SPONSOR0001-2026-1.camt053.xml', 'SPONSOR0001-2026-1.camt053.xml'],
    ['ሰላም ገንዘብ.csv', 'ሰላም ገንዘብ.csv'],
    ['../../etc/passwd', 'passwd.txt'],
    ['..\\..\\autoexec.bat', 'autoexec.bat.txt'],
    ['/root/.ssh/authorized_keys', 'authorized_keys.txt'],
    ['statement\u202Efdp.exe', 'statementfdp.exe.txt'],
    ['a\u0000b\r\n.txt', 'ab.txt'],
    ['a:b*c?"<>|.txt', 'a-b-c-----.txt'],
    ['.bashrc', 'bashrc.txt'],
    ['CON', '_CON.txt'],
    ['nul.csv', '_nul.csv'],
    ['name . . ', 'name.txt'],
    ['..', 'example-bank.txt'],
    ['.csv', 'example-bank.csv'],
    ['', 'example-bank.txt'],
  ])('makes %j into %j', (suggested, safe) => expect(safeFileName(suggested)).toBe(safe));

  it('keeps within what a file system takes, by bytes and by whole characters', () => {
    const name = safeFileName(`${'ሀ'.repeat(500)}.csv`);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(160);
    expect(name).toMatch(/^ሀ+\.csv$/u);
  });
});
