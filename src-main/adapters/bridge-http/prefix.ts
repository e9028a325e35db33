/** Where cluster installs of the bridge look for the bank; local installs look at the root. Both are served. */
export const CLUSTER_PREFIX = '/api/example-bank';
