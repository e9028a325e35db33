import { ANSWER_KEPT, type DeliveryFault } from '../../../src-shared/bank/delivery-faults.ts';

/** Why an upload got no answer: for the console, and in words for logs. */
export interface SendFault {
  fault: DeliveryFault;
  error: string;
}

const HUNG_UP: SendFault = { fault: 'hung_up', error: 'The bridge hung up before it answered' };
const BY_CODE: Readonly<Record<string, SendFault>> = {
  ECONNREFUSED: {
    fault: 'connection_refused',
    error: 'Nobody answers at the callback URL (connection refused)',
  },
  ENOTFOUND: { fault: 'host_unknown', error: 'The host of the callback URL is not known' },
  EAI_AGAIN: { fault: 'host_unknown', error: 'The host of the callback URL cannot be looked up now' },
  ECONNRESET: HUNG_UP,
  EPIPE: HUNG_UP,
  UND_ERR_SOCKET: HUNG_UP,
  UND_ERR_CONNECT_TIMEOUT: {
    fault: 'connect_timeout',
    error: 'The host of the callback URL took no connection in time',
  },
  ETIMEDOUT: { fault: 'connect_timeout', error: 'The host of the callback URL took no connection in time' },
  ERR_INVALID_URL: { fault: 'address_invalid', error: 'The callback URL is no address' },
};
/** What OpenSSL and Node call their complaints about a certificate or a handshake. */
const TLS = /^(?:ERR_SSL|ERR_TLS|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH)/;

/** Says what became of an upload that threw. */
export function sendFault(thrown: unknown, timeoutMs: number): SendFault {
  if (!(thrown instanceof Error)) return { fault: 'other', error: String(thrown) };
  if (thrown.name === 'TimeoutError') {
    return { fault: 'answer_timeout', error: `No answer from the bridge within ${timeoutMs / 1000} seconds` };
  }
  if (thrown.name === 'AbortError') {
    return { fault: 'bank_closed', error: 'The bank was closed before the bridge answered' };
  }
  // What fetch says of such a URL would show the password.
  if (thrown.message.includes('credentials')) {
    return {
      fault: 'address_with_password',
      error: 'The callback URL must not hold a user name or password',
    };
  }
  const cause = thrown.cause instanceof Error ? thrown.cause : thrown;
  const code = (cause as { code?: string }).code ?? '';
  const error = cause.message.slice(0, ANSWER_KEPT);
  return BY_CODE[code] ?? { fault: TLS.test(code) ? 'not_secure' : 'other', error };
}
