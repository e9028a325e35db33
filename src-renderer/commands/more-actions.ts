import type { JobName } from '../../src-shared/operator/views.ts';
import { toastDone, toastFailed } from '../components/toast.tsx';
import { useTheme, type Theme } from '../theme/theme.ts';
import type { ActionContext } from './actions.ts';
import { asked } from './bank-actions.ts';

/** Runs a job now; a toast says what came of it. */
export async function runJob(context: ActionContext, name: JobName): Promise<void> {
  const { client, t, jobDone } = context;
  const job = t(`overview.jobs.names.${name}`);
  const view = await asked(context, client.runJob({ name }));
  if (view === undefined) return;
  if (view.lastError === null) toastDone({ title: t('overview.jobs.ran', { job, done: jobDone(view) }) });
  else toastFailed({ title: t('overview.jobs.failed', { job }), text: view.lastError });
}

/** Opens the bridge's listener again. */
export async function reopenListener(context: ActionContext): Promise<void> {
  const { client, t } = context;
  const listener = await asked(context, client.reopenListener({}));
  if (listener === undefined) return;
  if (listener.state === 'listening')
    toastDone({ title: t('shell.listener.reopened'), text: listener.address });
  else toastFailed({ title: t('shell.listener.stillFailed') });
}

/** Another theme; the one before is a press away. */
export function setTheme({ t }: ActionContext, theme: Theme): void {
  const { theme: before, setTheme: set } = useTheme.getState();
  set(theme);
  toastDone({
    title: t('commands.done.theme'),
    action: { label: t('commands.undo'), onPress: () => set(before) },
  });
}

/** More contrast, or normal again. */
export function turnContrast({ t }: ActionContext): void {
  const { moreContrast, setMoreContrast } = useTheme.getState();
  setMoreContrast(!moreContrast);
  toastDone({
    title: t(moreContrast ? 'commands.done.contrastNormal' : 'commands.done.contrastMore'),
    action: { label: t('commands.undo'), onPress: () => setMoreContrast(moreContrast) },
  });
}
