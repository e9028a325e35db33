import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { BrowserWindow, WORK_AREA } from './testing/fake-electron.ts';
import { silentLogger } from './testing/silent-logger.ts';
import { fitToScreens, readWindowState, rememberWindow } from './window-state.ts';

const folder = mkdtempSync(join(tmpdir(), 'window-state-'));
const file = join(folder, 'window-state.json');
const FIRST = { width: 1280, height: 800, maximised: false, zoom: 1 };
afterAll(() => rmSync(folder, { recursive: true }));

describe('window state', () => {
  it('comes back as it was left', () => {
    const window = new BrowserWindow({});
    window.maximised = true;
    window.webContents.zoom = 1.5;
    rememberWindow(window.real, file, silentLogger());
    window.close();
    expect(readWindowState(file)).toEqual({
      width: 1000,
      height: 700,
      position: { x: 40, y: 50 },
      maximised: true,
      zoom: 1.5,
    });
    expect(readdirSync(folder)).toEqual(['window-state.json']);
  });

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"width":"wide"}',
    '{"width":-5,"height":600,"maximised":false}',
    '{"width":1e99}',
  ])('ignores a damaged file: %s', (text) => {
    writeFileSync(file, text);
    expect(readWindowState(file)).toEqual(FIRST);
  });

  it('begins with the first size where there is no file', () => {
    expect(readWindowState(join(folder, 'none', 'window-state.json'))).toEqual(FIRST);
  });

  it('takes up what an older version left, which knew no zoom', () => {
    writeFileSync(file, '{"width":1000,"height":700,"maximised":false}');
    expect(readWindowState(file)).toEqual({ width: 1000, height: 700, maximised: false, zoom: 1 });
  });

  it('closes all the same when it cannot be saved', () => {
    const logger = silentLogger();
    const window = new BrowserWindow({});
    rememberWindow(window.real, join(folder, 'none', 'window-state.json'), logger);
    window.close();
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });
});

describe('fitToScreens', () => {
  const right = { x: 1920, y: 0, width: 1280, height: 1000 };
  const state = { width: 1000, height: 700, position: { x: 2000, y: 20 }, maximised: false, zoom: 1 };

  it('keeps a position on any screen', () => {
    expect(fitToScreens(state, [WORK_AREA, right])).toEqual(state);
  });

  it('forgets a position on a screen that is gone', () => {
    expect(fitToScreens(state, [WORK_AREA])).toEqual({
      width: 1000,
      height: 700,
      maximised: false,
      zoom: 1,
    });
  });

  it.each([
    { x: 1900, y: 100 },
    { x: -990, y: 100 },
    { x: 100, y: -200 },
    { x: 100, y: 1030 },
  ])('forgets a position of which nobody can take hold: %o', (position) => {
    expect(fitToScreens({ ...state, position }, [WORK_AREA]).position).toBeUndefined();
  });

  it('cuts a size to the screen, but not below what the console needs', () => {
    const huge = { width: 9000, height: 9000, maximised: false, zoom: 1 };
    expect(fitToScreens(huge, [WORK_AREA])).toMatchObject({ width: 1920, height: 1040 });
    expect(fitToScreens({ width: 1, height: 1, maximised: false, zoom: 1 }, [])).toMatchObject({
      width: 900,
      height: 560,
    });
  });
});
