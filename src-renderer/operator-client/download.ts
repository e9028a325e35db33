/** Saves a text through the browser's own download. */
export function downloadText(suggestedName: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = suggestedName;
  link.click();
  // The click only starts the download; the browser reads the blob a little later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
