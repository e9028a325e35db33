import type { statementPreflight as english } from '../en/statement-preflight.ts';
import type { Texts } from '../texts.ts';

export const statementPreflight = {
  preflight: {
    title: 'Contrôle préalable',
    states: { requested: 'Pas encore établi', generated: 'Réussi', failed: 'Échoué' },
    holds: '{{held, number}} contrôles sur {{all, number}} sont respectés, dans le profil {{profile}}.',
    profiles: { bridge: 'Bridge', swift: 'SWIFT' },
    running: 'Le texte est en cours de contrôle…',
    unchecked: 'Le texte n’a pas pu être contrôlé à l’instant.',
    noText: 'Il n’y a pas de texte à contrôler : rien n’a pu être établi.',
    changed:
      'Le texte ne passe plus. Il passait quand il a été établi : le texte ou le grand livre a été modifié depuis. Prouvez les livres dans la vue d’ensemble.',
    again: 'Contrôler à nouveau',
    show: 'Voir les contrôles',
    list: 'Contrôles préalables',
    ok: 'Respecté',
    broken: 'Échoue',
    notMade: 'Non fait : un contrôle précédent a échoué',
    toLine: 'Ligne {{line, number}}',
    checks: {
      lines_fit: 'Chaque ligne a la place voulue et ne contient que des caractères permis',
      readable: 'Le lecteur de la banque lit tout le texte',
      one_statement: 'C’est un seul relevé',
      characters_allowed: 'Seulement des caractères que le profil permet',
      pages_fit: 'Fins de lignes et pages sont comme le profil le veut',
      reference_matches: 'La référence du relevé est celle qu’il a reçue',
      account_matches: 'Le compte est celui demandé',
      number_matches: 'Le numéro est le suivant du compte',
      balances_match: 'Les soldes sont ceux du grand livre',
      balances_chain: 'Solde d’ouverture et écritures donnent le solde de clôture',
      entries_match: 'Les écritures sont celles du grand livre, dans son ordre',
      reconciliation_ids_in_place: 'Le Bridge trouve le paiement de chaque débit',
      beneficiaries_in_place: 'Le Bridge trouve le bénéficiaire de chaque débit',
      reasons_in_place: 'Le Bridge trouve le motif de chaque contre-passation',
    },
  },
  again: {
    action: 'Redemander',
    next: 'Rien n’est perdu : ses écritures attendent le prochain relevé. Réglez la cause, puis redemandez.',
    profile:
      'Choisissez le profil Bridge dans les paramètres, puis redemandez. Rien n’est perdu : les écritures attendent le prochain relevé.',
    day: 'MT940 ne peut pas écrire ce jour. Redemandez pour un jour jusqu’à aujourd’hui ; les écritures attendent le prochain relevé.',
    toSettings: 'Vers les paramètres',
    since: 'Plus rien à faire : {{statement}} a été établi depuis et annonce ce qui restait.',
  },
} satisfies Texts<typeof english, 'fr'>;
