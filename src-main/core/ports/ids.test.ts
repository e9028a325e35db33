import { expect, it } from 'vitest';
import { uuidIds } from './ids.ts';

it('references are UUIDs of version 7 that grow, also within a millisecond', () => {
  const before = Date.now();
  const ids = Array.from({ length: 20_000 }, () => uuidIds.next());
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids.map((id) => id.slice(-17))).size).toBe(ids.length);
  const moment = Number.parseInt(ids[0]!.slice(0, 13).replace('-', ''), 16);
  expect(Math.abs(moment - before)).toBeLessThan(1000);
});
