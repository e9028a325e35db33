import type { ChangeEvent, ChangeTopic } from '../../src-shared/operator/events.ts';

/** Tells those who listen what has changed, after it was committed. */
export interface ChangeEvents {
  announce(topics: Iterable<ChangeTopic>): void;
  /** Gives back how to stop listening. */
  subscribe(listener: (event: ChangeEvent) => void): () => void;
}

export function createChangeEvents(): ChangeEvents {
  const listeners = new Set<(event: ChangeEvent) => void>();
  return {
    announce(topics) {
      const event: ChangeEvent = { topics: [...topics] };
      for (const listener of listeners) listener(event);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
