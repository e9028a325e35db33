import type { DesktopBridge } from '../../src-shared/operator/bridge.ts';
import type { BankConnection } from './connection.ts';
import { makeClient } from './make-client.ts';

/** The bank behind Electron's preload: always there, no session, files saved through the system's dialog. */
export function desktopConnection(bridge: DesktopBridge): BankConnection {
  return {
    client: makeClient((method, input) => bridge.call(method, input)),
    saveFile: ({ suggestedName, text }) => bridge.saveFile({ suggestedName, text }),
    saveEntryExport: (name) => bridge.saveFile({ suggestedName: name, entryExport: name }),
    listen: (events) => {
      const stopChanges = bridge.onChange((event) => events.onChange(event.topics));
      const stopMenu = bridge.onMenu((command) => events.onMenu(command));
      return () => {
        stopChanges();
        stopMenu();
      };
    },
  };
}
