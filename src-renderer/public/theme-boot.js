// Runs before the first paint, so that a remembered theme never flashes the other one. Keys and values: theme/theme.ts.
try {
  const theme = localStorage.getItem('example-bank.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (localStorage.getItem('example-bank.contrast') === 'more')
    document.documentElement.dataset.contrast = 'more';
} catch {
  // Storage may be forbidden; then the system's theme it is.
}
