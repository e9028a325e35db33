/** What a caller may take of the listener's time and room. */
export interface Limits {
  /** From the first byte of a call to its last; 64 MB pass easily over any network that carries them at all. */
  requestTimeoutMs: number;
  /** From the connection, or the last answer on it, to the end of the headers. */
  headersTimeoutMs: number;
  /** Of a connection on which nothing moves after an answer. Longer than httpx keeps one (5 s), so that it is never cut as it is used. */
  keepAliveTimeoutMs: number;
  /** How often calls that take too long are looked for. */
  checkEveryMs: number;
  headerBytes: number;
  connections: number;
}

export const LIMITS: Limits = {
  requestTimeoutMs: 60_000,
  headersTimeoutMs: 15_000,
  keepAliveTimeoutMs: 20_000,
  checkEveryMs: 1000,
  headerBytes: 16 * 1024,
  connections: 1000,
};
