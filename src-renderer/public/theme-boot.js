// Runs before the first paint, so that a remembered theme never flashes the other one. Key and values: theme/theme.ts.
try {
  const theme = localStorage.getItem('example-bank.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden; then the system's theme it is.
}
