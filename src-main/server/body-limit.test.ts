import { afterEach, beforeAll, expect, it } from 'vitest';
import { buildOnce, endBanks, startBank } from '../testing/bank-process.ts';
import { httpCall } from '../testing/http-call.ts';

beforeAll(buildOnce, 120_000);
afterEach(endBanks);

const MEGABYTE = 1024 * 1024;
const send = async (url: string, bytes: number) => {
  const headers = { 'content-type': 'application/json' };
  const body = `[]${' '.repeat(bytes - 2)}`;
  return httpCall(`${url}/initiate_payment`, { method: 'POST', headers, body });
};

it('the largest call that is read is a setting, of a flag or of the console, which holds at once', async () => {
  const bank = await startBank();
  expect((await send(bank.bridge, 1.5 * MEGABYTE)).status).toBe(200);
  const saved = await bank.operator('updateSettings', { changes: { maxBodySize: 1 } });
  expect(saved.ok).toBe(true);
  const { listener } = await bank.operator('getOverview', {});
  expect(listener.state).toBe('listening');
  expect((await send(listener.address, MEGABYTE)).status).toBe(200);
  const refused = await send(listener.address, MEGABYTE + 1);
  expect([refused.status, refused.text]).toEqual([
    413,
    '{"errors":[{"code":"G2P-REQ-413","message":"Request body is too large: at most 1 MB"}]}',
  ]);
  await bank.end('SIGTERM');

  const flagged = await startBank({ flags: ['--max-body-size', '2'] });
  expect((await send(flagged.bridge, 2 * MEGABYTE)).status).toBe(200);
  expect((await send(flagged.bridge, 2 * MEGABYTE + 1)).status).toBe(413);
});
