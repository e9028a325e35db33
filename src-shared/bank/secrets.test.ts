import { expect, it } from 'vitest';
import { SECRET_MASK, SECRET_SETTINGS, shownValue, withoutMasks } from './secrets.ts';
import { DEFAULT_SETTINGS, settingsSchema, type Settings } from './settings.ts';

const SET: Settings = { ...DEFAULT_SETTINGS, bridgeToken: 's3cret' };

it('shows of a secret only that it is set, and everything else as it is', () => {
  expect(shownValue('bridgeToken', 's3cret')).toBe(SECRET_MASK);
  expect(shownValue('bridgeToken', '')).toBe('');
  expect(shownValue('port', 8003)).toBe(8003);
  expect(shownValue('allowedHosts', 'bank')).toBe('bank');
});

it('no secret can look like the mask', () => {
  for (const key of SECRET_SETTINGS)
    expect(settingsSchema.shape[key].safeParse(SECRET_MASK).success).toBe(false);
});

it('takes a mask that came back for no change, where a secret is set', () => {
  expect(withoutMasks({ bridgeToken: SECRET_MASK, port: 1 }, SET)).toEqual({ port: 1 });
  expect(withoutMasks({ bridgeToken: SECRET_MASK }, DEFAULT_SETTINGS)).toEqual({ bridgeToken: SECRET_MASK });
  for (const changes of [{ bridgeToken: '' }, { bridgeToken: 'x' }, { allowedHosts: SECRET_MASK }])
    expect(withoutMasks(changes, SET)).toEqual(changes);
});
