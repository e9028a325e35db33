import type { statementFiles as english } from '../en/statement-files.ts';
import type { Texts } from '../texts.ts';

export const statementFiles = {
  files: {
    download: 'ያውርዱ',
    formats: {
      mt940: 'MT940',
      camt053: 'camt.053',
      csv: 'CSV',
    },
    hints: {
      mt940: 'እንደተዘጋጀው',
      camt053: 'ISO 20022፣ XML',
      csv: 'ለተመን ሉህ',
    },
    saved: 'እንደ {{name}} ተቀምጧል',
    failed: 'የሂሳብ መግለጫው አልተቀመጠም',
    print: 'ያትሙ',
  },
  print: {
    bank: 'Example Bank',
    simulator: 'ማስመሰያ፣ እውነተኛ ገንዘብ አይደለም',
    account: 'የሂሳብ ቁጥር',
    holder: 'የሂሳብ ባለቤት',
    period: 'ጊዜ',
    currency: 'የገንዘብ ዓይነት',
    reference: 'የመግለጫው ማጣቀሻ',
    balances: 'ቀሪ ሂሳቦች',
    opening: 'የመክፈቻ ቀሪ ሂሳብ',
    closing: 'የመዝጊያ ቀሪ ሂሳብ',
    everyPage: 'Example Bank፣ ማስመሰያ፣ እውነተኛ ገንዘብ አይደለም · ሂሳብ {{account}} · የሂሳብ መግለጫ {{number}}/{{year}}',
    columns: {
      place: 'ተ.ቁ.',
      date: 'ቀን',
      references: 'የክፍያ እና የባንክ ማጣቀሻ',
      narrative: 'መግለጫ ጽሑፍ',
      debit: 'ዴቢት {{currency}}',
      credit: 'ክሬዲት {{currency}}',
      balance: 'ቀሪ ሂሳብ {{currency}}',
    },
    more: 'ከ{{all}} ምዝግቦች የመጀመሪያዎቹ {{printed}}። ሁሉም በሚወርዱት ፋይሎች ውስጥ አሉ።',
  },
} satisfies Texts<typeof english, 'am'>;
