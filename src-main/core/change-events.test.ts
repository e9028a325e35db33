import { expect, it, vi } from 'vitest';
import { keepingLogger } from '../testing/fake-ports.ts';
import { calmly, createChangeEvents } from './change-events.ts';

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

it('calm events: the first change is told at once, a flood four times a second, the last of it always', () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const events = calmly(createChangeEvents(keepingLogger()));
    const heard: string[] = [];
    events.subscribe(({ topics }) => heard.push(topics.join(' ')));
    events.announce(['accounts']);
    expect(heard).toEqual(['accounts']);
    for (let commit = 0; commit < 2000; commit += 1) {
      events.announce(commit % 2 === 0 ? ['accounting_logs'] : ['jobs', 'accounts']);
      vi.advanceTimersByTime(1);
    }
    expect(heard.length).toBeLessThanOrEqual(9);
    expect(heard.at(-1)?.split(' ').sort()).toEqual(['accounting_logs', 'accounts', 'jobs']);
    events.announce(['books']);
    vi.advanceTimersByTime(250);
    expect(heard.at(-1)).toContain('books');
    const told = heard.length;
    vi.advanceTimersByTime(10_000);
    expect(heard).toHaveLength(told);
  } finally {
    vi.useRealTimers();
  }
});
