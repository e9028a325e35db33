import type { OperatorClient } from '../../src-shared/operator/api.ts';
import type { DesktopBridge } from '../../src-shared/operator/bridge.ts';
import type { ChangeTopic } from '../../src-shared/operator/events.ts';

declare global {
  interface Window {
    /** Put there by the desktop's preload; absent in a browser. */
    exampleBank?: DesktopBridge;
  }
}

/** What the console hears from its host besides answers. */
export interface ConnectionEvents {
  /** Rows of these topics changed. */
  onChange: (topics: readonly ChangeTopic[]) => void;
  /** The host cannot be heard any more, or can be heard again: what was shown in between may be stale. */
  onConnected: (connected: boolean) => void;
  /** The browser's session is not valid (any more). */
  onExpired: () => void;
  /** A command of the desktop's menu such as `goto:settings`. */
  onMenu: (command: string) => void;
}

/** A text to be saved as UTF-8; browsers want to know what it is (`text/csv;charset=utf-8`). */
export interface TextFile {
  suggestedName: string;
  mediaType: string;
  text: string;
}

/** The console's one way to the bank. The two hosts differ in here and nowhere else. */
export interface BankConnection {
  client: OperatorClient;
  saveFile: (file: TextFile) => Promise<'saved' | 'cancelled'>;
  /** Saves the export of entries that the bank has made, without taking it through the console. */
  saveEntryExport: (name: string) => Promise<'saved' | 'cancelled'>;
  /** Starts to listen; gives back how to stop. */
  listen: (events: ConnectionEvents) => () => void;
}

/** The host answered, but not with a result: it has a bug, or what answers is not the bank. */
export class HostError extends Error {
  override name = 'HostError';
}

/** The host could not be reached at all. */
export class UnreachableError extends Error {
  override name = 'UnreachableError';
}

/** The host does not know this browser's session: its link has expired. */
export class SessionExpiredError extends Error {
  override name = 'SessionExpiredError';
}
