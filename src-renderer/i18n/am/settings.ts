import type { settings as english } from '../en/settings.ts';
import type { Texts } from '../texts.ts';

export const settings = {
  title: 'ቅንብሮች',
  groups: {
    listener: { title: 'የብሪጁ አድማጭ', text: 'G2P Bridge ይህን ባንክ የሚያገኝበት።' },
    posting: { title: 'ምዝገባ', text: 'ብሪጁ ያስጀመራቸው ክፍያዎች እንዴት እንደሚመዘገቡ።' },
    returns: {
      title: 'ተመላሾች',
      text: 'በእውነተኛው ሕይወት እንደሚሆነው፣ ከተመዘገቡ በኋላ ቆይተው የሚመለሱ ወደ ሌሎች ባንኮች የተላኩ ክፍያዎች።',
    },
    statements: {
      title: 'የሂሳብ መግለጫዎችና ማድረስ',
      text: 'የMT940 የሂሳብ መግለጫዎች እንዴት እንደሚጻፉና ወደ ብሪጁ እንደሚደርሱ።',
    },
    bank: { title: 'ይህ ባንክ', text: 'የባንኩ ስምና ኮንሶሉ የሚገኝበት።' },
    backups: {
      title: 'ራስ-ሰር ምትኬዎች',
      text: 'ባንኩ በራሱ የሚያዘጋጃቸው የዋና መዝገቡ ቅጂዎች። ምንም ካልተለወጠ አይዘጋጅም።',
    },
    treasury: {
      title: 'የግምጃ ቤት ሂሳብ',
      text: 'ባንኩ ለመጀመሪያ ጊዜ በባዶ ዋና መዝገብ ሲጀመር ይከፈታል። በፍላጎች ወይም በአካባቢ ተለዋዋጮች ይወሰናል፤ ከዚያ በኋላ ውጤት የላቸውም።',
    },
    about: { title: 'ስለ ፕሮግራሙ' },
  },
  fields: {
    host: {
      label: 'አስተናጋጅ',
      hint: 'አድማጩ የሚጠቀምበት የዚህ ኮምፒውተር አድራሻ። 127.0.0.1 በዚህ ኮምፒውተር ላይ ያሉ ፕሮግራሞች ብቻ እንዲጠሩ ያደርጋል።',
    },
    port: { label: 'ፖርት', hint: 'ለብሪጁም ተመሳሳዩን ይስጡ። 0 ማንኛውንም ነጻ ፖርት ይወስዳል።' },
    allowedHosts: {
      label: 'የዚህ ባንክ ሌሎች ስሞች',
      hint: 'ወደ localhost፣ host.docker.internal እና ከላይ ወዳለው አስተናጋጅ ለሚደረጉ ጥሪዎች ምላሽ ይሰጣል። በክላስተር ውስጥ ወይም በሌላ ኮምፒውተር ላይ ያለ ብሪጅ የሚጠራባቸውን ስሞች በኮማ ለይተው ይጨምሩ።',
    },
    bridgeToken: {
      label: 'ለብሪጁ ማለፊያ ቶከን',
      hint: 'ከተሰጠ እያንዳንዱ ጥሪ እንደ Authorization: Bearer መያዝ አለበት። ባዶ ከሆነ ምንም አይጠየቅም።',
    },
    maxBodySize: {
      label: 'ትልቁ ጥሪ በሜጋባይት',
      hint: 'ከ1 እስከ 512። 64 ሜባ በአንድ ጥሪ 80,000 ያህል ክፍያዎች ነው።',
    },
    consolePort: {
      label: 'የኮንሶል ፖርት',
      hint: 'ባንኩ ያለ መስኮት ሲሠራ ኮንሶሉ ለአሳሽ የሚቀርብበት። 0 ማንኛውንም ነጻ ፖርት ይወስዳል።',
    },
    processPaymentFrequency: {
      label: 'በምዝገባዎች መካከል ያሉ ሰከንዶች',
      hint: 'ከ1 ሰከንድ እስከ አንድ ቀን (86400)።',
    },
    statementFrequency: {
      label: 'በመግለጫ ዝግጅቶች መካከል ያሉ ሰከንዶች',
      hint: 'ከ1 ሰከንድ እስከ አንድ ቀን (86400)።',
    },
    paymentInitiateAttempts: {
      label: 'ለአንድ ጥቅል ሙከራዎች',
      hint: 'ይህን ያህል ሙከራዎች ካልተሳኩ ጥቅሉ እንደገና እስኪሞክሩት ድረስ ይቆማል።',
    },
    mt940StatementCallbackUrl: {
      label: 'የመልስ መላኪያ URL',
      hint: 'ብሪጁ የሂሳብ መግለጫዎችን የሚቀበልበት፣ ለምሳሌ http://127.0.0.1:8000/upload_mt940። ባዶ ሆኖ ሳለ ማድረስ ጠፍቷል።',
    },
    deliveryAttempts: {
      label: 'ለአንድ መላኪያ ሙከራዎች',
      hint: 'በተከታታይ ይህን ያህል ሙከራዎች ካልተሳኩ ባንኩ እንደገና እስኪልኩት ድረስ የሂሳብ መግለጫውን ይተወዋል። 20 ሙከራዎች ሁለት ሰዓት ገደማ ይወስዳሉ። 0 ከሆነ ፈጽሞ አይተውም።',
    },
    bankSimulatorCode: {
      label: 'የባንክ ኮዶች',
      hint: 'ከእነዚህ ኮዶች አንዱን የሚጠቅሱ ክፍያዎች እዚህ ባሉ ሂሳቦች ላይ፣ ሌሎቹ ሁሉ በማጣሪያ ሂሳቦች ላይ ክሬዲት ይደረጋሉ። ኮዶቹን በኮማ ይለዩ።',
    },
    bookKeeping: {
      label: 'የመዝገብ አያያዝ',
      hint: 'ድርብ ምዝገባ ለእያንዳንዱ ክፍያ ዴቢትና ክሬዲት ይመዘግባል። ዴቢት ብቻ ደግሞ እንደታተመው Example Bank ዴቢቱን ብቻ ይመዘግባል።',
    },
    statementAfterBatch: {
      label: 'ከእያንዳንዱ ጥቅል በኋላ የሂሳብ መግለጫ',
      hint: 'ጥቅል እንደተከናወነ፣ እንዲሁም ክፍያዎች ሲመለሱ የከፋይ ሂሳቡን መግለጫ ይጽፋል።',
    },
    statementProfile: {
      label: 'የሂሳብ መግለጫዎች የሚጻፉት ለ',
      hint: 'G2P Bridge፦ አንድ መልዕክት፣ ስሞች በመጡበት ፊደል። SWIFT፦ የእሱ የቁምፊ ስብስብ ብቻ፣ ስለዚህ ስሞችና ማጣቀሻዎች ወደ እሱ ፊደላት ይለወጣሉ፤ ባለ 2,000 ቁምፊ ገጾች። ብሪጁ ሁለቱንም ያነባል፣ ነገር ግን ክፍያን የሚያገኘው ማጣቀሻው ከዚያ ስብስብ ከሆነ ብቻ ነው፤ ስብስቡም _ የለውም።',
    },
    returnRate: {
      label: 'የሚመለሱ ክፍያዎች በመቶኛ',
      hint: 'ከ0 (ምንም) እስከ 100። ከአሁን በኋላ ለሚመዘገቡ ክፍያዎች ይሠራል፤ ከዚህ በፊት የተመዘገበው እንዳለ ይቆያል።',
    },
    returnReasons: { label: 'ምክንያቶች', hint: 'እያንዳንዱ ተመላሽ ከእነዚህ አንዱ ምክንያት አለው።' },
    returnBankCodes: {
      label: 'ክፍያ የሚመልሱ ባንኮች',
      hint: 'የባንክ ኮዶቻቸው፣ በኮማ የተለዩ። ባዶ ከሆነ ሌሎች ባንኮች ሁሉ ማለት ነው፤ እዚህ ያሉ ሂሳቦችና ዋሌቶች ያገኙትን ይይዛሉ።',
    },
    returnSeed: {
      label: 'መነሻ ቁጥር',
      hint: 'የትኞቹ ክፍያዎች እንደሚመለሱ ይወስናል፦ ተመሳሳይ መነሻ ቁጥር ተመሳሳይ ክፍያዎችን ይመልሳል፣ ስለዚህ ሥልጠናን መድገም ይቻላል።',
    },
    backupFrequency: {
      label: 'በራስ-ሰር ምትኬዎች መካከል ያሉ ሰዓታት',
      hint: 'ከ1 ሰዓት እስከ አንድ ዓመት (8760)። 0 ከሆነ አይዘጋጅም።',
    },
    backupsKept: {
      label: 'የሚቀመጡ ራስ-ሰር ምትኬዎች',
      hint: 'የቆዩ ራስ-ሰር ምትኬዎች ይወገዳሉ። በእጅ ወይም መልሶ ከማስቀመጥ በፊት የተዘጋጁ ምትኬዎች ሁልጊዜ ይቀመጣሉ።',
    },
    seedTreasuryAccount: { label: 'በመጀመሪያው ጅማሬ ይከፈት', hint: '' },
    treasuryAccountNumber: { label: 'የሂሳብ ቁጥር', hint: '' },
    treasuryAccountCurrency: { label: 'የገንዘብ ዓይነት', hint: '' },
    treasuryAccountHolderName: { label: 'የሂሳብ ባለቤት', hint: '' },
    treasuryAvailableBalance: { label: 'የመክፈቻ ገንዘብ', hint: '' },
  },
  choices: {
    doubleEntry: 'ድርብ ምዝገባ',
    debitOnly: 'ዴቢት ብቻ',
    on: 'በርቷል',
    off: 'ጠፍቷል',
    bridge: 'G2P Bridge',
    swift: 'SWIFT',
  },
  onThisPage: 'በዚህ ገጽ ላይ',
  useDefault: 'ነባሪውን ይጠቀሙ፦ {{value}}',
  empty: 'ባዶ',
  effects: {
    now: 'ወዲያውኑ ይሠራል',
    listener: 'አድማጩን እንደገና ይከፍታል',
    restart: 'በሚቀጥለው ጅማሬ ይሠራል',
  },
  sources: { default: 'ነባሪ', saved: 'እዚህ የተቀመጠ' },
  fixedByFlag: 'ለዚህ ማስኬድ በፍላግ {{name}} ተወስኗል',
  fixedByEnvironment: 'ለዚህ ማስኬድ በአካባቢ ተለዋዋጭ {{name}} ተወስኗል',
  pending: 'ለሚቀጥለው ጅማሬ ተቀምጧል። እስከዚያ ድረስ {{value}} ነው።',
  openToNetwork: 'ለብሪጁ ማለፊያ ቶከን ካልሰጡ በስተቀር፣ በአውታረ መረቡ ላይ ይህን አድራሻ የሚያገኝ ማንኛውም ሰው ባንኩን ሊጠራ ይችላል።',
  bar: {
    dirty_one: '{{count, number}} ለውጥ አልተቀመጠም',
    dirty_other: '{{count, number}} ለውጦች አልተቀመጡም',
    save: 'ያስቀምጡ',
    discard: 'ይጣሉ',
    saved: 'ቅንብሮች ተቀምጠዋል',
  },
  left: {
    title: 'ቅንብሮችዎ አልተቀመጡም',
    text: 'ለውጦቹ እስኪያስቀምጧቸው ወይም እስኪጥሏቸው ድረስ በቅንብሮች ውስጥ ይቆያሉ።',
    back: 'ወደ ቅንብሮች ይመለሱ',
  },
  about: {
    what: 'G2P Bridgeን ለማበልጸግ፣ ለመሞከር፣ ለማሳየትና ለማስተማር የተዘጋጀ የስፖንሰር ባንክ ማስመሰያ። እውነተኛ ገንዘብ ፈጽሞ አያንቀሳቅስም።',
    version: 'ስሪት',
    interface: 'ምላሽ የሚሰጥባቸው ጥሪዎች',
  },
} satisfies Texts<typeof english, 'am'>;
