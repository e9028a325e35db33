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

/** Lets the browser save a file that the host gives out (`Capabilities.downloads`); the session's cookie goes along. */
export function startDownload(
  kind: 'backups' | 'exports' | 'traffic-exports' | 'entry-exports',
  ...names: string[]
): void {
  const link = document.createElement('a');
  link.href = ['/api', kind, ...names.map(encodeURIComponent)].join('/');
  link.download = names.at(-1)!;
  link.click();
}
