import type { statementDefects as english } from '../en/statement-defects.ts';
import type { Texts } from '../texts.ts';

export const statementDefects = {
  defect: {
    action: 'Envoyer avec une anomalie…',
    title: 'Envoyer avec une anomalie, pour la formation',
    text: 'Le Bridge reçoit un texte à part, marqué TRAIN dans :20:. Le vrai relevé, son numéro, ses soldes et sa transmission restent tels quels.',
    which: 'Anomalie',
    url: 'URL',
    urlHint: 'Vide : l’URL de rappel.',
    preview: 'Le texte envoyé',
    marked: 'faux',
    more_one: '… {{count, number}} ligne de plus',
    more_many: '… {{count, number}} de lignes de plus',
    more_other: '… {{count, number}} lignes de plus',
    impossible:
      'Ce relevé n’a pas d’écriture pour cette anomalie. Choisissez une autre anomalie ou un autre relevé.',
    expected: 'Ce que le Bridge devrait noter',
    submit: 'Envoyer avec cette anomalie',
    done: 'Le texte de formation est dans la file',
    names: {
      duplicate_debit: 'Un débit déjà annoncé',
      unknown_disbursement: 'Un débit d’un décaissement inconnu',
      unknown_reversal: 'Une contre-passation d’un décaissement inconnu',
      wrong_account: 'Un mauvais compte dans :25:',
      sequence_gap: 'Une lacune dans les numéros de relevés',
      truncated_file: 'Un fichier tronqué',
    },
    what: {
      duplicate_debit:
        'Le relevé suivant, avec de nouveau un débit de celui-ci. Le Bridge doit avoir traité ce relevé auparavant.',
      unknown_disbursement:
        'Le relevé suivant, avec un débit dont la référence n’est celle d’aucun décaissement.',
      unknown_reversal:
        'Le relevé suivant, avec un débit contre-passé (RD) dont la référence n’est celle d’aucun décaissement.',
      wrong_account: 'Ce relevé encore une fois, pour un compte qu’aucun programme n’a.',
      sequence_gap: 'Un relevé sans écritures dont le numéro dans :28C: en saute un.',
      truncated_file: 'Ce relevé encore une fois, coupé au milieu d’une écriture.',
    },
    records: {
      DUPLICATE_DISBURSEMENT: 'sur l’écriture : un débit pour ce décaissement existe déjà.',
      INVALID_RECONCILIATION_ID:
        'sur l’écriture : aucun décaissement n’a cet identifiant. (INVALID_REVERSAL vaut pour un décaissement connu dont aucun débit n’a été vu.)',
      INVALID_ACCOUNT_NUMBER: 'sur le relevé entier : aucune banque sponsor n’est configurée avec ce compte.',
      parser:
        'Pas de code propre : la plainte de son analyseur figure sur le relevé, il réessaie quelques fois, puis l’état est ERROR.',
      nothing: 'Rien : il garde le numéro et ne le compare à aucun. Un opérateur attentif voit la lacune.',
    },
    sends: 'Envoyés pour la formation',
    badge: 'Formation',
    sentAt: 'Demandé {{time}}',
    states: { queued: 'En file', sending: 'Envoi', delivered: 'Accepté', failed: 'Non accepté' },
    showText: 'Le texte qui a été envoyé',
  },
} satisfies Texts<typeof english, 'fr'>;
