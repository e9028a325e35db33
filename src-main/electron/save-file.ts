import { extname, join } from 'node:path';
import type { BrowserWindow, IpcMain, SaveDialogOptions, SaveDialogReturnValue } from 'electron';
import { z } from 'zod';
import { SAVE_FILE_CHANNEL } from '../adapters/operator-ipc/channels.ts';
import { guardedCall, PlainFault, type CallGuard } from '../adapters/operator-ipc/guarded-call.ts';
import { copyAtomically, writeAtomically } from './atomic-file.ts';
import { safeFileName } from './file-name.ts';

const MAX_TEXT = 256 * 1024 * 1024;

const saveRequest = z
  .object({
    suggestedName: z.string().max(1_000),
    text: z.string().max(MAX_TEXT).optional(),
    /** In place of a text: the name of an export that the bank has made. */
    entryExport: z.string().max(1_000).optional(),
  })
  .refine(({ text, entryExport }) => (text === undefined) !== (entryExport === undefined), {
    path: ['text'],
    message: 'a text is expected, or an export',
  });
type SaveRequest = z.output<typeof saveRequest>;

export interface SaveFileOptions extends CallGuard {
  ipcMain: Pick<IpcMain, 'handle' | 'removeHandler'>;
  dialog: {
    showSaveDialog: (window: BrowserWindow, options: SaveDialogOptions) => Promise<SaveDialogReturnValue>;
  };
  /** The window the dialog belongs to. */
  window(): BrowserWindow | null;
  /** The folder the dialog starts in. */
  downloads(): string;
  /** The path of the bank's export of entries of this name; null for any other name. */
  entryExport(name: string): string | null;
}

/**
 * The one door through which the console writes a file: the person chooses where, the console only suggests a name.
 *
 * @returns how to stop serving
 */
export function serveSaveFile(options: SaveFileOptions): () => void {
  const call = {
    name: 'saveFile',
    schema: saveRequest,
    run: (request: SaveRequest) => saveFile(request, options),
  };
  options.ipcMain.handle(SAVE_FILE_CHANNEL, guardedCall(call, options));
  return () => options.ipcMain.removeHandler(SAVE_FILE_CHANNEL);
}

async function saveFile(request: SaveRequest, options: SaveFileOptions): Promise<'saved' | 'cancelled'> {
  const window = options.window();
  if (window === null) return 'cancelled';
  const { text = '', entryExport } = request;
  const made = entryExport === undefined ? null : options.entryExport(entryExport);
  if (entryExport !== undefined && made === null) throw new PlainFault('This export is not there any more.');
  const name = safeFileName(request.suggestedName);
  const chosen = await options.dialog.showSaveDialog(window, {
    defaultPath: join(options.downloads(), name),
    // With it, a name that the person types without an ending still gets one.
    filters: [{ name: extname(name).slice(1).toUpperCase(), extensions: [extname(name).slice(1)] }],
    properties: ['createDirectory', 'showOverwriteConfirmation'],
  });
  if (chosen.canceled || chosen.filePath === '') return 'cancelled';
  try {
    if (made === null) await writeAtomically(chosen.filePath, text);
    else await copyAtomically(chosen.filePath, made);
  } catch (fault) {
    throw new PlainFault(`The file could not be saved: ${reasonOf(fault)}`, { cause: fault });
  }
  return 'saved';
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'this folder may not be written.',
  EPERM: 'this folder may not be written, or another program has the file open.',
  EBUSY: 'another program has the file open.',
  EROFS: 'this disk is read-only.',
  ENOSPC: 'the disk is full.',
  ENOENT: 'the folder is not there any more.',
  EISDIR: 'there is a folder of that name.',
  ENAMETOOLONG: 'the name is too long.',
};

function reasonOf(fault: unknown): string {
  const { code = '' } = fault as NodeJS.ErrnoException;
  return REASONS[code] ?? `the system says ${code === '' ? String(fault) : code}.`;
}
