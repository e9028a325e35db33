import { create } from 'zustand';
import { SessionExpiredError } from './connection.ts';

interface ConnectionState {
  connection: 'connected' | 'lost';
  /** `expired`: the host does not know this browser (any more); only the address that the bank printed helps. */
  session: 'open' | 'expired';
  setConnection: (connection: 'connected' | 'lost') => void;
  expire: () => void;
}

/** How the console stands with its host; banner and full-page notice read it. */
export const useConnectionState = create<ConnectionState>()((set) => ({
  connection: 'connected',
  session: 'open',
  setConnection: (connection) => set({ connection }),
  expire: () => set({ session: 'expired' }),
}));

/** Takes note of a call that failed because the session is over; gives the error back. */
export function noteExpiry(error: Error): Error {
  if (error instanceof SessionExpiredError) useConnectionState.getState().expire();
  return error;
}
