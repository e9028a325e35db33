import type { TextFile } from './connection.ts';

/** Saves a text through the browser's own download. */
export function downloadText({ suggestedName, mediaType, text }: TextFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = suggestedName;
  link.click();
  // The click only starts the download; the browser reads the blob a little later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
