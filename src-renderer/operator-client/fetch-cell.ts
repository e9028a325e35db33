/** What a screen sees of an answer: the newest one stays visible while the next is on its way, or fails to come. */
export interface Snapshot<T> {
  data: T | undefined;
  /** Why the last fetch failed; undefined once one goes through. */
  error: Error | undefined;
  fetching: boolean;
}

type Load<T> = (previous: T | undefined) => Promise<T>;

/**
 * Holds one answer and fetches it again when told. Fetches never overlap: a change that arrives during a fetch is
 * remembered and fetched after it, and a slow answer is given a pause as long as itself, so that a busy bank is not
 * asked faster than it answers.
 */
export class FetchCell<T> {
  readonly #load: Load<T>;
  readonly #observers = new Set<() => void>();
  #snapshot: Snapshot<T> = { data: undefined, error: undefined, fetching: false };
  #stale = true;
  #waitingStep: Load<T> | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(load: Load<T>) {
    this.#load = load;
  }

  readonly snapshot = (): Snapshot<T> => this.#snapshot;

  /** Tells of every new snapshot; looking at a stale answer fetches it. */
  readonly observe = (observer: () => void): (() => void) => {
    this.#observers.add(observer);
    if (this.#stale) this.refresh();
    return () => this.#observers.delete(observer);
  };

  get observed(): boolean {
    return this.#observers.size > 0;
  }

  /** The bank's data changed: fetch now if somebody looks, else when somebody does. */
  invalidate(): void {
    this.#stale = true;
    if (this.observed) this.refresh();
  }

  readonly refresh = (): void => {
    this.#stale = true;
    if (!this.#snapshot.fetching && this.#pause === undefined) void this.#run(this.#load);
  };

  /** A fetch of another kind (the next page), made in turn with the refreshes. */
  step(load: Load<T>): void {
    if (this.#snapshot.fetching) this.#waitingStep = load;
    else void this.#run(load);
  }

  async #run(load: Load<T>): Promise<void> {
    if (load === this.#load) this.#stale = false;
    this.#set({ ...this.#snapshot, fetching: true });
    const started = performance.now();
    try {
      this.#set({ data: await load(this.#snapshot.data), error: undefined, fetching: false });
    } catch (error) {
      this.#set({ ...this.#snapshot, error: asError(error), fetching: false });
    }
    this.#goOn(performance.now() - started);
  }

  #goOn(lastTook: number): void {
    const step = this.#waitingStep;
    this.#waitingStep = null;
    if (step !== null) void this.#run(step);
    else if (this.#stale && this.observed) {
      this.#pause = setTimeout(() => {
        this.#pause = undefined;
        this.refresh();
      }, lastTook);
    }
  }

  #set(snapshot: Snapshot<T>): void {
    this.#snapshot = snapshot;
    for (const observer of this.#observers) observer();
  }
}

/** What was thrown, as an Error. */
export function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
