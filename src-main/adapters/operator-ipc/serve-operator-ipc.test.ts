import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OPERATOR_METHODS, type OperatorHandlers } from '../../../src-shared/operator/api.ts';
import type { ChangeEvent } from '../../../src-shared/operator/events.ts';
import type { Logger } from '../../core/ports/logger.ts';
import { CHANGED_CHANNEL, OPERATOR_CHANNELS } from './channels.ts';
import { PlainFault } from './guarded-call.ts';
import { serveOperatorIpc } from './serve-operator-ipc.ts';

type Listener = Parameters<IpcMain['handle']>[1];

const listeners = new Map<string, Listener>();
const ipcMain = {
  handle: (channel: string, listener: Listener) => void listeners.set(channel, listener),
  removeHandler: (channel: string) => void listeners.delete(channel),
};
const logger = {
  info: vi.fn<Logger['info']>(),
  warn: vi.fn<Logger['warn']>(),
  error: vi.fn<Logger['error']>(),
};
const handlers = Object.fromEntries(
  OPERATOR_METHODS.map((method) => [method, vi.fn<() => Promise<unknown>>()]),
) as unknown as { [M in keyof OperatorHandlers]: ReturnType<typeof vi.fn<OperatorHandlers[M]>> };
const push = vi.fn<(channel: typeof CHANGED_CHANNEL, event: ChangeEvent) => void>();
const ADA = { name: 'ada', place: 'desktop window' };
let trusted = true;
let announce: (event: ChangeEvent) => void = () => {};
let stop: () => void = () => {};

async function call(method: string, input: unknown): Promise<unknown> {
  return (await listeners.get(`operator:${method}`)?.({} as IpcMainInvokeEvent, input)) as unknown;
}

beforeEach(() => {
  vi.resetAllMocks();
  listeners.clear();
  trusted = true;
  stop = serveOperatorIpc({
    ipcMain,
    handlers,
    operator: ADA,
    isTrustedSender: () => trusted,
    onChange: (listener) => {
      announce = listener;
      return () => {
        announce = () => {};
      };
    },
    push,
    logger,
  });
});

describe('serveOperatorIpc', () => {
  it('serves exactly the methods of the contract, each on its own channel', () => {
    expect([...listeners.keys()].sort()).toEqual(OPERATOR_METHODS.map((name) => `operator:${name}`).sort());
    expect(Object.keys(OPERATOR_CHANNELS).sort()).toEqual([...OPERATOR_METHODS].sort());
    expect(listeners.has('operator:dropTables')).toBe(false);
  });

  it('passes a refusal of the bank through as the value it is', async () => {
    const refusal = { ok: false, refusal: { code: 'account_exists' } };
    handlers.openAccount.mockResolvedValue(refusal as never);
    const argument = { accountNumber: 'A1', holderName: 'Ada', currency: 'USD', openingFunds: '1.00' };
    expect(await call('openAccount', argument)).toEqual({ ok: true, value: refusal });
    expect(handlers.openAccount).toHaveBeenCalledWith({ ...argument, phone: '', email: '' }, ADA);
  });

  it('refuses an argument that does not fit, naming the field, and calls nobody', async () => {
    const reply = await call('depositFunds', { accountNumber: 'A1', amount: 12 });
    expect(reply).toEqual({ ok: false, message: expect.stringMatching(/^depositFunds: amount: .*string/) });
    expect(handlers.depositFunds).not.toHaveBeenCalled();
    expect(await call('getOverview', 'all of it')).toEqual({
      ok: false,
      message: expect.stringMatching(/^getOverview: argument: /),
    });
  });

  it('names a nested field by its way', async () => {
    const reply = await call('updateSettings', { changes: { port: { $gt: 0 } } });
    expect(reply).toEqual({ ok: false, message: expect.stringContaining('changes.port: ') });
  });

  it('refuses a page that is not the console before it looks at anything else', async () => {
    trusted = false;
    const reply = await call('getOverview', {});
    expect(reply).toEqual({ ok: false, message: 'Only the console may call the bank.' });
    expect(handlers.getOverview).not.toHaveBeenCalled();
    expect(logger.warn).toHaveBeenCalledWith(expect.any(String), { call: 'getOverview' });
  });

  it('keeps a bug in the log and answers without its words or stack', async () => {
    handlers.runJob.mockRejectedValue(new Error('no such column: secret'));
    const reply = await call('runJob', { name: 'posting' });
    expect(reply).toEqual({ ok: false, message: 'runJob failed inside the bank; its log says more.' });
    expect(JSON.stringify(reply)).not.toContain('secret');
    expect(logger.error).toHaveBeenCalledWith(
      expect.any(String),
      expect.objectContaining({ call: 'runJob', error: 'no such column: secret' }),
    );
  });

  it('answers a fault that was written for a person with its own words', async () => {
    handlers.reopenListener.mockRejectedValue(new PlainFault('The port is taken.'));
    expect(await call('reopenListener', {})).toEqual({ ok: false, message: 'The port is taken.' });
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('pushes change events as they come, until it is stopped', () => {
    announce({ topics: ['accounts', 'jobs'] });
    expect(push.mock.calls).toEqual([[CHANGED_CHANNEL, { topics: ['accounts', 'jobs'] }]]);
    stop();
    announce({ topics: ['settings'] });
    expect(push).toHaveBeenCalledTimes(1);
    expect(listeners.size).toBe(0);
  });
});
