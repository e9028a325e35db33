import type { statuses as english } from '../en/statuses.ts';
import type { Texts } from '../texts.ts';

export const statuses = {
  accountKind: {
    programme: 'Programu',
    beneficiary: 'Mnufaika',
    clearing: 'Usuluhishi',
    funding: 'Kuweka fedha',
  },
  block: { active: 'Hai', released: 'Limeachiliwa' },
  batch: {
    waiting: 'Linasubiri',
    scheduled: 'Limepangwa',
    held: 'Limesimamishwa',
    processed: 'Limechakatwa',
  },
  payment: { pending: 'Yanasubiri', booked: 'Yameingizwa', returned: 'Yamerejeshwa' },
  returnReason: {
    ACCOUNT_CLOSED: 'Akaunti imefungwa',
    ACCOUNT_NOT_FOUND: 'Akaunti haikupatikana',
    ACCOUNT_DORMANT: 'Akaunti tuli',
    ACCOUNT_DECEASED: 'Mwenye akaunti amefariki',
  },
  mark: {
    D: 'Debiti',
    C: 'Krediti',
    RD: 'Debiti iliyobatilishwa',
    RC: 'Krediti iliyobatilishwa',
  },
  statement: {
    requested: 'Imeombwa',
    generated: 'Imetolewa',
    failed: 'Imeshindikana',
  },
  delivery: {
    queued: 'Kwenye foleni',
    sending: 'Inatumwa',
    failing: 'Inajaribiwa tena',
    delivered: 'Imewasilishwa',
    given_up: 'Imeachwa',
    cancelled: 'Imeghairiwa',
  },
} satisfies Texts<typeof english, 'sw'>;
