import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import {
  CHANGED_CHANNEL,
  MENU_CHANNEL,
  OPERATOR_CHANNELS,
  SAVE_FILE_CHANNEL,
  type IpcReply,
} from '../adapters/operator-ipc/channels.ts';
import type { DesktopBridge } from '../../src-shared/operator/bridge.ts';
import type { ChangeEvent } from '../../src-shared/operator/events.ts';

/*
 * Built into one CommonJS file that requires only `electron`, because a sandboxed preload can load nothing else. The
 * allow-list of methods is the channel table, a plain record that TypeScript keeps complete (no zod comes along with it);
 * arguments are validated on the other side, in the main process, where it counts.
 */

const bridge: DesktopBridge = {
  async call(method, input) {
    if (!Object.hasOwn(OPERATOR_CHANNELS, method)) throw new Error('The bank has no such method.');
    return ask(OPERATOR_CHANNELS[method], input);
  },
  async saveFile(file) {
    const { suggestedName } = file;
    const what = 'text' in file ? { text: file.text } : { entryExport: file.entryExport };
    return (await ask(SAVE_FILE_CHANNEL, { suggestedName, ...what })) as 'saved' | 'cancelled';
  },
  onChange: (listener) => hear(CHANGED_CHANNEL, (event) => listener(event as ChangeEvent)),
  onMenu: (listener) => hear(MENU_CHANNEL, (command) => listener(String(command))),
};

contextBridge.exposeInMainWorld('exampleBank', bridge);

async function ask(channel: string, input: unknown): Promise<unknown> {
  const reply = (await ipcRenderer.invoke(channel, input)) as IpcReply<unknown>;
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

/** Passes on what was sent, never Electron's event object, which would hand out the IPC itself. */
function hear(channel: string, listener: (payload: unknown) => void): () => void {
  const heard = (_event: IpcRendererEvent, payload: unknown): void => listener(payload);
  ipcRenderer.on(channel, heard);
  return () => {
    ipcRenderer.removeListener(channel, heard);
  };
}
