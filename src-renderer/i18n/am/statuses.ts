import type { statuses as english } from '../en/statuses.ts';
import type { Texts } from '../texts.ts';

export const statuses = {
  accountKind: {
    programme: 'ፕሮግራም',
    beneficiary: 'ተጠቃሚ',
    clearing: 'ማጣሪያ',
    funding: 'ገንዘብ ማስገቢያ',
  },
  block: { active: 'ንቁ', released: 'የተለቀቀ' },
  batch: { waiting: 'የሚጠብቅ', scheduled: 'የታቀደ', held: 'የቆመ', processed: 'የተከናወነ' },
  payment: { pending: 'የሚጠብቅ', booked: 'የተመዘገበ', returned: 'ተመላሽ' },
  returnReason: {
    ACCOUNT_CLOSED: 'ሂሳቡ ተዘግቷል',
    ACCOUNT_NOT_FOUND: 'ሂሳቡ አልተገኘም',
    ACCOUNT_DORMANT: 'ሂሳቡ አይንቀሳቀስም',
    ACCOUNT_DECEASED: 'የሂሳብ ባለቤቱ አርፈዋል',
  },
  mark: { D: 'ዴቢት', C: 'ክሬዲት', RD: 'የተገለበጠ ዴቢት', RC: 'የተገለበጠ ክሬዲት' },
  statement: { requested: 'የተጠየቀ', generated: 'የተዘጋጀ', failed: 'ያልተሳካ' },
  delivery: {
    queued: 'በወረፋ',
    sending: 'በመላክ ላይ',
    failing: 'ዳግም በመሞከር ላይ',
    delivered: 'የደረሰ',
    given_up: 'የተተወ',
    cancelled: 'የተሰረዘ',
  },
} satisfies Texts<typeof english, 'am'>;
