import { replaceParams, useRoute } from '../../router/route.ts';

/** A filter in the address that this list does not know the value of. */
export interface UnknownParam {
  name: string;
  value: string;
  /** Takes it out of the address. */
  drop: () => void;
}

/** What an address asks for and there is not, as an old link may: to be said, since the list shows more than was meant. */
export function useUnknownParams(known: Readonly<Record<string, readonly string[]>>): UnknownParam[] {
  const { params } = useRoute();
  return Object.entries(known).flatMap(([name, choices]) => {
    const value = params[name];
    return value === undefined || choices.includes(value)
      ? []
      : [{ name, value, drop: () => replaceParams({ [name]: undefined }) }];
  });
}
