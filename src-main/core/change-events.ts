import type { Logger } from './ports/logger.ts';
import type { ChangeEvent, ChangeTopic } from '../../src-shared/operator/events.ts';

/** Tells those who listen what has changed, after it was committed. */
export interface ChangeEvents {
  announce(topics: Iterable<ChangeTopic>): void;
  /** Gives back how to stop listening. */
  subscribe(listener: (event: ChangeEvent) => void): () => void;
}

/** A listener that throws is a bug of its own: it goes to the log, and the others hear what they came for. */
export function createChangeEvents(logger: Logger): ChangeEvents {
  const listeners = new Set<(event: ChangeEvent) => void>();
  return {
    announce(topics) {
      const event: ChangeEvent = { topics: [...topics] };
      for (const listener of listeners) {
        try {
          listener(event);
        } catch (fault) {
          logger.error('A listener to changes failed', { error: String(fault) });
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Screens do not read faster; a posting run commits a hundred times a second. */
const TELL_EVERY_MS = 250;

/** Change events for those who look: the first change is told at once, and what follows together, at most four times a second. */
export function calmly(events: ChangeEvents): ChangeEvents {
  const gathered = new Set<ChangeTopic>();
  let pause: NodeJS.Timeout | undefined;
  const tell = (): void => {
    events.announce(gathered);
    gathered.clear();
    pause = setTimeout(() => {
      pause = undefined;
      if (gathered.size > 0) tell();
    }, TELL_EVERY_MS).unref();
  };
  return {
    ...events,
    announce(topics) {
      for (const topic of topics) gathered.add(topic);
      if (pause === undefined && gathered.size > 0) tell();
    },
  };
}
