import type { statementChain as english } from '../en/statement-chain.ts';
import type { Texts } from '../texts.ts';

export const statementChain = {
  chain: {
    title: 'የቀሪ ሂሳብ ሰንሰለት',
    holds: 'ከቀደመው የሂሳብ መግለጫ ይቀጥላል።',
    broken: 'ሰንሰለቱ ተቋርጧል',
    brokenShort: 'ሰንሰለት ተቋርጧል',
    brokenRow: 'ተቋርጧል',
    opens: 'መክፈቻ',
    closes: 'መዝጊያ',
    hereOpens: 'የዚህ መክፈቻ',
    hereCloses: 'እና መዝጊያ',
    openingFunds: 'የመክፈቻ ገንዘብ',
    next: 'ቀጥሎ ያለው',
    newest: 'እስካሁን የለም',
    statement: 'የሂሳብ መግለጫ {{number}}/{{year}}',
    faults: {
      opening_differs: 'የሂሳብ መግለጫ {{number}}/{{year}} የሚከፈተው በ{{found}} ነው፤ መሸጋገር የነበረበት ግን {{expected}} ነው።',
      number_differs: 'ቁጥር {{expected}}/{{expectedYear}} መከተል ሲገባው {{number}}/{{year}} ተገኝቷል።',
    },
    brokenAdvice:
      'ባንኩ እንዲህ ያለ ሰንሰለት አይጽፍም፤ የዋና መዝገቡ ፋይል ተለውጧል ወይም ረድፎች ጠፍተውበታል። መዝገቦቹን በአጠቃላይ እይታ ላይ ያረጋግጡ፣ ከምትኬም ጋር ያነጻጽሩ።',
    whole: 'ሙሉ ሰንሰለት',
    ofAccount: 'የሂሳብ {{account}} የቀሪ ሂሳብ ሰንሰለት',
    allHold_one: 'በሂሳቡ የመክፈቻ ገንዘብ የሚከፈት {{count, number}} የሂሳብ መግለጫ።',
    allHold_other: '{{count, number}} የሂሳብ መግለጫዎች፤ እያንዳንዱ የቀደመው በተዘጋበት ይከፈታል፣ የጎደለ ቁጥርም የለም።',
    none: 'እስካሁን የተዘጋጀ የሂሳብ መግለጫ የለም።',
    someBroken_one: 'በ{{count, number}} ቦታ አንድ የሂሳብ መግለጫ ከቀደመው አይቀጥልም።',
    someBroken_other: 'በ{{count, number}} ቦታዎች የሂሳብ መግለጫ ከቀደመው አይቀጥልም።',
    show: 'ሰንሰለቱን ያሳዩ',
    list: 'የሂሳብ መግለጫዎች በቅደም ተከተል',
    lastOnes: 'ከ{{total, number}} ውስጥ የቅርብ ጊዜዎቹ {{count, number}}።',
    columns: {
      statement: 'የሂሳብ መግለጫ',
      period: 'ጊዜ',
      opening: 'መክፈቻ',
      closing: 'መዝጊያ',
      link: 'ከቀደመው ይቀጥላል',
    },
    yes: 'አዎ',
    no: 'አይ',
  },
} satisfies Texts<typeof english, 'am'>;
