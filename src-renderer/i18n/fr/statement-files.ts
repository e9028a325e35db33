import type { statementFiles as english } from '../en/statement-files.ts';
import type { Texts } from '../texts.ts';

export const statementFiles = {
  files: {
    download: 'Télécharger',
    formats: { mt940: 'MT940', camt053: 'camt.053', csv: 'CSV' },
    hints: { mt940: 'Tel qu’il a été établi', camt053: 'ISO 20022, XML', csv: 'Pour les tableurs' },
    saved: 'Enregistré sous {{name}}',
    failed: 'Le relevé n’a pas été enregistré',
    print: 'Imprimer',
  },
  print: {
    bank: 'Example Bank',
    simulator: 'SIMULATEUR, pas d’argent réel',
    account: 'Numéro de compte',
    holder: 'Titulaire du compte',
    period: 'Période',
    currency: 'Devise',
    reference: 'Référence du relevé',
    balances: 'Soldes',
    opening: 'Solde d’ouverture',
    closing: 'Solde de clôture',
    everyPage:
      'Example Bank, SIMULATEUR, pas d’argent réel · Compte {{account}} · Relevé {{number}}/{{year}}',
    columns: {
      place: 'N°',
      date: 'Date',
      references: 'Référence du paiement et de la banque',
      narrative: 'Libellé',
      debit: 'Débit {{currency}}',
      credit: 'Crédit {{currency}}',
      balance: 'Solde {{currency}}',
    },
    more: 'Les {{printed}} premières écritures sur {{all}}. Toutes figurent dans les fichiers à télécharger.',
  },
} satisfies Texts<typeof english, 'fr'>;
