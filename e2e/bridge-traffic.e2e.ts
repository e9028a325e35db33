import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { envelope } from './fixtures/bridge.ts';
import { expect, test } from './fixtures/test.ts';
import { BridgeTraffic } from './pages/bridge-traffic.ts';

test("the bridge's calls are seen as they come, read, found, repeated and taken along", async ({
  bank,
  bridge,
  console,
}, testInfo) => {
  const { page } = bank;
  const traffic = new BridgeTraffic(page);
  let block = '';

  await test.step('an empty log tells how to make a first call', async () => {
    await console.open('Bridge traffic');
    await expect(page.getByText('No calls yet')).toBeVisible();
    await expect(page.getByText(`curl ${bank.bridge}/ping`)).toBeVisible();
    await expect(page.getByText('50,000 calls')).toBeVisible();
  });

  await test.step('calls come to the top while the list follows, and wait while it stands still', async () => {
    await bridge.hasFunds('SPONSOR0001', 100);
    await expect(traffic.calls).toHaveCount(1);
    block = await bridge.block(5000);
    await expect(traffic.calls.first()).toContainText('block_funds');
    await traffic.press('Pause');
    await bridge.pay(block, envelope());
    await bridge.hasFunds('SPONSOR0001', 10 ** 10);
    await expect(page.getByRole('button', { name: '2 new calls' })).toBeVisible();
    await expect(traffic.calls).toHaveCount(2);
    await traffic.press('2 new calls');
    await expect(traffic.calls).toHaveCount(4);
    await traffic.press('Follow');
    await expect(traffic.call('check_funds', 'Refused', 'Insufficient funds')).toHaveCount(1);
  });

  await test.step('a call shows both its halves, and leads to what it was about', async () => {
    await traffic.open(traffic.call('initiate_payment'));
    await expect(traffic.panel.getByRole('link', { name: '25 payments' })).toBeVisible();
    await expect(traffic.panel.getByText('"payment_reference_number"').first()).toBeVisible();
    await traffic.panel.getByRole('button', { name: 'Raw' }).click();
    await expect(traffic.panel.getByText('[{"remitting_account"')).toBeVisible();
    await traffic.panel.getByRole('tab', { name: /Answer/ }).click();
    await expect(traffic.panel.getByText('"success"')).toBeVisible();
    await traffic.panel.getByRole('button', { name: 'Pin' }).click();
    await expect(traffic.panel.getByRole('button', { name: 'Unpin' })).toBeVisible();
    await traffic.panel.getByRole('link').filter({ hasText: block }).click();
    await expect(page).toHaveURL(/#\/fund-blocks\//);
    await page.goBack();
    await expect(traffic.panel).toBeVisible();
  });

  await test.step('it is made again in two steps, marked, and books nothing twice', async () => {
    await traffic.panel.getByRole('button', { name: 'Make again…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Make this call again?' });
    await expect(dialog).toContainText('books nothing twice');
    await dialog.getByRole('button', { name: 'Make the call' }).click();
    await page.getByRole('button', { name: 'Show it' }).click();
    await expect(traffic.panel.getByRole('link', { name: /^call \d+/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(traffic.call('initiate_payment', 'Made again by an operator', 'Done')).toHaveCount(1);
  });

  await test.step('the copied command makes the same call in a shell', async () => {
    test.skip(process.platform === 'win32', 'There is no sh.');
    await page
      .context()
      .grantPermissions(['clipboard-read', 'clipboard-write'])
      .catch(() => undefined);
    await traffic.open(traffic.call('check_funds', 'Refused'));
    await traffic.panel.getByRole('button', { name: 'Copy as cURL' }).click();
    await expect(page.getByText('The command is on the clipboard')).toBeVisible();
    const command = (await page.evaluate('navigator.clipboard.readText()')) as string;
    const { stdout } = await promisify(execFile)('sh', ['-c', command]);
    expect(JSON.parse(stdout)).toMatchObject({ has_sufficient_funds: false });
    await page.keyboard.press('Escape');
    await expect(traffic.call('check_funds', 'Refused')).toHaveCount(2);
  });

  await test.step('filters find, and the export has exactly what they show', async () => {
    await traffic.choose('Outcome', 'Refused');
    await expect(traffic.calls).toHaveCount(2);
    await console.search('SPONSOR0001');
    await traffic.choose('Call', 'check_funds');
    await expect(traffic.calls).toHaveCount(2);
    const download = testInfo.project.name === 'browser' ? page.waitForEvent('download') : null;
    await traffic.press('Export 2 calls');
    await expect(page.getByText('2 calls exported')).toBeVisible();
    if (download === null) return;
    const har = JSON.parse(await readFile(await (await download).path(), 'utf8')) as {
      log: { entries: { request: { url: string } }[] };
    };
    expect(har.log.entries.map(({ request }) => request.url)).toEqual([
      `${bank.bridge}/check_funds`,
      `${bank.bridge}/check_funds`,
    ]);
  });

  await test.step('cleared, it keeps what is pinned; what operators did is kept', async () => {
    await traffic.press('Clear log');
    await page.getByRole('button', { name: 'Delete the calls' }).click();
    await expect(page.getByText('Nothing matches')).toBeVisible();
    await page.getByRole('button', { name: 'Clear search and filters' }).click();
    await expect(traffic.calls).toHaveCount(1);
    await expect(traffic.call('initiate_payment', 'Pinned')).toHaveCount(1);
    await console.open('Activity');
    await expect(console.row('Activity', 'Call of the bridge made again')).toHaveCount(1);
    await expect(console.row('Activity', 'Log of calls cleared')).toHaveCount(1);
  });
});
