/** Lets the browser save a file that the host gives out (`Capabilities.downloads`); the session's cookie goes along. */
export function startDownload(kind: 'backups' | 'exports', ...names: string[]): void {
  const link = document.createElement('a');
  link.href = ['/api', kind, ...names.map(encodeURIComponent)].join('/');
  link.download = names.at(-1)!;
  link.click();
}
