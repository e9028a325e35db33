import type { BankConnection } from './connection.ts';
import { desktopConnection } from './desktop-connection.ts';
import { httpConnection } from './http-connection.ts';

/** Picks the way to the bank, once, at boot. */
export function connectToBank(): BankConnection {
  return window.exampleBank === undefined ? httpConnection() : desktopConnection(window.exampleBank);
}
