import type { statementChain as english } from '../en/statement-chain.ts';
import type { Texts } from '../texts.ts';

export const statementChain = {
  chain: {
    title: 'Chaîne des soldes',
    holds: 'Suit le relevé précédent.',
    broken: 'La chaîne est rompue',
    brokenShort: 'Chaîne rompue',
    brokenRow: 'Rompue',
    opens: 's’ouvre à',
    closes: 'se clôt à',
    hereOpens: 'Celui-ci s’ouvre à',
    hereCloses: 'et se clôt à',
    openingFunds: 'Fonds d’ouverture',
    next: 'Après lui',
    newest: 'aucun encore',
    statement: 'Relevé {{number}}/{{year}}',
    faults: {
      opening_differs:
        'Le relevé {{number}}/{{year}} s’ouvre à {{found}}, alors que {{expected}} devait être reporté.',
      number_differs:
        'Là où le numéro {{expected}}/{{expectedYear}} devait suivre se trouve {{number}}/{{year}}.',
    },
    brokenAdvice:
      'La banque n’écrit pas une telle chaîne : le fichier du grand livre a été modifié ou a perdu des lignes. Prouvez les livres dans la vue d’ensemble et comparez avec une sauvegarde.',
    whole: 'Chaîne entière',
    ofAccount: 'Chaîne des soldes de {{account}}',
    allHold_one: '{{count, number}} relevé, qui s’ouvre avec les fonds d’ouverture du compte.',
    allHold_many:
      '{{count, number}} de relevés ; chacun s’ouvre là où le précédent s’est clos, et aucun numéro ne manque.',
    allHold_other:
      '{{count, number}} relevés ; chacun s’ouvre là où le précédent s’est clos, et aucun numéro ne manque.',
    none: 'Aucun relevé n’a encore été établi.',
    someBroken_one: 'À {{count, number}} endroit, un relevé ne suit pas le précédent.',
    someBroken_many: 'À {{count, number}} d’endroits, un relevé ne suit pas le précédent.',
    someBroken_other: 'À {{count, number}} endroits, un relevé ne suit pas le précédent.',
    show: 'Voir la chaîne',
    list: 'Relevés dans leur ordre',
    lastOnes: 'Les {{count, number}} plus récents sur {{total, number}}.',
    columns: {
      statement: 'Relevé',
      period: 'Période',
      opening: 'Ouverture',
      closing: 'Clôture',
      link: 'Suit le précédent',
    },
    yes: 'Oui',
    no: 'Non',
  },
} satisfies Texts<typeof english, 'fr'>;
