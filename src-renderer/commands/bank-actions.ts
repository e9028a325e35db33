import type { Outcome } from '../../src-shared/bank/refusals.ts';
import { toastDone, toastFailed } from '../components/toast.tsx';
import { refusalText } from '../i18n/refusal-text.ts';
import { noteExpiry } from '../operator-client/connection-state.ts';
import { asError } from '../operator-client/fetch-cell.ts';
import { places } from '../router/places.ts';
import { goToHash } from '../router/route.ts';
import type { ActionContext } from './actions.ts';

/** Makes a backup; a toast says what came of it. */
export async function makeBackup(context: ActionContext): Promise<void> {
  const { client, t } = context;
  if (await went(context, client.makeBackup({}))) {
    toastDone({ title: t('backups.made'), action: settingsAction(context) });
  }
}

/** Begins the export of the whole ledger; how far it is stands in the settings. */
export async function exportLedger(context: ActionContext): Promise<void> {
  const { client, t } = context;
  if (await went(context, client.exportLedger({}))) {
    toastDone({ title: t('commands.done.exportStarted'), action: settingsAction(context) });
  }
}

/** Proves the laws of the ledger. */
export async function checkBooks(context: ActionContext): Promise<void> {
  const { client, t } = context;
  const books = await asked(context, client.checkBooks({}));
  if (books === undefined) return;
  const { proof, error } = books;
  if (error === null && proof?.ok === true) toastDone({ title: t('commands.done.books') });
  else toastFailed({ title: t('commands.done.booksBroken'), text: error ?? undefined });
}

/** Copies the address that the bridge is given. */
export async function copyListenerAddress(context: ActionContext): Promise<void> {
  const overview = await asked(context, context.client.getOverview({}));
  if (overview !== undefined) await copyText(context, overview.listener.address);
}

export async function copyText({ t }: ActionContext, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toastDone({ title: t('commands.done.copied'), text });
  } catch {
    toastFailed({ title: t('commands.done.notCopied'), text });
  }
}

/** The bank's answer; a toast and nothing where it could not be asked, or broke. */
export async function asked<T>({ t }: ActionContext, answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    noteExpiry(asError(error));
    toastFailed({ title: t('common.errors.deed') });
    return undefined;
  }
}

/** Whether a deed went through; a toast says why not. */
async function went(context: ActionContext, deed: Promise<Outcome<unknown>>): Promise<boolean> {
  const outcome = await asked(context, deed);
  if (outcome?.ok === false) toastFailed({ title: refusalText(outcome.refusal) });
  return outcome?.ok === true;
}

function settingsAction({ t }: ActionContext) {
  return { label: t('commands.show'), onPress: () => goToHash(places.settings()) };
}
