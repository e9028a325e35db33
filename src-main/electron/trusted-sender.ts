import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { isConsolePage, type ConsolePlace } from './console-place.ts';

type Sender = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/**
 * True when a message comes from the main frame of our own window while it shows our own page: not from a frame inside
 * it, not from another window, not from a page it was led to.
 */
export function isConsoleFrame(event: Sender, contents: WebContents | null, place: ConsolePlace): boolean {
  const { sender, senderFrame: frame } = event;
  if (contents === null || sender.id !== contents.id || frame === null) return false;
  try {
    return (
      frame.parent === null &&
      frame.frameTreeNodeId === contents.mainFrame.frameTreeNodeId &&
      isConsolePage(place, frame.url)
    );
  } catch {
    // Reading a frame that went away meanwhile throws; whoever sent the message is gone.
    return false;
  }
}
