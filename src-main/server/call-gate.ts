/** Where the console's calls wait while the bank behind them is exchanged. */
export interface CallGate {
  /** Makes the call, once the gate is open. */
  pass<T>(call: () => Promise<T>): Promise<T>;
  /** From now on calls wait. Resolves when those under way have ended. */
  close(): Promise<void>;
  open(): void;
  /** There is no bank any more: calls fail, with these words. */
  giveUp(message: string): void;
}

export function createCallGate(): CallGate {
  const underWay = new Set<Promise<unknown>>();
  let opened = Promise.resolve();
  let open = (): void => undefined;
  let giveUp: (fault: Error) => void = () => undefined;

  return {
    async pass(call) {
      await opened;
      const made = call();
      underWay.add(made);
      try {
        return await made;
      } finally {
        underWay.delete(made);
      }
    },
    async close() {
      const gate = Promise.withResolvers<void>();
      // Nobody may be waiting when the gate is given up.
      gate.promise.catch(() => undefined);
      [opened, open, giveUp] = [gate.promise, gate.resolve, gate.reject];
      await Promise.allSettled(underWay);
    },
    open: () => open(),
    giveUp: (message) => giveUp(new Error(message)),
  };
}
