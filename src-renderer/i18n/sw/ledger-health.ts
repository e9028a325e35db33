import type { ledgerHealth as english } from '../en/ledger-health.ts';
import type { Texts } from '../texts.ts';

export const ledgerHealth = {
  since: 'Tangu',
  trouble: {
    disk_full: {
      title: 'Diski imejaa: leja haiwezi kuandikwa',
      text: 'Tengeneza nafasi kwenye diski ya folda ya data; benki itaendelea yenyewe. Hadi hapo Bridge inaambiwa iite tena baadaye, hakuna kinachohifadhiwa, na hakuna kazi inayoendeshwa. Unachokiona hapa bado kinaweza kusomwa.',
    },
    read_only: {
      title: 'Leja hairuhusiwi kuandikwa',
      text: 'Ruhusu kuandika kwenye folda ya data na mafaili yake; benki itaendelea yenyewe. Hadi hapo Bridge inaambiwa iite tena baadaye, hakuna kinachohifadhiwa, na hakuna kazi inayoendeshwa. Unachokiona hapa bado kinaweza kusomwa.',
    },
    locked: {
      title: 'Programu nyingine imefunga leja',
      text: 'Funga programu iliyofungua bank.sqlite; benki itaendelea yenyewe. Hadi hapo Bridge inaambiwa iite tena baadaye, hakuna kinachohifadhiwa, na hakuna kazi inayoendeshwa. Unachokiona hapa bado kinaweza kusomwa.',
    },
    moved: {
      title: 'Faili la leja limeondolewa, limehamishwa au limebadilishwa',
      text: 'Rudisha faili mahali lilipokuwa, au zima benki na uiwashe tena. Hadi hapo Bridge inaambiwa iite tena baadaye, hakuna kinachohifadhiwa, na unachokiona hapa huenda si kweli tena.',
    },
    damaged: {
      title: 'Leja imeharibika',
      text: 'Hakuna kinachoandikwa tena ndani yake, na Bridge inaambiwa iite tena baadaye. Zima benki, tunza faili, kisha iwashe mara moja kwa --restore latest, ambayo huweka nakala rudufu mpya zaidi iliyo nzima mahali pake.',
    },
    disk_error: {
      title: 'Diski haisomi au haiandiki leja',
      text: 'Angalia kama diski, mgao wake au kikomo cha ukubwa wa mafaili vimefikia mwisho; benki itaendelea yenyewe. Hadi hapo Bridge inaambiwa iite tena baadaye, hakuna kinachohifadhiwa, na hakuna kazi inayoendeshwa. Unachokiona hapa bado kinaweza kusomwa.',
    },
  },
  clock: {
    title: 'Saa ya mashine hii iko nyuma ya leja',
    newest: 'Mstari mpya zaidi uliandikwa',
    text: 'Malipo husubiri siku yake kwa saa hii, na maingizo hubeba tarehe yake. Rekebisha saa.',
    hide: 'Ficha',
  },
} satisfies Texts<typeof english, 'sw'>;
