import { hostname, userInfo } from 'node:os';
import type { Operator } from '../../src-shared/operator/actions.ts';

/** Who sits at this machine's console, as the machine itself tells; `place` is the window, or the browser with its address. */
export function operatorAt(place: string): Operator {
  return { name: userName(), place: `${place}, ${hostname()}` };
}

/** Some machines, such as containers, have users without a name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? '?'}`;
  }
}
