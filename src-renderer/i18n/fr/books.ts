import type { books as english } from '../en/books.ts';
import type { Texts } from '../texts.ts';

export const books = {
  balanced: 'Livres équilibrés',
  broken: 'Livres déséquilibrés',
  failed: 'Livres non vérifiés',
  checking: 'Vérification des livres…',
  title: 'Les livres sont-ils équilibrés ?',
  text: 'La banque prouve ses règles à partir de chaque ligne du grand livre : au démarrage et quand vous le demandez.',
  result: '{{entries, number}} écritures vérifiées en {{seconds}} s',
  checkNow: 'Vérifier maintenant',
  holds: 'Respectée :',
  isBroken: 'Violée :',
  brokenBy: 'Violée par :',
  failedText: 'La dernière vérification n’a pas abouti : {{error}}',
  laws: {
    available_balance: 'Le disponible est le comptabilisé moins le bloqué, et jamais négatif.',
    blocked_amount: 'Le bloqué d’un compte est ce que ses blocages n’ont pas libéré.',
    released_within_block: 'Aucun blocage n’a libéré plus qu’il n’a bloqué.',
    released_amount:
      'Ce qu’un blocage a libéré a été comptabilisé et n’est pas revenu, ou a été libéré à la main.',
    pending_under_block:
      'Ce qu’un blocage garde pour des paiements est ce dont ses paiements en attente ont besoin.',
    book_balance: 'Chaque solde est la somme des fonds d’ouverture et de toutes les écritures depuis.',
    booked_once: 'Chaque paiement comptabilisé a été débité exactement une fois, et aucun autre.',
    returned_once: 'Chaque paiement revenu a été contre-passé exactement une fois, sur les mêmes comptes.',
    double_entry: 'Débits et crédits de chaque opération sont égaux.',
    batch_counts: 'Chaque lot a comptabilisé autant de paiements qu’il l’indique.',
    statement_closing: 'Chaque relevé se clôt là où mènent ses écritures.',
    statement_chain: 'Chaque relevé s’ouvre là où le précédent s’est clos.',
    statement_numbers: 'Les numéros de relevés sont sans lacune.',
    entry_trail:
      'Chaque écriture est telle qu’elle a été comptabilisée, aucune n’a été ajoutée ou retirée. La première qui ne l’est pas est nommée.',
    block_trail: 'Chaque blocage est tel qu’il a été ouvert, aucun n’a été ajouté ou retiré.',
    action_trail:
      'Chaque action d’un opérateur est telle qu’elle a été enregistrée, aucune n’a été ajoutée ou retirée.',
  },
} satisfies Texts<typeof english, 'fr'>;
