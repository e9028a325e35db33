import { afterEach, beforeAll, expect, it } from 'vitest';
import { OPERATOR_METHODS } from '../../../src-shared/operator/api.ts';
import { buildOnce, endBanks, startBank } from '../../testing/bank-process.ts';
import { httpCall } from '../../testing/http-call.ts';
import { letIn } from '../../testing/served-console.ts';

beforeAll(buildOnce, 120_000);
afterEach(endBanks);

const BRIDGE_TOKEN = 'the-Bridge.s_own~token';

/** The console's token, its cookie and the bridge's token are said to those who may know them, and to no log. */
it('the log of a whole session holds no token and no cookie', async () => {
  const bank = await startBank();
  const url = new URL(String(bank.ready['console']));
  const token = url.searchParams.get('token')!;
  const cookie = await letIn(url.origin, token);
  const [, session = ''] = cookie.split('=');
  expect(session).toMatch(/^[\w-]{43}$/);

  const answers: string[] = [];
  const call = async (method: string, body: unknown, headers: Record<string, string> = { cookie }) => {
    const sent = { 'content-type': 'application/json', ...headers };
    const answer = await httpCall(`${url.origin}/api/${method}?token=${token}`, {
      method: 'POST',
      headers: sent,
      body: JSON.stringify(body),
    });
    answers.push(JSON.stringify(answer));
    return answer.status;
  };
  expect(await call('updateSettings', { changes: { bridgeToken: BRIDGE_TOKEN } })).toBe(200);
  expect(
    await call('updateSettings', { changes: { bridgeToken: `${BRIDGE_TOKEN} with a blank` } }),
  ).toBeLessThan(500);
  // On another port the bridge's calls would not find it again.
  const methods = OPERATOR_METHODS.filter((method) => method !== 'reopenListener');
  for (const method of methods) await call(method, {});
  for (const method of methods) await call(method, { [token]: BRIDGE_TOKEN, limit: session });
  expect(await call('getOverview', {}, { cookie: `x=${token}; ${cookie.slice(0, -1)}` })).toBe(401);
  expect(await call('getOverview', {}, { cookie, origin: `https://${token}.example` })).toBe(403);

  for (const headers of [
    { authorization: `Bearer ${BRIDGE_TOKEN}` },
    { authorization: `Bearer x${BRIDGE_TOKEN}` },
    { authorization: `Basic ${BRIDGE_TOKEN}` },
    { authorization: `Bearer ${BRIDGE_TOKEN}`, origin: 'https://evil.example' },
  ]) {
    const sent = { 'content-type': 'application/json', ...headers };
    const path = `${bank.bridge}/check_funds?token=${BRIDGE_TOKEN}`;
    answers.push(JSON.stringify(await httpCall(path, { method: 'POST', headers: sent, body: '{' })));
  }
  await httpCall(`${url.origin}/assets/%zz?token=${token}`, { headers: { cookie } });

  const { code, stdout, stderr } = await bank.end('SIGTERM');
  expect(code).toBe(0);
  for (const secret of [token, session, BRIDGE_TOKEN]) expect(stderr).not.toContain(secret);
  // The line that a person or a script opens the console by, and nothing more.
  expect(stdout.split(token)).toHaveLength(2);
  expect(stdout).not.toContain(session);
  for (const secret of [token, session])
    expect(answers.filter((answer) => answer.includes(secret))).toEqual([]);
  // The form that is filled in wrongly gets its own words back; nobody else gets the bridge's token.
  expect(answers.slice(2).filter((answer) => answer.includes(BRIDGE_TOKEN))).toEqual([]);
});
