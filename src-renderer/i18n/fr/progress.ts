import type { progress as english } from '../en/progress.ts';
import type { Texts } from '../texts.ts';

export const progress = {
  of: {
    payments_one: '{{done, number}} paiement sur {{count, number}}',
    payments_many: '{{done, number}} paiements sur {{count, number}}',
    payments_other: '{{done, number}} paiements sur {{count, number}}',
    statements_one: '{{done, number}} relevé sur {{count, number}}',
    statements_many: '{{done, number}} relevés sur {{count, number}}',
    statements_other: '{{done, number}} relevés sur {{count, number}}',
    entries_one: '{{done, number}} écriture sur {{count, number}}',
    entries_many: '{{done, number}} écritures sur {{count, number}}',
    entries_other: '{{done, number}} écritures sur {{count, number}}',
    laws_one: '{{done, number}} règle prouvée sur {{count, number}}',
    laws_many: '{{done, number}} règles prouvées sur {{count, number}}',
    laws_other: '{{done, number}} règles prouvées sur {{count, number}}',
    pages_one: '{{done, number}} page copiée sur {{count, number}}',
    pages_many: '{{done, number}} pages copiées sur {{count, number}}',
    pages_other: '{{done, number}} pages copiées sur {{count, number}}',
    rows_one: '{{done, number}} ligne écrite sur {{count, number}}',
    rows_many: '{{done, number}} lignes écrites sur {{count, number}}',
    rows_other: '{{done, number}} lignes écrites sur {{count, number}}',
  },
  begun: 'En cours…',
  rate: '{{rate, number}} par seconde',
  left: {
    soon: 'presque terminé',
    seconds: 'encore {{count, number}} s environ',
    minutes: 'encore {{count, number}} min environ',
    hours: 'encore {{count, number}} h environ',
  },
  names: {
    posting: 'Comptabilisation',
    statements: 'Établissement des relevés',
    books: 'Vérification des livres',
    backup: 'Sauvegarde',
    export: 'Écriture d’un export',
  },
  finished: '{{work}} : terminé',
  share: '{{work}} : {{share, number}} %',
  cancel: 'Annuler',
  cancelThis: 'Annuler : {{work}}',
  why: {
    posting:
      'Ne peut pas être annulé : la banque a accepté ces paiements. Elle avance par petites étapes, chacune entière.',
    statements: 'Ne peut pas être annulé : ce qui a été demandé est établi, jusqu’au bout.',
    restore:
      'Ne peut pas être annulé : un demi grand livre n’en serait pas un. Le grand livre précédent est conservé.',
  },
} satisfies Texts<typeof english, 'fr'>;
