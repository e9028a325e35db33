import type { BrowserWindow } from 'electron';
import { bringToFront } from './window.ts';

/** The console's one window, which on a Mac may be closed and opened again while the bank runs on. */
export interface WindowHolder {
  current(): BrowserWindow | null;
  /** Brings the window to the front, or opens it. */
  show(): void;
  /** Sends to the console's page; without a window nobody is there to hear. */
  send(channel: string, payload: unknown): void;
}

/** Holds the window that `open` makes, and forgets it once it is closed. */
export function holdWindow(open: () => BrowserWindow): WindowHolder {
  let window: BrowserWindow | null = null;
  return {
    current: () => window,
    show: () => {
      if (window !== null) {
        bringToFront(window);
        return;
      }
      const opened = open();
      opened.on('closed', () => {
        window = null;
      });
      window = opened;
    },
    send: (channel, payload) => {
      if (window === null || window.isDestroyed() || window.webContents.isDestroyed()) return;
      window.webContents.send(channel, payload);
    },
  };
}
