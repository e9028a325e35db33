import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const SYSTEM_BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FETCH_LIMIT_MS = 300_000;

/**
 * The browser for the e2e tests: Debian's or the user's own, Playwright's, or one that is fetched now.
 *
 * @returns {string | undefined} the path; undefined when there is none to be had
 */
export function findOrFetchChromium() {
  const found = find();
  if (found !== undefined) return found;
  process.stdout.write('Fetching Chromium for the browser tests, once …\n');
  for (const [command, args] of waysToFetch()) {
    spawnSync(command, args, {
      stdio: 'inherit',
      timeout: FETCH_LIMIT_MS,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const fetched = find();
    if (fetched !== undefined) return fetched;
  }
  process.stdout.write('No Chromium was found and none could be fetched: the browser tests will fail.\n');
  return undefined;
}

function find() {
  return [process.env.EXAMPLE_BANK_CHROMIUM, ...SYSTEM_BROWSERS, chromium.executablePath()].find(
    (path) => path !== undefined && path !== '' && existsSync(path),
  );
}

function waysToFetch() {
  const npx = process.platform === 'win32' ? 'npx.cmd' : 'npx';
  const asRoot = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  return [
    ...(asRoot
      ? [
          ['apt-get', ['update', '-qq']],
          ['apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']],
        ]
      : []),
    [npx, ['playwright', 'install', 'chromium']],
  ];
}
