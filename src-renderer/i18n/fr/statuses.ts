import type { statuses as english } from '../en/statuses.ts';
import type { Texts } from '../texts.ts';

export const statuses = {
  accountKind: {
    programme: 'Programme',
    beneficiary: 'Bénéficiaire',
    clearing: 'Compensation',
    funding: 'Approvisionnement',
  },
  block: { active: 'Actif', released: 'Libéré' },
  batch: { waiting: 'En attente', scheduled: 'Planifié', held: 'Suspendu', processed: 'Traité' },
  payment: { pending: 'En attente', booked: 'Comptabilisé', returned: 'Retourné' },
  returnReason: {
    ACCOUNT_CLOSED: 'Compte clôturé',
    ACCOUNT_NOT_FOUND: 'Compte introuvable',
    ACCOUNT_DORMANT: 'Compte inactif',
    ACCOUNT_DECEASED: 'Titulaire décédé',
  },
  mark: { D: 'Débit', C: 'Crédit', RD: 'Débit contre-passé', RC: 'Crédit contre-passé' },
  statement: { requested: 'Demandé', generated: 'Établi', failed: 'Échoué' },
  delivery: {
    queued: 'En file',
    sending: 'Envoi',
    failing: 'Nouvel essai',
    delivered: 'Transmis',
    given_up: 'Abandonné',
    cancelled: 'Annulé',
  },
} satisfies Texts<typeof english, 'fr'>;
