import type { statements as english } from '../en/statements.ts';
import type { Texts } from '../texts.ts';
import { statementDefects } from './statement-defects.ts';
import { statementDelivery } from './statement-delivery.ts';
import { statementFiles } from './statement-files.ts';
import { statementChain } from './statement-chain.ts';
import { statementParts } from './statement-parts.ts';
import { statementPreflight } from './statement-preflight.ts';
import { statementText } from './statement-text.ts';

export const statements = {
  title: 'Relevés',
  searchLabel: 'Rechercher un numéro de compte',
  columns: {
    number: 'Numéro',
    account: 'Compte',
    period: 'Période',
    preflight: 'Contrôle',
    origin: 'Demandé par',
    opening: 'Ouverture',
    closing: 'Clôture',
    entries: 'Écritures',
    delivery: 'Transmission',
  },
  filters: { state: 'État', delivery: 'Transmission', account: 'Compte {{account}}' },
  emptyTitle: 'Aucun relevé',
  emptyText:
    'Le Bridge en demande, la banque en établit un après chaque lot traité, ou vous en demandez un ici.',
  number: '{{number}}/{{year}}',
  id: 'N° {{id}}',
  periodOf: '{{from}} – {{to}}',
  unknownFilter: 'Inconnu ({{filter}}) : {{value}}',
  notSent: 'Non envoyé',
  origins: { bridge: 'Le Bridge', batch: 'La banque elle-même', operator: 'Un opérateur' },
  ask: {
    action: 'Demander un relevé',
    title: 'Demander un relevé',
    text: 'La banque l’établit lors de sa prochaine exécution des relevés. Il annonce ce qu’aucun relevé n’a encore annoncé.',
    account: 'Numéro de compte',
    accountHint: 'Choisissez un compte de programme, ou saisissez le numéro de n’importe quel compte.',
    noAccounts: 'Aucun compte de programme ne correspond. N’importe quel numéro peut être saisi.',
    date: 'Arrêté au',
    dateHint: 'Écritures jusqu’à ce jour. Pour la banque, aujourd’hui est le {{today}}.',
    willHold_zero: 'Il ne reste rien à annoncer jusqu’à ce jour : ce sera un relevé sans écritures.',
    willHold_one: '{{count, number}} écriture qu’aucun relevé n’a encore annoncée y figurera.',
    willHold_many: '{{count, number}} d’écritures qu’aucun relevé n’a encore annoncées y figureront.',
    willHold_other: '{{count, number}} écritures qu’aucun relevé n’a encore annoncées y figureront.',
    willHoldMore: 'Plus de {{count, number}} écritures qu’aucun relevé n’a encore annoncées y figureront.',
    willBeOf: 'Sa période : {{from}} – {{to}}.',
    closesLater: 'Le dernier relevé s’est clos le {{to}}, celui-ci ne peut donc pas se clore avant.',
    inFuture: 'Ce jour n’est pas encore venu : la banque le refuse.',
    waiting_one: '{{count, number}} relevé du compte est déjà demandé et prend d’abord ses écritures.',
    waiting_many:
      '{{count, number}} de relevés du compte sont déjà demandés et prennent d’abord leurs écritures.',
    waiting_other:
      '{{count, number}} relevés du compte sont déjà demandés et prennent d’abord leurs écritures.',
    submit: 'Le demander',
    done: 'Relevé de {{account}} demandé',
  },
  page: {
    back: 'Tous les relevés',
    title: 'Relevé {{number}}/{{year}}',
    titleFailed: 'Relevé échoué, n° {{id}}',
    titleRequested: 'Relevé demandé, n° {{id}}',
    notFoundTitle: 'Ce relevé n’existe pas',
    notFoundText: 'Aucun relevé ne porte le n° {{id}}.',
    account: 'Compte',
    asOf: 'Arrêté au',
    askedBy: 'Demandé par',
    askedAt: 'Demandé',
    writtenAt: 'Établi',
    moneyIn: 'Entrées',
    moneyOut: 'Sorties',
    entries_one: '{{count, number}} écriture',
    entries_many: '{{count, number}} d’écritures',
    entries_other: '{{count, number}} écritures',
    available: 'Disponible',
    availableHint: 'quand il a été établi',
    reading: 'Lecture du texte de ce relevé…',
    pendingTitle: 'Pas encore établi',
    pendingText: 'Il sera établi à la prochaine exécution des relevés.',
    pendingAt: 'Il sera établi à la prochaine exécution des relevés, à {{time}}.',
    writeNow: 'L’établir maintenant',
    writeFailed: 'L’exécution des relevés n’a pas abouti',
  },
  ...statementDefects,
  ...statementDelivery,
  ...statementFiles,
  ...statementText,
  ...statementParts,
  ...statementPreflight,
  ...statementChain,
} satisfies Texts<typeof english, 'fr'>;
