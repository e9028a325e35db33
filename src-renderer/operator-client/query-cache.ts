import type { OperatorClient, OperatorInput, OperatorResults } from '../../src-shared/operator/api.ts';
import type { ChangeTopic } from '../../src-shared/operator/events.ts';
import type { ChangeHub } from './change-hub.ts';
import { noteExpiry } from './connection-state.ts';
import { asError, FetchCell } from './fetch-cell.ts';
import { TOPICS_READ, type QueryMethod } from './methods.ts';

/** Answers kept after their last screen has closed, so that going back shows them at once. */
const IDLE_CELLS = 30;

interface Entry {
  cell: FetchCell<unknown>;
  topics: readonly ChangeTopic[];
}

/** One answer per question, shared by everything that asks it, fetched again when the bank says that it changed. */
export class QueryCache {
  readonly #client: OperatorClient;
  readonly #entries = new Map<string, Entry>();

  constructor(client: OperatorClient, hub: ChangeHub) {
    this.#client = client;
    hub.subscribe((changed) => {
      for (const { cell, topics } of this.#entries.values()) {
        if (topics.some((topic) => changed.has(topic))) cell.invalidate();
      }
    });
  }

  /** The client's function for a method, its types tied to the method's name. */
  call<M extends QueryMethod>(method: M): (input: OperatorInput<M>) => Promise<OperatorResults[M]> {
    const call = this.#client[method] as (input: OperatorInput<M>) => Promise<OperatorResults[M]>;
    return (input) =>
      call(input).catch((error: unknown) => {
        throw noteExpiry(asError(error));
      });
  }

  /** The cell of a question. `topics` narrows what it follows, for those who read only part of the answer. */
  cell<M extends QueryMethod>(
    method: M,
    input: OperatorInput<M>,
    topics: readonly ChangeTopic[] = TOPICS_READ[method],
  ): FetchCell<OperatorResults[M]> {
    const key = `${method} ${JSON.stringify(input)} ${topics.join()}`;
    return this.keep(key, topics, () => new FetchCell(() => this.call(method)(input)));
  }

  /** The cell under `key`, made when there is none; equal keys must mean equal types. */
  keep<T>(key: string, topics: readonly ChangeTopic[], make: () => FetchCell<T>): FetchCell<T> {
    const known = this.#entries.get(key);
    if (known !== undefined) return known.cell as unknown as FetchCell<T>;
    this.#forgetIdle();
    const cell = make();
    this.#entries.set(key, { cell: cell as unknown as FetchCell<unknown>, topics });
    return cell;
  }

  #forgetIdle(): void {
    const idle = [...this.#entries].filter(([, entry]) => !entry.cell.observed);
    for (const [key] of idle.slice(0, Math.max(0, idle.length - IDLE_CELLS))) this.#entries.delete(key);
  }
}
