import { CHANGE_TOPICS, type ChangeTopic } from '../../src-shared/operator/events.ts';

/** A posting run announces hundreds of commits a second; nobody reads faster than this. */
const FLUSH_MS = 250;

type Listener = (topics: ReadonlySet<ChangeTopic>) => void;

/** Gathers change events and tells its listeners at most four times a second, the first time at once. */
export class ChangeHub {
  readonly #listeners = new Set<Listener>();
  #gathered = new Set<ChangeTopic>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  announce(topics: readonly ChangeTopic[]): void {
    for (const topic of topics) this.#gathered.add(topic);
    if (this.#timer === undefined) this.#flush();
  }

  /** After a lost connection nobody knows what was missed. */
  announceAll(): void {
    this.announce(CHANGE_TOPICS);
  }

  #flush(): void {
    const topics = this.#gathered;
    this.#gathered = new Set();
    for (const listener of this.#listeners) listener(topics);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#gathered.size > 0) this.#flush();
    }, FLUSH_MS);
  }
}
