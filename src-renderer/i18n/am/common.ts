import type { common as englishCommon, shell as englishShell, table as englishTable } from '../en/common.ts';
import type { Texts } from '../texts.ts';

export const common = {
  product: 'Example Bank Console',
  simulator: 'ማስመሰያ',
  simulatorNever: 'እውነተኛ ገንዘብ አይደለም',
  actions: {
    cancel: 'ይቅር',
    close: 'ይዝጉ',
    retry: 'እንደገና ይሞክሩ',
    copy: 'ይቅዱ',
    copied: 'ተቀድቷል',
    copyThis: 'ይቅዱ፦ {{what}}',
    clear: 'ያጽዱ',
    clearFilters: 'ፍለጋና ማጣሪያዎችን ያጽዱ',
    working: 'በመሥራት ላይ…',
    showAll: 'ሁሉንም ያሳዩ',
    skipToContent: 'ወደ ይዘቱ ይለፉ',
  },
  errors: {
    title: 'ይህን መጫን አልተቻለም',
    unreachable: 'ባንኩን ማግኘት አልተቻለም። እየሠራ ነው?',
    host: 'በባንኩ ውስጥ የራሱ ስህተት ተፈጥሯል። ዝርዝሩ በሥርዓት መዝገቡ ውስጥ ይገኛል።',
    deed: 'ይህ አልተከናወነም። በዝርዝሩ ውስጥ እስኪያዩት ድረስ ምንም ነገር እርግጠኛ አይደለም።',
    crashTitle: 'በዚህ ገጽ ላይ ስህተት ተፈጥሯል',
    crashText: 'ባንኩ ራሱ አልተነካም። እንደገና ይሞክሩ ወይም ሌላ ገጽ ይክፈቱ።',
  },
  connection: {
    unknown: 'አልተገናኘም',
    lost: 'ከባንኩ ጋር ያለው ግንኙነት ተቋርጧል፣ እንደገና በመሞከር ላይ…',
    expiredTitle: 'የዚህ አገናኝ ጊዜ አልፏል',
    expiredText: 'ባንኩ በተጀመረ ቁጥር አዲስ አገናኝ ይፈጠራል። ባንኩ ሲጀመር በተርሚናሉ ላይ ያሳየውን አድራሻ ይክፈቱ።',
  },
  notFound: {
    title: 'በዚህ አድራሻ ምንም የለም',
    text: 'አገናኙ የቆየ ወይም በስህተት የተጻፈ ሊሆን ይችላል።',
    back: 'ወደ መጀመሪያው ገጽ ይሂዱ',
  },
  none: 'ምንም',
  optional: 'አማራጭ',
} satisfies Texts<typeof englishCommon, 'am'>;

export const shell = {
  navigation: 'ገጾች',
  menuGroups: { money: 'ገንዘብ', bridge: 'ብሪጅ', bank: 'ባንክ' },
  messages: 'መልዕክቶች',
  collapse: 'ምናሌውን ያጥብቡ',
  expand: 'ምናሌውን ያስፉ',
  language: 'ቋንቋ',
  languageSystem: 'እንደ ሥርዓቱ',
  theme: 'ገጽታ',
  themes: { system: 'እንደ ሥርዓቱ', light: 'ብሩህ', dark: 'ጨለማ' },
  moreContrast: 'ተጨማሪ ንፅፅር',
  listener: {
    label: 'የብሪጁ አድማጭ',
    listening: 'በማዳመጥ ላይ',
    failed: 'አያዳምጥም',
    closed: 'ዝግ',
    problem: 'ብሪጁ ይህን ባንክ ማግኘት አልቻለም',
    closedText: 'የብሪጁ አድማጭ ዝግ ነው።',
    reopened: 'የብሪጁ አድማጭ ክፍት ነው',
    stillFailed: 'የብሪጁን አድማጭ አሁንም መክፈት አልተቻለም',
  },
} satisfies Texts<typeof englishShell, 'am'>;

export const table = {
  rows_one: '{{count, number}} ረድፍ',
  rows_other: '{{count, number}} ረድፎች',
  rowsAtLeast: '{{count, number}}+ ረድፎች',
  search: 'ይፈልጉ',
  searchHint: 'ለመፈለግ / ይጫኑ',
  all: 'ሁሉም',
  loadingMore: 'ተጨማሪ ረድፎችን በመጫን ላይ…',
  moreFailed: 'ቀጣዮቹን ረድፎች መጫን አልተቻለም።',
  searching: 'በመፈለግ ላይ…',
  outdated: 'ዝርዝሩ ተለውጧል',
  showLatest: 'የቅርብ ጊዜውን ያሳዩ',
  columns: {
    title: 'ዓምዶች',
    compact: 'ጠባብ ረድፎች',
    noRoom: 'ቦታ የለም',
    reset: 'ወደ ነባሪው ይመልሱ',
  },
  noMatchTitle: 'የሚዛመድ የለም',
  noMatchText: 'ከፍለጋዎና ከማጣሪያዎችዎ ጋር የሚስማማ ረድፍ የለም።',
} satisfies Texts<typeof englishTable, 'am'>;
