import type { common as englishCommon, shell as englishShell, table as englishTable } from '../en/common.ts';
import type { Texts } from '../texts.ts';

export const common = {
  product: 'Example Bank Console',
  simulator: 'Kiigizaji',
  simulatorNever: 'kamwe si fedha halisi',
  actions: {
    cancel: 'Ghairi',
    close: 'Funga',
    retry: 'Jaribu tena',
    copy: 'Nakili',
    copied: 'Imenakiliwa',
    copyThis: 'Nakili {{what}}',
    clear: 'Futa',
    clearFilters: 'Ondoa utafutaji na vichujio',
    working: 'Inaendelea…',
    showAll: 'Onyesha yote',
    skipToContent: 'Nenda kwenye maudhui',
  },
  errors: {
    title: 'Imeshindikana kupakia',
    unreachable: 'Benki haifikiki. Je, imewashwa?',
    host: 'Benki imepata hitilafu ya ndani. Daftari lake la matukio linaeleza zaidi.',
    deed: 'Kitendo hakikukamilika. Hakuna la uhakika hadi ulione kwenye orodha.',
    crashTitle: 'Skrini hii imepata hitilafu',
    crashText: 'Benki yenyewe haijaathirika. Jaribu tena, au fungua skrini nyingine.',
  },
  connection: {
    unknown: 'Haijaunganishwa',
    lost: 'Muunganisho na benki umekatika, inajaribu tena…',
    expiredTitle: 'Kiungo hiki kimekwisha muda',
    expiredText:
      'Kila benki inapoanza hutoa kiungo kipya. Fungua anwani iliyoandikwa kwenye terminali benki ilipoanza.',
  },
  notFound: {
    title: 'Hakuna kitu kwenye anwani hii',
    text: 'Huenda kiungo ni cha zamani au kimeandikwa vibaya.',
    back: 'Nenda kwenye skrini ya kwanza',
  },
  none: 'Hakuna',
  optional: 'si lazima',
} satisfies Texts<typeof englishCommon, 'sw'>;

export const shell = {
  navigation: 'Skrini',
  menuGroups: { money: 'Fedha', bridge: 'Bridge', bank: 'Benki' },
  messages: 'Ujumbe',
  collapse: 'Punguza upana wa menyu',
  expand: 'Ongeza upana wa menyu',
  language: 'Lugha',
  languageSystem: 'Kama mfumo',
  theme: 'Mandhari',
  themes: { system: 'Kama mfumo', light: 'Meupe', dark: 'Meusi' },
  moreContrast: 'Utofautishaji zaidi',
  listener: {
    label: 'Kipokezi cha Bridge',
    listening: 'Kinapokea',
    failed: 'Hakipokei',
    closed: 'Kimefungwa',
    problem: 'Bridge haiwezi kuifikia benki hii',
    closedText: 'Kipokezi cha Bridge kimefungwa.',
    reopened: 'Kipokezi cha Bridge kimefunguliwa',
    stillFailed: 'Kipokezi cha Bridge bado hakifunguki',
  },
} satisfies Texts<typeof englishShell, 'sw'>;

export const table = {
  rows_one: 'Mstari {{count, number}}',
  rows_other: 'Mistari {{count, number}}',
  rowsAtLeast: 'Mistari {{count, number}}+',
  search: 'Tafuta',
  searchHint: 'Bonyeza / ili kutafuta',
  all: 'Yote',
  loadingMore: 'Inapakia mistari zaidi…',
  moreFailed: 'Mistari inayofuata haikuweza kupakiwa.',
  searching: 'Inatafuta…',
  outdated: 'Orodha imebadilika',
  showLatest: 'Onyesha ya sasa',
  columns: {
    title: 'Safu wima',
    compact: 'Mistari myembamba',
    noRoom: 'Hakuna nafasi',
    reset: 'Rejesha chaguomsingi',
  },
  noMatchTitle: 'Hakuna kinacholingana',
  noMatchText: 'Hakuna mstari unaolingana na utafutaji na vichujio vyako.',
} satisfies Texts<typeof englishTable, 'sw'>;
