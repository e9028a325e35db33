import { expect, it } from 'vitest';
import { keepingLogger } from '../testing/fake-ports.ts';
import { createChangeEvents } from './change-events.ts';

it('tells all who listen, until they stop', () => {
  const events = createChangeEvents(keepingLogger());
  const heard: string[] = [];
  const stopFirst = events.subscribe(({ topics }) => heard.push(`first: ${topics.join(' ')}`));
  events.subscribe(({ topics }) => heard.push(`second: ${topics.join(' ')}`));
  events.announce(new Set(['accounts', 'fund_blocks'] as const));
  stopFirst();
  stopFirst();
  events.announce(['jobs']);
  expect(heard).toEqual(['first: accounts fund_blocks', 'second: accounts fund_blocks', 'second: jobs']);
});

it('one who stops listening while it is told does not disturb the others', () => {
  const events = createChangeEvents(keepingLogger());
  const heard: string[] = [];
  const stop = events.subscribe(() => stop());
  events.subscribe(() => heard.push('second'));
  events.announce(['jobs']);
  expect(heard).toEqual(['second']);
});

it('one who fails is named in the log, and the others hear what they came for', () => {
  const logger = keepingLogger();
  const events = createChangeEvents(logger);
  const heard: string[] = [];
  events.subscribe(() => {
    throw new Error('a bug of its own');
  });
  events.subscribe(() => heard.push('second'));
  events.announce(['jobs']);
  expect(heard).toEqual(['second']);
  expect(logger.lines).toMatchObject([{ level: 'error', fields: { error: 'Error: a bug of its own' } }]);
});
