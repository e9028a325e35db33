import type { statementDefects as english } from '../en/statement-defects.ts';
import type { Texts } from '../texts.ts';

export const statementDefects = {
  defect: {
    action: 'ከጉድለት ጋር ይላኩ…',
    title: 'ለሥልጠና ከጉድለት ጋር ይላኩ',
    text: 'ብሪጁ በ:20: ላይ TRAIN ምልክት ያለበት ለብቻው የተዘጋጀ ጽሑፍ ይደርሰዋል። ትክክለኛው የሂሳብ መግለጫ፣ ቁጥሩ፣ ቀሪ ሂሳቦቹ እና መላኪያው እንዳሉ ይቆያሉ።',
    which: 'ጉድለት',
    url: 'URL',
    urlHint: 'ባዶ ከተተወ፦ የመልስ መላኪያ URL።',
    preview: 'የሚላከው ጽሑፍ',
    marked: 'ስህተት',
    more_one: '… {{count, number}} ተጨማሪ መስመር',
    more_other: '… {{count, number}} ተጨማሪ መስመሮች',
    impossible: 'ይህ የሂሳብ መግለጫ ለዚህ ጉድለት የሚሆን ምዝግብ የለውም። ሌላ ጉድለት ወይም ሌላ የሂሳብ መግለጫ ይምረጡ።',
    expected: 'ብሪጁ መመዝገብ ያለበት',
    submit: 'ከዚህ ጉድለት ጋር ይላኩ',
    done: 'የሥልጠና ጽሑፉ በወረፋ ላይ ነው',
    names: {
      duplicate_debit: 'አስቀድሞ የተገለጸ ዴቢት',
      unknown_disbursement: 'የማይታወቅ የክፍያ ስርጭት ዴቢት',
      unknown_reversal: 'የማይታወቅ የክፍያ ስርጭት መገልበጥ',
      wrong_account: 'በ:25: ላይ የተሳሳተ ሂሳብ',
      sequence_gap: 'በመግለጫ ቁጥሮች መካከል ክፍተት',
      truncated_file: 'የተቆረጠ ፋይል',
    },
    what: {
      duplicate_debit: 'ቀጣዩ የሂሳብ መግለጫ፣ ከዚህ መግለጫ አንድ ዴቢት በድጋሚ የያዘ። ብሪጁ ይህን የሂሳብ መግለጫ አስቀድሞ ማስተናገድ አለበት።',
      unknown_disbursement: 'ቀጣዩ የሂሳብ መግለጫ፣ ማጣቀሻው ከየትኛውም የክፍያ ስርጭት ጋር የማይዛመድ ዴቢት የያዘ።',
      unknown_reversal: 'ቀጣዩ የሂሳብ መግለጫ፣ ማጣቀሻው ከየትኛውም የክፍያ ስርጭት ጋር የማይዛመድ የተገለበጠ ዴቢት (RD) የያዘ።',
      wrong_account: 'ይህ የሂሳብ መግለጫ በድጋሚ፣ የትኛውም ፕሮግራም በሌለው ሂሳብ ስም።',
      sequence_gap: 'ምዝግብ የሌለው፣ በ:28C: ያለው ቁጥሩም አንድ የሚዘል የሂሳብ መግለጫ።',
      truncated_file: 'ይህ የሂሳብ መግለጫ በድጋሚ፣ በአንድ ምዝግብ መካከል የተቆረጠ።',
    },
    records: {
      DUPLICATE_DISBURSEMENT: 'በምዝግቡ ላይ፦ ለዚህ የክፍያ ስርጭት ዴቢት አስቀድሞ አለ።',
      INVALID_RECONCILIATION_ID:
        'በምዝግቡ ላይ፦ ይህ መለያ ያለው የክፍያ ስርጭት የለም። (INVALID_REVERSAL ብሪጁ ለሚያውቀው ግን ዴቢቱን ላላየው ነው።)',
      INVALID_ACCOUNT_NUMBER: 'በመላው የሂሳብ መግለጫ ላይ፦ በዚህ ሂሳብ የተዋቀረ ስፖንሰር ባንክ የለም።',
      parser: 'የራሱ ኮድ የለውም፦ የአንባቢው ቅሬታ በሂሳብ መግለጫው ላይ ይጻፋል፣ ብሪጁ ጥቂት ጊዜ እንደገና ይሞክራል፣ ከዚያ ሁኔታው ERROR ይሆናል።',
      nothing: 'ምንም፦ ቁጥሩን ይይዛል፣ ከሌላ ጋር ግን አያነጻጽረውም። ጥንቁቅ ኦፕሬተር ክፍተቱን ያያል።',
    },
    sends: 'ለሥልጠና የተላኩ',
    badge: 'ሥልጠና',
    sentAt: 'የተጠየቀው {{time}}',
    states: {
      queued: 'በወረፋ',
      sending: 'በመላክ ላይ',
      delivered: 'ተቀባይነት አግኝቷል',
      failed: 'ተቀባይነት አላገኘም',
    },
    showText: 'የተላከው ጽሑፍ',
  },
} satisfies Texts<typeof english, 'am'>;
