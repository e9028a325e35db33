import type { IpcMainInvokeEvent } from 'electron';
import { describe, expect, it } from 'vitest';
import { isConsoleFrame } from './trusted-sender.ts';
import { FakeContents } from './testing/fake-electron.ts';

const place = { url: 'app://console/index.html' };
const ours = new FakeContents();

function from(sender: FakeContents, frame: object | null = sender.mainFrame): IpcMainInvokeEvent {
  return { sender, senderFrame: frame } as unknown as IpcMainInvokeEvent;
}

describe('isConsoleFrame', () => {
  it('trusts the main frame of our window on our page', () => {
    expect(isConsoleFrame(from(ours), ours.real, place)).toBe(true);
  });

  it('trusts no other window, even on the same page', () => {
    expect(isConsoleFrame(from(new FakeContents()), ours.real, place)).toBe(false);
    expect(isConsoleFrame(from(ours), null, place)).toBe(false);
  });

  it('trusts no frame inside the page, even on the same address', () => {
    expect(isConsoleFrame(from(ours, { ...ours.mainFrame, parent: {} }), ours.real, place)).toBe(false);
    expect(isConsoleFrame(from(ours, { ...ours.mainFrame, frameTreeNodeId: -1 }), ours.real, place)).toBe(
      false,
    );
  });

  it.each([
    'https://evil.example/index.html',
    'app://elsewhere/index.html',
    'about:blank',
    'data:text/html,x',
  ])('trusts not %s in our own main frame', (url) =>
    expect(isConsoleFrame(from(ours, { ...ours.mainFrame, url }), ours.real, place)).toBe(false),
  );

  it('trusts no frame that is gone', () => {
    const disposed = {
      get parent(): null {
        throw new Error('Render frame was disposed before WebFrameMain could be accessed');
      },
    };
    expect(isConsoleFrame(from(ours, null), ours.real, place)).toBe(false);
    expect(isConsoleFrame(from(ours, disposed), ours.real, place)).toBe(false);
  });
});
