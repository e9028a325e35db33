import type { OperatorMethod } from './api.ts';
import type { ChangeEvent } from './events.ts';

export type FileToSave = { suggestedName: string } & ({ text: string } | { entryExport: string });

/** What the desktop's preload puts on `window.exampleBank`: the only door from the console to the main process. */
export interface DesktopBridge {
  /** Calls an operator method; the main process validates the argument again. */
  call(method: OperatorMethod, input: unknown): Promise<unknown>;
  /** Asks where to save and writes the text, or the bank's export of entries of that name, there. */
  saveFile(file: FileToSave): Promise<'saved' | 'cancelled'>;
  /** Hears of changes; returns how to stop hearing. */
  onChange(listener: (event: ChangeEvent) => void): () => void;
  /** Hears of menu commands such as `goto:settings`; returns how to stop hearing. */
  onMenu(listener: (command: string) => void): () => void;
}
