import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useBank } from '../operator-client/bank-context.tsx';
import { useQuery } from '../operator-client/use-query.ts';
import { places } from '../router/places.ts';
import { goToHash } from '../router/route.ts';
import { SCREENS } from '../routes.ts';
import { DepositDialog } from '../screens/accounts/deposit-dialog.tsx';
import { OpenAccountDialog } from '../screens/accounts/open-account-dialog.tsx';
import { useJobDone } from '../screens/overview/use-job-done.ts';
import { AskDialog } from '../screens/statements/ask-dialog.tsx';
import type { ActionContext } from './actions.ts';
import { CommandPalette } from './command-palette.tsx';
import { useCommandState } from './command-state.ts';
import { useShortcut } from './key-handlers.ts';
import { useKeyListener } from './key-listener.ts';
import { PickAccount } from './pick-account.tsx';
import { ShortcutSheet } from './shortcut-sheet.tsx';

/** Listens for the shortcuts and shows what they and the actions open; once, beside every screen. */
export function CommandCenter() {
  useKeyListener();
  const { client } = useBank().connection;
  const { t } = useTranslation();
  const jobDone = useJobDone();
  const { front, show } = useCommandState();
  const close = (): void => show(null);
  // The same as long as the language is, so that the palette need not be put together anew.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const context = useMemo((): ActionContext => ({ client, t, show, jobDone }), [client, t, show]);
  useShortcut('palette', () => show({ kind: 'palette' }));
  useShortcut('sheet', () => show({ kind: 'sheet' }));
  return (
    <>
      {SCREENS.map(({ path }) => (
        <GoTo key={path} path={path} />
      ))}
      <CommandPalette open={front?.kind === 'palette'} onClose={close} context={context} />
      {front?.kind === 'pickAccount' && <Picker />}
      <ShortcutSheet open={front?.kind === 'sheet'} onClose={close} />
      <OpenAccountDialog open={front?.kind === 'openAccount'} onClose={close} />
      {front?.kind === 'requestStatement' && <AskDialog open account="" onClose={close} />}
      {front?.kind === 'deposit' && <Deposit accountNumber={front.accountNumber} onClose={close} />}
    </>
  );
}

function Picker() {
  const { show } = useCommandState();
  return (
    <PickAccount
      open
      onClose={() => show(null)}
      onPick={(accountNumber) => show({ kind: 'deposit', accountNumber })}
    />
  );
}

function Deposit({ accountNumber, onClose }: { accountNumber: string; onClose: () => void }) {
  const { data: account } = useQuery('getAccount', { accountNumber });
  return account ? <DepositDialog account={account} open onClose={onClose} /> : null;
}

function GoTo({ path }: { path: (typeof SCREENS)[number]['path'] }) {
  useShortcut(`goto:${path}`, () => goToHash(places.screen(path)));
  return null;
}
