import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { z } from 'zod';
import {
  OPERATOR_METHODS,
  operatorInputs,
  type OperatorArgument,
  type OperatorHandlers,
  type OperatorMethod,
  type OperatorResults,
} from '../../../src-shared/operator/api.ts';
import type { Operator } from '../../../src-shared/operator/actions.ts';
import type { ChangeEvent } from '../../../src-shared/operator/events.ts';
import { CHANGED_CHANNEL, OPERATOR_CHANNELS, type IpcReply } from './channels.ts';
import { guardedCall, type CallGuard } from './guarded-call.ts';

export interface OperatorIpcOptions extends CallGuard {
  ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>;
  handlers: OperatorHandlers;
  /** Who sits at the window. */
  operator: Operator;
  /** The bank's change events; gives back how to stop hearing them. */
  onChange: (listener: (event: ChangeEvent) => void) => () => void;
  /** Sends to the console's window, if there is one. */
  push: (channel: typeof CHANGED_CHANNEL, event: ChangeEvent) => void;
}

/** What hangs on a method's channel. */
type Listener<M extends OperatorMethod> = (
  event: IpcMainInvokeEvent,
  input: unknown,
) => Promise<IpcReply<OperatorResults[M]>>;

/**
 * Serves the operator API to the desktop's console: one channel a method, its argument validated by the method's own
 * schema, change events pushed. Refusals of the bank are values and pass through as they are.
 *
 * @returns how to stop serving
 */
export function serveOperatorIpc(options: OperatorIpcOptions): () => void {
  for (const method of OPERATOR_METHODS) {
    options.ipcMain.handle(OPERATOR_CHANNELS[method], listenerFor(method, options));
  }
  const stopHearing = options.onChange((event) => options.push(CHANGED_CHANNEL, event));
  return () => {
    stopHearing();
    for (const method of OPERATOR_METHODS) options.ipcMain.removeHandler(OPERATOR_CHANNELS[method]);
  };
}

function listenerFor<M extends OperatorMethod>(method: M, options: OperatorIpcOptions): Listener<M> {
  const { handlers, operator } = options;
  return guardedCall(
    {
      name: method,
      schema: schemaOf(method),
      run: (argument: OperatorArgument<M>) => handlers[method](argument, operator),
    },
    options,
  );
}

/** OperatorArgument is defined as this schema's output; TypeScript cannot follow that through a type parameter. */
function schemaOf<M extends OperatorMethod>(method: M): z.ZodType<OperatorArgument<M>> {
  return operatorInputs[method] as unknown as z.ZodType<OperatorArgument<M>>;
}
