/** Why an upload did not go through, in one closed list; the console has a sentence for each. */
export const DELIVERY_FAULTS = [
  /** No name server knows the host. */
  'host_unknown',
  'connection_refused',
  'connect_timeout',
  /** The connection stands, and no answer came in time. */
  'answer_timeout',
  /** The connection ended before there was an answer. */
  'hung_up',
  /** TLS: a certificate that is not trusted, or no TLS at all. */
  'not_secure',
  /** 3xx: a statement goes where the operator said, nowhere else. */
  'redirected',
  /** 4xx and 5xx. */
  'answered_error',
  /** 2xx, but what it says is that the bridge has not taken the statement. */
  'rejected',
  'address_invalid',
  'address_with_password',
  /** The bank was closed before the bridge answered. */
  'bank_closed',
  /** The bank was killed in the middle: nobody knows whether the bridge has the statement. */
  'bank_stopped',
  'other',
] as const;
export type DeliveryFault = (typeof DELIVERY_FAULTS)[number];

/** How much of an answer is kept, in characters. */
export const ANSWER_KEPT = 2_000;
