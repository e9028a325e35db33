import { createContext, useContext, useEffect, useState, type ReactNode } from 'react';
import { goToHash } from '../router/route.ts';
import type { BankConnection } from './connection.ts';
import { ChangeHub } from './change-hub.ts';
import { QueryCache } from './query-cache.ts';
import { useConnectionState } from './connection-state.ts';

interface Bank {
  connection: BankConnection;
  cache: QueryCache;
}

const BankContext = createContext<Bank | null>(null);

/** Everything below it can ask the bank and hears of its changes. */
export function BankProvider({ connection, children }: { connection: BankConnection; children: ReactNode }) {
  const [{ bank, hub }] = useState(() => {
    const hub = new ChangeHub();
    return { hub, bank: { connection, cache: new QueryCache(connection.client, hub) } };
  });
  useEffect(() => {
    const state = useConnectionState.getState();
    return connection.listen({
      onChange: (topics) => hub.announce(topics),
      onConnected: (connected) => {
        // Nobody knows what was missed in a gap, nor between the first answers and the first connection.
        if (connected) hub.announceAll();
        state.setConnection(connected ? 'connected' : 'lost');
      },
      onExpired: () => state.expire(),
      onMenu: (command) => {
        if (command.startsWith('goto:')) goToHash(`#/${command.slice('goto:'.length)}`);
      },
    });
  }, [connection, hub]);
  return <BankContext value={bank}>{children}</BankContext>;
}

/** The bank that the nearest {@link BankProvider} gives. */
export function useBank(): Bank {
  const bank = useContext(BankContext);
  if (bank === null) throw new Error('There is no BankProvider above');
  return bank;
}
