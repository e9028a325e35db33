import { Tooltip } from '@base-ui/react/tooltip';
import { cleanup, render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach } from 'vitest';
import { BankProvider } from '../operator-client/bank-context.tsx';
import { useConnectionState } from '../operator-client/connection-state.ts';
import { startI18n } from '../i18n/i18n.ts';
import type { TestConnection } from './test-connection.ts';

afterEach(() => {
  cleanup();
  useConnectionState.setState({ connection: 'connected', session: 'open' });
  window.history.replaceState(null, '', '#/');
});

/** Renders a part of the console against a test's bank, in English. */
export async function renderWithBank(connection: TestConnection, children: ReactNode): Promise<RenderResult> {
  await startI18n();
  return render(
    <BankProvider connection={connection}>
      <Tooltip.Provider>{children}</Tooltip.Provider>
    </BankProvider>,
  );
}
