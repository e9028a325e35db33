import { isIsoDate } from '../../src-shared/bank/dates.ts';
import { replaceParams, useRoute } from './route.ts';

/** A filter that lives in the address: it survives reload and can be shared. `undefined` takes it away. */
export function useParam(name: string): [string | undefined, (value: string | undefined) => void] {
  const { params } = useRoute();
  return [params[name], (value) => replaceParams({ [name]: value })];
}

/** Like {@link useParam} for one of a closed list; anything else in the address counts as absent. */
export function useChoiceParam<const Choice extends string>(
  name: string,
  choices: readonly Choice[],
): [Choice | undefined, (value: Choice | undefined) => void] {
  const [text, set] = useParam(name);
  return [choices.find((choice) => choice === text), set];
}

/** Like {@link useParam} for an ISO date; anything else in the address counts as absent. */
export function useDateParam(name: string): [string | undefined, (value: string | undefined) => void] {
  const [text, set] = useParam(name);
  return [text !== undefined && isIsoDate(text) ? text : undefined, set];
}
