import { onTestFinished } from 'vitest';
import { openTestBank, type TestBank } from './test-bank.ts';

/** A test bank that is closed, and its folder removed, when the test has ended. */
export async function useTestBank(options?: Parameters<typeof openTestBank>[0]): Promise<TestBank> {
  const test = await openTestBank(options);
  onTestFinished(() => test.close());
  return test;
}
