import { createContext, useContext } from 'react';

/** Whether the row around can be focused now; null outside of tables. */
export const RowFocus = createContext<boolean | null>(null);

/** The tabIndex for a control inside a row: reachable only in the row that has the focus, so that Tab leaves the table. */
export function useRowTabIndex(): 0 | -1 | undefined {
  const focused = useContext(RowFocus);
  if (focused === null) return undefined;
  return focused ? 0 : -1;
}
