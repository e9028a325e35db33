import type { progress as english } from '../en/progress.ts';
import type { Texts } from '../texts.ts';

export const progress = {
  of: {
    payments_one: 'ከ{{count, number}} ክፍያ {{done, number}}',
    payments_other: 'ከ{{count, number}} ክፍያዎች {{done, number}}',
    statements_one: 'ከ{{count, number}} የሂሳብ መግለጫ {{done, number}}',
    statements_other: 'ከ{{count, number}} የሂሳብ መግለጫዎች {{done, number}}',
    entries_one: 'ከ{{count, number}} ምዝግብ {{done, number}}',
    entries_other: 'ከ{{count, number}} ምዝግቦች {{done, number}}',
    laws_one: 'ከ{{count, number}} ደንብ {{done, number}} ተረጋግጧል',
    laws_other: 'ከ{{count, number}} ደንቦች {{done, number}} ተረጋግጠዋል',
    pages_one: 'ከ{{count, number}} ገጽ {{done, number}} ተቀድቷል',
    pages_other: 'ከ{{count, number}} ገጾች {{done, number}} ተቀድተዋል',
    rows_one: 'ከ{{count, number}} ረድፍ {{done, number}} ተጽፏል',
    rows_other: 'ከ{{count, number}} ረድፎች {{done, number}} ተጽፈዋል',
  },
  begun: 'በመካሄድ ላይ…',
  rate: 'በሰከንድ {{rate, number}}',
  left: {
    soon: 'ሊጠናቀቅ ነው',
    seconds: '{{count, number}} ሰከንድ ገደማ ቀርቷል',
    minutes: '{{count, number}} ደቂቃ ገደማ ቀርቷል',
    hours: '{{count, number}} ሰዓት ገደማ ቀርቷል',
  },
  names: {
    posting: 'ምዝገባ',
    statements: 'የሂሳብ መግለጫዎችን መጻፍ',
    books: 'መዝገቦቹን መመርመር',
    backup: 'ምትኬ ማዘጋጀት',
    export: 'ወደ ፋይል መላክ',
  },
  finished: '{{work}}፦ ተጠናቋል',
  share: '{{work}}፦ {{share, number}} %',
  cancel: 'ይሰርዙ',
  cancelThis: 'ይሰርዙ፦ {{work}}',
  why: {
    posting: 'ሊሰረዝ አይችልም፦ ባንኩ እነዚህን ክፍያዎች ተቀብሏል። የሚሠራው በአጫጭር ደረጃዎች ሲሆን እያንዳንዱ ደረጃ ሙሉ ነው።',
    statements: 'ሊሰረዝ አይችልም፦ የተጠየቀው ይጻፋል። ሙሉ እስኪሆን ድረስ ይቀጥላል።',
    restore: 'ሊሰረዝ አይችልም፦ ግማሽ ዋና መዝገብ ዋና መዝገብ አይሆንም። የቀድሞው ዋና መዝገብ ይቀመጣል።',
  },
} satisfies Texts<typeof english, 'am'>;
