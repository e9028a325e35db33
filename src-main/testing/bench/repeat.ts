let times = 3;

/** How often each benchmark is repeated; its figures are medians. */
export function setRepetitions(count: number): void {
  times = count;
}

/** Does the work once for each repetition, one after the other. */
export async function repeat(work: (turn: number) => Promise<void>): Promise<void> {
  for (let turn = 0; turn < times; turn += 1) await work(turn);
}
