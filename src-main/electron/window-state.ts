import { readFileSync } from 'node:fs';
import type { BrowserWindow, Rectangle } from 'electron';
import { z } from 'zod';
import type { Logger } from '../core/ports/logger.ts';
import { writeAtomicallySync } from './atomic-file.ts';

export const MIN_SIZE = { width: 900, height: 560 } as const;
const FIRST_SIZE = { width: 1280, height: 800 } as const;
/** So much of the top edge must be on a screen that a person can take hold of the window. */
const GRIP = { width: 120, height: 32 } as const;

const pixels = z.number().int().min(-100_000).max(100_000);
const windowState = z.object({
  width: pixels.min(1),
  height: pixels.min(1),
  /** Left out: wherever the system puts a window. */
  position: z.object({ x: pixels, y: pixels }).optional(),
  maximised: z.boolean(),
  /** How large the console's text is; 1: as it comes. */
  zoom: z.number().min(0.25).max(5).default(1),
});
export type WindowState = z.output<typeof windowState>;

/** What the file remembers, or the first size when it is missing, damaged or not ours. */
export function readWindowState(path: string): WindowState {
  try {
    return windowState.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { ...FIRST_SIZE, maximised: false, zoom: 1 };
  }
}

/** Fits what was remembered to the screens there are now: a position out of sight is forgotten, a size cut to fit. */
export function fitToScreens(state: WindowState, screens: readonly Rectangle[]): WindowState {
  const { position, ...rest } = state;
  const held =
    position === undefined ? undefined : screens.find((screen) => showsGrip(screen, state, position));
  const screen = held ?? screens[0];
  const size = {
    width: clamp(state.width, MIN_SIZE.width, screen?.width),
    height: clamp(state.height, MIN_SIZE.height, screen?.height),
  };
  return { ...rest, ...size, ...(held === undefined ? {} : { position }) };
}

function showsGrip(screen: Rectangle, state: WindowState, at: { x: number; y: number }): boolean {
  const shown = Math.min(at.x + state.width, screen.x + screen.width) - Math.max(at.x, screen.x);
  return shown >= GRIP.width && at.y >= screen.y && at.y <= screen.y + screen.height - GRIP.height;
}

function clamp(value: number, low: number, high: number | undefined): number {
  return Math.max(low, Math.min(value, high ?? value));
}

/** Remembers size, position, maximised and zoom when the window closes. A state that cannot be saved stops nobody. */
export function rememberWindow(window: BrowserWindow, path: string, logger: Logger): void {
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds();
    const state: WindowState = {
      width,
      height,
      position: { x, y },
      maximised: window.isMaximized(),
      zoom: Math.min(5, Math.max(0.25, window.webContents.getZoomFactor())),
    };
    try {
      writeAtomicallySync(path, `${JSON.stringify(state)}\n`);
    } catch (fault) {
      logger.warn('The window state could not be saved', { error: String(fault) });
    }
  });
}
