export const common = {
  product: 'Example Bank Console',
  simulator: 'Simulator',
  simulatorNever: 'never real money',
  actions: {
    cancel: 'Cancel',
    close: 'Close',
    retry: 'Try again',
    copy: 'Copy',
    copied: 'Copied',
    copyThis: 'Copy {{what}}',
    clear: 'Clear',
    clearFilters: 'Clear search and filters',
    working: 'Working…',
    showAll: 'Show all',
    skipToContent: 'Skip to content',
  },
  errors: {
    title: 'This could not be loaded',
    unreachable: 'The bank cannot be reached. Is it running?',
    host: 'The bank ran into an error of its own. Its log says more.',
    deed: 'This did not go through. Nothing is certain until you see it in the list.',
    crashTitle: 'This screen ran into an error',
    crashText: 'The bank itself is not affected. Try again, or open another screen.',
  },
  connection: {
    unknown: 'Not connected',
    lost: 'Connection to the bank lost, trying again…',
    expiredTitle: 'This link has expired',
    expiredText:
      'Each start of the bank makes a new one. Open the address that it printed in its terminal when it started.',
  },
  notFound: {
    title: 'There is nothing at this address',
    text: 'The link may be old or mistyped.',
    back: 'Go to the first screen',
  },
  none: 'None',
  optional: 'optional',
} as const;

export const shell = {
  navigation: 'Screens',
  collapse: 'Make the menu narrow',
  expand: 'Make the menu wide',
  theme: 'Theme',
  themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  listener: {
    label: 'Bridge listener',
    listening: 'Listening',
    failed: 'Not listening',
    closed: 'Closed',
    problem: 'The bridge cannot reach this bank',
    closedText: 'The bridge listener is closed.',
    reopened: 'The bridge listener is open',
    stillFailed: 'The bridge listener still cannot be opened',
  },
} as const;

export const table = {
  rows_one: '{{count, number}} row',
  rows_other: '{{count, number}} rows',
  rowsAtLeast: '{{count, number}}+ rows',
  search: 'Search',
  searchHint: 'Press / to search',
  all: 'All',
  loadingMore: 'Loading more rows…',
  moreFailed: 'The next rows could not be loaded.',
  outdated: 'The list has changed',
  showLatest: 'Show the latest',
  noMatchTitle: 'Nothing matches',
  noMatchText: 'No row fits your search and filters.',
} as const;
