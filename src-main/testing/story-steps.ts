import type { StoryStep } from '../../src-shared/operator/story-views.ts';
import type { TestBank } from './test-bank.ts';

/** The steps of a payment's story. */
export const storySteps = (test: TestBank, reference = 'DISB-1'): StoryStep[] =>
  test.bank.queries.paymentStory(reference)!.steps;

/** Each step in two words: `booked: done`. */
export const storyOutline = (test: TestBank): string[] =>
  storySteps(test).map(({ kind, state }) => `${kind}: ${state}`);

/** The nth step of a kind; a return has its own statement, delivery and end. */
export function storyStep<K extends StoryStep['kind']>(
  test: TestBank,
  kind: K,
  nth = 0,
): Extract<StoryStep, { kind: K }> {
  return storySteps(test).filter((each) => each.kind === kind)[nth] as Extract<StoryStep, { kind: K }>;
}
