import type { settings as english } from '../en/settings.ts';
import type { Texts } from '../texts.ts';

export const settings = {
  title: 'Mipangilio',
  groups: {
    listener: { title: 'Kipokezi cha Bridge', text: 'Mahali G2P Bridge inapoipata benki hii.' },
    posting: {
      title: 'Uingizaji vitabuni',
      text: 'Jinsi malipo yaliyoanzishwa na Bridge yanavyoingizwa.',
    },
    returns: {
      title: 'Urejeshaji',
      text: 'Malipo kwa benki nyingine yanayorudi muda fulani baada ya kuingizwa, kama inavyotokea kwa kweli.',
    },
    statements: {
      title: 'Taarifa na uwasilishaji',
      text: 'Jinsi taarifa za MT940 zinavyoandikwa na kuifikia Bridge.',
    },
    bank: { title: 'Benki hii', text: 'Jina la benki na mahali konsoli yake ilipo.' },
    backups: {
      title: 'Nakala rudufu za kiotomatiki',
      text: 'Nakala za leja ambazo benki hutengeneza yenyewe. Haitengenezi yoyote kama hakuna kilichobadilika.',
    },
    treasury: {
      title: 'Akaunti ya hazina',
      text: 'Hufunguliwa benki inapoanza mara ya kwanza, kwenye leja tupu. Huwekwa kwa chaguo za amri au vigeu vya mazingira; baadaye havina athari.',
    },
    about: { title: 'Kuhusu' },
  },
  fields: {
    host: {
      label: 'Seva pangishi',
      hint: 'Anwani ya mashine hii ambayo kipokezi hutumia. 127.0.0.1 huruhusu programu za mashine hii tu kuita.',
    },
    port: { label: 'Mlango', hint: 'Ipe Bridge mlango huohuo. 0 huchukua mlango wowote ulio huru.' },
    allowedHosts: {
      label: 'Majina mengine ya benki hii',
      hint: 'Miito kwa localhost, host.docker.internal na seva pangishi iliyo hapo juu hujibiwa. Ongeza majina ambayo Bridge iliyo kwenye klasta au mashine nyingine hutumia kuita, yakitenganishwa kwa mkato.',
    },
    bridgeToken: {
      label: 'Tokeni ya Bridge',
      hint: 'Ikiwekwa, kila mwito lazima uibebe kama Authorization: Bearer. Ikiwa tupu, haihitajiki.',
    },
    maxBodySize: {
      label: 'Mwito mkubwa zaidi kwa megabaiti',
      hint: 'Kuanzia 1 hadi 512. MB 64 ni takriban malipo 80,000 kwa mwito mmoja.',
    },
    consolePort: {
      label: 'Mlango wa konsoli',
      hint: 'Mahali kivinjari hupata konsoli benki inapoendeshwa bila dirisha. 0 huchukua mlango wowote ulio huru.',
    },
    processPaymentFrequency: {
      label: 'Sekunde kati ya uingizaji vitabuni',
      hint: 'Kuanzia sekunde 1 hadi siku moja (86400).',
    },
    statementFrequency: {
      label: 'Sekunde kati ya uendeshaji wa taarifa',
      hint: 'Kuanzia sekunde 1 hadi siku moja (86400).',
    },
    paymentInitiateAttempts: {
      label: 'Majaribio kwa kundi',
      hint: 'Majaribio haya yakishindikana yote, kundi husimamishwa hadi ulijaribu tena.',
    },
    mt940StatementCallbackUrl: {
      label: 'URL ya kurejeshea',
      hint: 'Mahali Bridge hupokea taarifa, kwa mfano http://127.0.0.1:8000/upload_mt940. Ikiwa tupu, uwasilishaji umezimwa.',
    },
    deliveryAttempts: {
      label: 'Majaribio ya uwasilishaji',
      hint: 'Majaribio haya yakishindikana mfululizo, benki huacha taarifa hadi uitume tena. 20 huchukua takriban saa mbili. 0 haiachi kamwe.',
    },
    bankSimulatorCode: {
      label: 'Misimbo ya benki',
      hint: 'Malipo yanayotaja mojawapo ya misimbo hii hupewa krediti kwenye akaunti za hapa, mengine yote kwenye akaunti za usuluhishi. Tenganisha misimbo kwa mkato.',
    },
    bookKeeping: {
      label: 'Uwekaji vitabu',
      hint: 'Maingizo mawili huingiza debiti na krediti kwa kila malipo. Debiti pekee huingiza debiti tu, kama Example Bank iliyochapishwa inavyofanya.',
    },
    statementAfterBatch: {
      label: 'Taarifa baada ya kila kundi',
      hint: 'Huandika taarifa ya akaunti ya mtumaji mara kundi linapochakatwa, na malipo yanaporudi.',
    },
    statementProfile: {
      label: 'Taarifa zinaandikwa kwa',
      hint: 'G2P Bridge: ujumbe mmoja, majina ya hati yoyote kama yalivyokuja. SWIFT: seti yake ya herufi tu, hivyo majina na kumbukumbu hunukuliwa kwa herufi hizo; kurasa za herufi 2,000. Bridge husoma zote mbili, lakini hupata malipo tu ikiwa kumbukumbu yake ni ya seti hiyo, ambayo haina _.',
    },
    returnRate: {
      label: 'Malipo yanayorudi, kwa asilimia',
      hint: 'Kuanzia 0 (hakuna) hadi 100. Inahusu malipo yatakayoingizwa kuanzia sasa; yaliyoingizwa awali hayabadiliki.',
    },
    returnReasons: { label: 'Sababu', hint: 'Kila urejeshaji una mojawapo ya hizi.' },
    returnBankCodes: {
      label: 'Benki zinazorudisha malipo',
      hint: 'Misimbo yake ya benki, ikitenganishwa kwa mkato. Ikiwa tupu ni benki nyingine zote; akaunti za hapa na pochi hubaki na zinachopata.',
    },
    returnSeed: {
      label: 'Mbegu',
      hint: 'Huamua malipo yapi yanarudi: mbegu ileile hurudisha malipo yaleyale, hivyo mafunzo yanaweza kurudiwa.',
    },
    backupFrequency: {
      label: 'Saa kati ya nakala rudufu za kiotomatiki',
      hint: 'Kuanzia saa 1 hadi mwaka mmoja (8760). 0 haitengenezi yoyote.',
    },
    backupsKept: {
      label: 'Nakala rudufu za kiotomatiki zinazotunzwa',
      hint: 'Za kiotomatiki za zamani zaidi huondolewa. Zilizotengenezwa na mwendeshaji au kabla ya kurejesha hutunzwa daima.',
    },
    seedTreasuryAccount: { label: 'Ifungue mwanzo wa kwanza', hint: '' },
    treasuryAccountNumber: { label: 'Namba ya akaunti', hint: '' },
    treasuryAccountCurrency: { label: 'Sarafu', hint: '' },
    treasuryAccountHolderName: { label: 'Mwenye akaunti', hint: '' },
    treasuryAvailableBalance: { label: 'Fedha za kuanzia', hint: '' },
  },
  choices: {
    doubleEntry: 'Maingizo mawili',
    debitOnly: 'Debiti pekee',
    on: 'Imewashwa',
    off: 'Imezimwa',
    bridge: 'G2P Bridge',
    swift: 'SWIFT',
  },
  onThisPage: 'Kwenye ukurasa huu',
  useDefault: 'Tumia chaguomsingi: {{value}}',
  empty: 'Tupu',
  effects: {
    now: 'inatumika mara moja',
    listener: 'inafungua upya kipokezi',
    restart: 'inatumika benki ikianza tena',
  },
  sources: { default: 'Chaguomsingi', saved: 'Imehifadhiwa hapa' },
  fixedByFlag: 'Imefungwa kwa uendeshaji huu na chaguo la amri {{name}}',
  fixedByEnvironment: 'Imefungwa kwa uendeshaji huu na kigeu cha mazingira {{name}}',
  pending: 'Imehifadhiwa kwa mwanzo ujao. Hadi hapo ni {{value}}.',
  openToNetwork:
    'Yeyote kwenye mtandao anayefikia anwani hii anaweza kuita benki, isipokuwa ukiweka tokeni ya Bridge.',
  bar: {
    dirty_one: 'Badiliko {{count, number}} halijahifadhiwa',
    dirty_other: 'Mabadiliko {{count, number}} hayajahifadhiwa',
    save: 'Hifadhi',
    discard: 'Tupa',
    saved: 'Mipangilio imehifadhiwa',
  },
  left: {
    title: 'Mipangilio yako haijahifadhiwa',
    text: 'Mabadiliko yanatunzwa kwenye Mipangilio hadi uyahifadhi au uyatupe.',
    back: 'Rudi kwenye Mipangilio',
  },
  about: {
    what: 'Benki mdhamini ya kuigiza kwa ajili ya kuendeleza, kujaribu, kuonyesha na kufundisha G2P Bridge. Haihamishi kamwe fedha halisi.',
    version: 'Toleo',
    interface: 'Miito inayojibu',
  },
} satisfies Texts<typeof english, 'sw'>;
