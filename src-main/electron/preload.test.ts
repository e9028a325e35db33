import { resolve } from 'node:path';
import { runInNewContext } from 'node:vm';
import { build, type Rolldown } from 'vite';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { OPERATOR_METHODS } from '../../src-shared/operator/api.ts';
import type { DesktopBridge } from '../../src-shared/operator/bridge.ts';
import type { IpcReply } from '../adapters/operator-ipc/channels.ts';

/*
 * The preload as it is built (one CommonJS file, as in electron.vite.config.ts), run in a fresh context that has nothing
 * but `require`, which is about what Electron's sandbox gives it.
 */

const required: string[] = [];
const exposed = new Map<string, DesktopBridge>();
const listeners = new Map<string, (event: unknown, payload: unknown) => void>();
const invoke = vi.fn<(channel: string, input: unknown) => Promise<IpcReply<unknown>>>();
const electron = {
  contextBridge: {
    exposeInMainWorld: (name: string, api: DesktopBridge) => void exposed.set(name, api),
  },
  ipcRenderer: {
    invoke,
    on: (channel: string, listener: (event: unknown, payload: unknown) => void) =>
      void listeners.set(channel, listener),
    removeListener: (channel: string) => void listeners.delete(channel),
  },
};

let code = '';
let bridge: DesktopBridge;

beforeAll(async () => {
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: resolve(import.meta.dirname, 'preload.ts'),
        external: ['electron'],
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  })) as Rolldown.RolldownOutput;
  expect(built.output).toHaveLength(1);
  code = built.output[0].code;
  runInNewContext(code, {
    exports: {},
    module: { exports: {} },
    require: (name: string) => {
      required.push(name);
      return electron;
    },
  });
  bridge = exposed.get('exampleBank')!;
});

describe('the built preload', () => {
  it('is one file that requires only electron and brings no zod along', () => {
    expect(required).toEqual(['electron']);
    expect(code).not.toMatch(/zod|safeParse|import\(/i);
    expect(code.length).toBeLessThan(8_000);
  });

  it('exposes exactly the bridge', () => {
    expect([...exposed.keys()]).toEqual(['exampleBank']);
    expect(Object.keys(bridge).sort()).toEqual(['call', 'onChange', 'onMenu', 'saveFile']);
  });

  it('knows every method of the contract', async () => {
    invoke.mockResolvedValue({ ok: true, value: 1 });
    for (const method of OPERATOR_METHODS) {
      expect(await bridge.call(method, {})).toBe(1);
      expect(invoke).toHaveBeenLastCalledWith(`operator:${method}`, {});
    }
  });

  it.each(['dropTables', 'constructor', '__proto__', 'toString', '../host:save-file', ''])(
    'lets no call of %j through',
    async (method) => {
      invoke.mockClear();
      await expect(bridge.call(method as never, {})).rejects.toThrow('no such method');
      expect(invoke).not.toHaveBeenCalled();
    },
  );

  it('throws what went wrong with its own words and nothing of the main process', async () => {
    invoke.mockResolvedValueOnce({ ok: false, message: 'openAccount: currency: too long' });
    await expect(bridge.call('openAccount', {})).rejects.toThrow(/^openAccount: currency: too long$/);
  });

  it('saves a file by name and text alone', async () => {
    invoke.mockResolvedValueOnce({ ok: true, value: 'saved' });
    const request = { suggestedName: 'a.csv', text: 'x', path: '/etc/passwd' };
    expect(await bridge.saveFile(request)).toBe('saved');
    expect(invoke).toHaveBeenLastCalledWith('host:save-file', { suggestedName: 'a.csv', text: 'x' });
  });

  it('hands listeners the payload, never the event, and stops when told', () => {
    const heard: unknown[] = [];
    const stopChange = bridge.onChange((...all) => heard.push(...all));
    const stopMenu = bridge.onMenu((...all) => heard.push(...all));
    listeners.get('operator:changed')!({ sender: 'ipc' }, { topics: ['jobs'] });
    listeners.get('menu')!({ sender: 'ipc' }, 'goto:accounts');
    expect(heard).toEqual([{ topics: ['jobs'] }, 'goto:accounts']);
    stopChange();
    stopMenu();
    expect(listeners.size).toBe(0);
  });
});
