import type { refusals as english } from '../en/refusals.ts';
import type { Texts } from '../texts.ts';

export const refusals = {
  account_not_found: 'Hakuna akaunti {{account}}.',
  insufficient_funds: 'Akaunti {{account}} haina kiasi hicho kinachopatikana.',
  amount_not_a_number: 'Andika kiasi kwa tarakimu, kwa mfano 1000.00.',
  amount_negative: 'Kiasi lazima kiwe sifuri au zaidi.',
  amount_not_positive: 'Kiasi lazima kiwe zaidi ya sifuri.',
  amount_too_precise: '{{currency}} ina desimali chache kuliko kiasi hiki.',
  amount_too_large: 'Kiasi hiki ni kikubwa kuliko benki inavyoweza kuhifadhi.',
  invalid_block: 'Zuio la fedha {{block}} halipo kwa akaunti na sarafu ya malipo {{payment}}.',
  block_exceeded: 'Zuio la fedha {{block}} limebaki na {{available}} tu, hazitoshi kwa malipo {{payment}}.',
  reference_repeated_in_call: 'Kumbukumbu ya malipo {{payment}} imeandikwa mara mbili kwenye mwito uleule.',
  reference_already_registered:
    'Kumbukumbu ya malipo {{payment}} tayari imesajiliwa kutoka mwito mwingine au kwa maudhui tofauti.',
  account_number_invalid:
    'Tumia herufi 1 hadi 35, bila nafasi mwanzoni wala mwishoni na bila ":" au "-" mwanzoni.',
  account_number_taken: 'Akaunti {{account}} tayari ipo. Chagua namba nyingine.',
  account_number_reserved:
    'Namba zinazoanza na "CLEARING - " au "FUNDING - " ni za akaunti za benki yenyewe. Chagua nyingine.',
  holder_name_invalid: 'Andika jina la mwenye akaunti, lisizidi herufi {{limit}}.',
  email_invalid: 'Hiyo si anwani ya barua pepe, kama name@example.org.',
  statement_date_in_future: 'Siku hii bado haijafika. Chagua {{today}} au siku ya kabla yake.',
  phone_invalid: 'Andika namba ya simu yenye tarakimu 4 hadi 20, kwa mfano +254 700 000001.',
  currency_unknown: '{{currency}} si msimbo wa sarafu wa ISO 4217 kama USD.',
  bank_is_full: 'Hii ni zaidi ya benki inavyoweza kuhesabu. Ina nafasi ya {{available}}.',
  statement_not_found: 'Taarifa hii haipo.',
  statement_not_generated: 'Taarifa hii bado haijatolewa.',
  batch_not_found: 'Hakuna kundi {{batch}}.',
  batch_not_held: 'Kundi hili halijasimamishwa: benki inaendelea nalo yenyewe.',
  payment_not_found: 'Hakuna malipo {{payment}}.',
  payment_not_booked: 'Malipo {{payment}} bado hayajaingizwa: hakuna cha kurejesha.',
  payment_already_returned: 'Malipo {{payment}} tayari yamerudi. Malipo hurudi mara moja tu.',
  return_funds_gone:
    'Akaunti {{account}} ilipewa krediti na sasa ina {{available}} tu zinazopatikana: fedha haziwezi kuchukuliwa tena.',
  block_not_found: 'Hakuna zuio la fedha {{block}}.',
  block_has_nothing_free:
    'Zuio la fedha {{block}} halina cha kuachilia: zote zimeachiliwa, au zinatunzwa kwa malipo yanayosubiri.',
  block_has_changed:
    'Zuio la fedha {{block}} limebadilika tangu ulipolitazama: sasa {{available}} ni huru. Tazama tena.',
  release_reason_invalid: 'Eleza sababu, isizidi herufi {{limit}}.',
  delivery_url_invalid:
    'Andika anwani inayoanza na http:// au https://, bila jina la mtumiaji wala nenosiri.',
  delivery_under_way: 'Taarifa hii iko njiani kwenda kwenye Bridge sasa hivi. Subiri matokeo yake.',
  defect_impossible: 'Kasoro hii haiwezi kutengenezwa kwa taarifa hii: haina ingizo linalofaa.',
  delivery_not_waiting: 'Taarifa hii haisubiri kutumwa: hakuna cha kughairi.',
  callback_url_missing:
    'URL ya kurejeshea haijawekwa, hivyo hakuna mahali pa kuwasilisha. Iweke kwenye Mipangilio.',
  setting_invalid: 'Thamani hii haikubaliki: {{detail}}.',
  setting_fixed: 'Mpangilio huu umefungwa na chaguo la amri au kigeu cha mazingira kwa uendeshaji huu.',
  backup_not_found: 'Faili hili halipo tena.',
  backup_not_a_ledger: 'Faili hili si leja ya benki hii.',
  backup_damaged: 'Faili hili limeharibika na haliwezi kutumika. {{detail}}',
  backup_newer:
    'Nakala rudufu hii iliandikwa na toleo jipya zaidi la programu (skima {{version}}, hili linajua {{known}}). Sakinisha toleo jipya zaidi.',
  backup_unbalanced: 'Vitabu vya nakala rudufu hii havilingani, hivyo haikurejeshwa. Zilizovunjwa: {{laws}}.',
  backup_cancelled: 'Nakala rudufu ilighairiwa. Hakuna sehemu yake iliyohifadhiwa.',
  export_running: 'Faili la kuhamisha linaandikwa. Subiri likamilike, au lighairi.',
  restore_running: 'Nakala rudufu nyingine inarejeshwa sasa hivi.',
  restore_failed: 'Nakala rudufu haikurejeshwa, benki inaendelea na leja yake kama awali. {{detail}}',
  disk_full: 'Diski imejaa. Tengeneza nafasi, kisha jaribu tena. Hakuna kilichoachwa nusu.',
  files_not_written: 'Folda ya data haikuweza kusomwa au kuandikwa. {{detail}}',
  ledger_unavailable: 'Leja haiwezi kuandikwa kwa sasa, hivyo hakuna kilichobadilishwa. {{detail}}',
  call_not_found: 'Mwito huu haupo tena kwenye daftari.',
  call_not_whole: 'Mwito huu hauwezi kurudiwa, kwa sababu ni sehemu yake tu iliyohifadhiwa.',
  listener_closed: 'Mwito haukuweza kufanywa, kwa sababu kipokezi cha Bridge hakijibu. {{detail}}',
  pins_full: 'Hakuna nafasi ya kubandika miito zaidi. Bandua mwito mwingine kwanza.',
  call_log_unavailable: 'Daftari la miito haliwezi kusomwa au kuandikwa kwa sasa. {{detail}}',
} satisfies Texts<typeof english, 'sw'>;
