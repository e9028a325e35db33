import { useRef, useState } from 'react';
import type { OperatorInput, OperatorResults } from '../../src-shared/operator/api.ts';
import type { Outcome, Refusal } from '../../src-shared/bank/refusals.ts';
import { useBank } from './bank-context.tsx';
import { noteExpiry } from './connection-state.ts';
import { asError } from './fetch-cell.ts';
import type { DeedMethod } from './methods.ts';

/** What a deed gives when it goes through: an outcome's value, or the answer itself where nothing can be refused. */
export type DeedValue<M extends DeedMethod> =
  OperatorResults[M] extends Outcome<infer Value> ? Value : OperatorResults[M];

/** What became of a deed, for those who go on from there; without a refusal the bank could not be asked, or broke. */
export type DeedResult<M extends DeedMethod> =
  { ok: true; value: DeedValue<M> } | { ok: false; refusal: Refusal | undefined };

interface DeedState {
  pending: boolean;
  /** Why the bank said no. */
  refusal: Refusal | undefined;
  /** Why the bank could not be asked, or broke. */
  error: Error | undefined;
}

export interface Deed<M extends DeedMethod> extends DeedState {
  /** Does it, once at a time; never rejects. What went wrong is in `refusal` or `error`. */
  run: (input: OperatorInput<M>) => Promise<DeedResult<M>>;
  /** Forgets what went wrong. */
  reset: () => void;
}

const IDLE: DeedState = { pending: false, refusal: undefined, error: undefined };

/** A command to the bank with its state. The screens hear of its effects by change events, like of everybody's. */
export function useDeed<M extends DeedMethod>(method: M): Deed<M> {
  const { client } = useBank().connection;
  const [state, setState] = useState(IDLE);
  const running = useRef(false);

  const run = async (input: OperatorInput<M>): Promise<DeedResult<M>> => {
    if (running.current) return { ok: false, refusal: undefined };
    running.current = true;
    setState({ ...IDLE, pending: true });
    try {
      const call = client[method] as (input: OperatorInput<M>) => Promise<OperatorResults[M]>;
      const answer: unknown = await call(input);
      if (isRefused(answer)) {
        setState({ ...IDLE, refusal: answer.refusal });
        return { ok: false, refusal: answer.refusal };
      }
      setState(IDLE);
      return { ok: true, value: (isDone(answer) ? answer.value : answer) as DeedValue<M> };
    } catch (error) {
      setState({ ...IDLE, error: noteExpiry(asError(error)) });
      return { ok: false, refusal: undefined };
    } finally {
      running.current = false;
    }
  };
  return { ...state, run, reset: () => setState(IDLE) };
}

function isOutcome(answer: unknown): answer is Outcome<unknown> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
function isRefused(answer: unknown): answer is { ok: false; refusal: Refusal } {
  return isOutcome(answer) && !answer.ok;
}
function isDone(answer: unknown): answer is { ok: true; value: unknown } {
  return isOutcome(answer) && answer.ok;
}
