import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DOCUMENTATION_URL, mayOpenOutside, openOutside } from './external-links.ts';
import { resetElectron, shell } from './testing/fake-electron.ts';
import { silentLogger } from './testing/silent-logger.ts';

vi.mock('electron', () => import('./testing/fake-electron.ts'));
beforeEach(resetElectron);

describe('mayOpenOutside', () => {
  it('knows the documentation', () => expect(mayOpenOutside(DOCUMENTATION_URL)).toBe(true));

  it.each([
    'http://docs.openg2p.org/',
    'https://docs.openg2p.org.evil.example/',
    'https://evil.example/?docs.openg2p.org',
    'https://docs.openg2p.org@evil.example/',
    'https://user:word@docs.openg2p.org/',
    'https://docs.openg2p.org:8443/',
    'file:///C:/Windows/System32/calc.exe',
    'smb://docs.openg2p.org/share',
    'mailto:somebody@docs.openg2p.org',
    'javascript:alert(1)',
    '',
  ])('does not open %j', (url) => expect(mayOpenOutside(url)).toBe(false));
});

describe('openOutside', () => {
  it('writes a denied link to the log without its path, which may be personal', () => {
    const logger = silentLogger();
    openOutside('https://evil.example/people/ada?account=1', logger);
    expect(shell.openExternal).not.toHaveBeenCalled();
    expect(logger.warn).toHaveBeenCalledWith(expect.any(String), { origin: 'https://evil.example' });
  });
});
