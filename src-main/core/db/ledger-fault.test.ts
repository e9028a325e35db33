import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LedgerUnavailable } from '../../../src-shared/bank/ledger-trouble.ts';
import { useFolder } from '../../testing/use-folder.ts';
import { asUnavailable } from './ledger-fault.ts';

const thrown = (code: string): Error => Object.assign(new Error('as SQLite said it'), { code });

describe('what SQLite throws at a ledger', () => {
  it.each([
    ['SQLITE_FULL', 'disk_full'],
    ['SQLITE_READONLY', 'read_only'],
    ['SQLITE_READONLY_DIRECTORY', 'read_only'],
    ['SQLITE_READONLY_DBMOVED', 'moved'],
    ['SQLITE_BUSY', 'locked'],
    ['SQLITE_BUSY_RECOVERY', 'locked'],
    ['SQLITE_LOCKED', 'locked'],
    ['SQLITE_PROTOCOL', 'locked'],
    ['SQLITE_CORRUPT', 'damaged'],
    ['SQLITE_CORRUPT_INDEX', 'damaged'],
    ['SQLITE_NOTADB', 'damaged'],
    ['SQLITE_IOERR_WRITE', 'disk_error'],
    ['SQLITE_IOERR_FSYNC', 'disk_error'],
    ['SQLITE_CANTOPEN', 'disk_error'],
  ])('%s is a trouble of the machine: %s', (code, trouble) => {
    const fault = asUnavailable(thrown(code), join(useFolder(), 'bank.sqlite'));
    expect(fault).toBeInstanceOf(LedgerUnavailable);
    expect(fault).toMatchObject({ trouble, cause: { code } });
    expect((fault as Error).message).toMatch(/^[A-Z].*\. [A-Z].*\.$/);
  });

  it.each(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_ERROR', 'SQLITE_MISUSE', 'ECONNREFUSED', ''])(
    '%s is a bug, or not the ledger’s',
    (code) => {
      const fault = thrown(code);
      expect(asUnavailable(fault, '/nowhere/bank.sqlite')).toBe(fault);
    },
  );

  it.each([null, undefined, 'a text'])('%s is passed on as it is', (fault) => {
    expect(asUnavailable(fault, '/nowhere/bank.sqlite')).toBe(fault);
  });

  it('is told once: what is told already is not told anew', () => {
    const fault = new LedgerUnavailable('moved');
    expect(asUnavailable(fault, '/nowhere/bank.sqlite')).toBe(fault);
  });
});
