import { describe, expect, it } from 'vitest';
import { bankArguments } from './bank-arguments.ts';

describe('bankArguments', () => {
  it('takes all that the launcher put after the dashes', () => {
    const argv = ['electron', '--no-sandbox', '.', '--', '--port', '0', '--lang', 'x'];
    expect(bankArguments(argv, false)).toEqual(['--port', '0', '--lang', 'x']);
  });

  it.each([
    [['electron', '.']],
    [['electron', '--no-sandbox', '.']],
    [['electron', '.', '--no-sandbox']],
    [['electron', '--inspect=0', '--remote-debugging-port=0', '.', '--disable-gpu', '--enable-logging']],
  ])('finds none in %j', (argv) => expect(bankArguments(argv, false)).toEqual([]));

  it('finds flags among the switches of the engine', () => {
    const argv = ['electron', '--no-sandbox', '.', '--port=0', '--data-dir', '/tmp/x', '--disable-gpu'];
    expect(bankArguments(argv, false)).toEqual(['--port=0', '--data-dir', '/tmp/x']);
  });

  it('has no path of the app to take away when packaged', () => {
    expect(bankArguments(['/opt/console', '--port', '9003'], true)).toEqual(['--port', '9003']);
    expect(bankArguments(['/opt/console', '-psn_0_12345'], true)).toEqual([]);
  });

  it('leaves unknown flags for the bank to refuse', () => {
    expect(bankArguments(['/opt/console', '--prot', '9003'], true)).toEqual(['--prot', '9003']);
  });
});
