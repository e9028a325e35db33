import type { IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import { LedgerUnavailable } from '../../../src-shared/bank/ledger-trouble.ts';
import type { Logger } from '../../core/ports/logger.ts';
import type { IpcReply } from './channels.ts';

/** A fault whose message is written for the person at the screen. Any other fault is a bug and stays in the log. */
export class PlainFault extends Error {
  override name = 'PlainFault';
}

/** Who may call, and where refusals and bugs are written down. */
export interface CallGuard {
  /** True only for the main frame of our own window on our own page. */
  isTrustedSender(event: IpcMainInvokeEvent): boolean;
  logger: Logger;
}

/** One thing the console may ask the main process for. */
export interface GuardedCall<Argument, Result> {
  name: string;
  schema: z.ZodType<Argument>;
  run(argument: Argument): Promise<Result>;
}

/**
 * Makes an `ipcMain.handle` listener that asks three questions in this order: does our console call, does its argument
 * fit the schema, did it work. The answer never carries a stack.
 */
export function guardedCall<Argument, Result>(
  call: GuardedCall<Argument, Result>,
  guard: CallGuard,
): (event: IpcMainInvokeEvent, input: unknown) => Promise<IpcReply<Result>> {
  return async (event, input) => {
    if (!guard.isTrustedSender(event)) {
      guard.logger.warn('A page that is not the console was refused', { call: call.name });
      return { ok: false, message: 'Only the console may call the bank.' };
    }
    const parsed = call.schema.safeParse(input);
    if (!parsed.success) return { ok: false, message: `${call.name}: ${faultsOf(parsed.error)}` };
    try {
      return { ok: true, value: await call.run(parsed.data) };
    } catch (fault) {
      if (fault instanceof PlainFault || fault instanceof LedgerUnavailable)
        return { ok: false, message: fault.message };
      const { message, stack } = fault instanceof Error ? fault : new Error(String(fault));
      guard.logger.error('A call of the console failed', { call: call.name, error: message, stack });
      return { ok: false, message: `${call.name} failed inside the bank; its log says more.` };
    }
  };
}

const FAULTS_NAMED = 5;

function faultsOf(error: z.ZodError): string {
  return error.issues
    .slice(0, FAULTS_NAMED)
    .map(({ path, message }) => `${path.length === 0 ? 'argument' : path.join('.')}: ${message}`)
    .join('; ');
}
