import type { statementParts as english } from '../en/statement-parts.ts';
import type { Texts } from '../texts.ts';

export const statementParts = {
  partNames: {
    reference: 'Référence du relevé',
    account: 'Numéro de compte',
    statementNumber: 'Numéro du relevé',
    page: 'Page',
    balanceMark: 'Marque',
    balanceDate: 'Date',
    currency: 'Devise',
    balanceAmount: 'Montant',
    valueDate: 'Date de valeur',
    entryDate: 'Date comptable',
    entryMark: 'Marque',
    amount: 'Montant',
    type: 'Type',
    customerReference: 'Référence du client',
    bankReference: 'Référence de la banque',
    narrative: 'Libellé',
  },
  partMeanings: {
    reference: 'Nomme ce relevé ; aucun autre de la banque ne l’a.',
    account: 'Le compte du relevé, exactement comme le Bridge le connaît.',
    statementNumber: 'Augmente de un par compte, et repart de 1 chaque année.',
    page: 'Comptée à partir de 1 ; le profil Bridge n’a qu’une page.',
    balanceMark: 'C : argent présent sur le compte. D : argent dû.',
    balanceDate: 'Le jour du solde : année, mois, jour.',
    currency: 'La devise du compte, et donc de chaque montant du relevé.',
    balanceAmount: 'Avec une virgule devant les décimales, autant que la devise en a.',
    valueDate: 'Le jour à partir duquel l’argent compte : année, mois, jour.',
    entryDate: 'Le jour de la comptabilisation : mois, jour.',
    entryMark: 'D : sortie d’argent. C : entrée d’argent. RD et RC : l’une d’elles reprise.',
    amount: 'Toujours supérieur à zéro, dans la devise du relevé ; la marque dit dans quel sens.',
    type: 'NTRF : un virement ordinaire.',
    customerReference: 'La référence du paiement, ses 16 premiers caractères ; NONREF s’il n’y en a pas.',
    bankReference:
      'Derrière // : la référence de l’écriture à cette banque. Le journal comptable la connaît ainsi.',
    narrative: 'Ce que le payeur a écrit.',
  },
  balanceMarks: { C: 'Argent présent sur le compte', D: 'Argent dû' },
  entryMarks: {
    D: 'Débit : sortie d’argent',
    C: 'Crédit : entrée d’argent',
    RD: 'Débit contre-passé : l’argent revient',
    RC: 'Crédit contre-passé : l’argent repart',
  },
} satisfies Texts<typeof english, 'fr'>;
