import type { ussdPhone as english } from '../en/ussd-phone.ts';
import type { Texts } from '../texts.ts';

export const ussdPhone = {
  title: 'Téléphone USSD',
  intro:
    'Ce que voit un bénéficiaire qui compose le code de la banque sur un téléphone simple, sans internet.',
  number: 'Numéro de téléphone',
  numberHint: 'Tel qu’il figure sur un compte, avec ou sans +. D’autres peuvent aussi être essayés.',
  noSuggestion: 'Aucun compte n’a de numéro de téléphone qui commence ainsi.',
  noPhones: 'Aucun compte n’a encore de numéro de téléphone. Donnez-en un en ouvrant un compte.',
  handset: 'Combiné',
  screen: 'Écran du téléphone',
  idle: 'Composez {{code}}',
  calling: 'Veuillez patienter…',
  ended: 'Session terminée',
  timedOut: 'La session a expiré',
  hungUp: 'Vous avez raccroché',
  noAnswer: 'La banque n’a pas répondu',
  typed: 'Votre réponse',
  dial: 'Composer',
  send: 'Envoyer',
  hangUp: 'Raccrocher',
  delete: 'Effacer la dernière touche',
  key: 'Touche {{key}}',
  keypad: 'Clavier',
  keysHint:
    'Chiffres, * et # saisissent ; Entrée compose et envoie ; Retour arrière efface ; Échap raccroche.',
  session: 'Session',
  sessionId: 'Identifiant de session',
  serviceCode: 'Code de service',
  networkCode: 'Code du réseau',
  secondsLeft_one: 'encore {{count, number}} seconde pour répondre',
  secondsLeft_many: 'encore {{count, number}} de secondes pour répondre',
  secondsLeft_other: 'encore {{count, number}} secondes pour répondre',
  history: 'Sur le fil',
  historyText:
    'Chaque tour est un appel de la passerelle au /ussd de la banque, exactement comme il serait posté.',
  historyEmpty: 'Composez, et le premier appel figure ici.',
  request: 'Requête',
  response: 'Réponse',
  took: '{{milliseconds}} ms',
  copyRequest: 'requête',
  copyResponse: 'réponse',
  clear: 'Effacer',
  explainTitle: 'Ce qu’est USSD',
  explain1:
    'USSD est un dialogue avec le réseau qui marche sur tout téléphone : ni application, ni données. On compose un code comme *384# et répond aux menus par des chiffres.',
  explain2:
    'La passerelle du réseau mobile transmet chaque réponse à la banque. Celle-ci répond par CON tant que le menu continue, et par END quand c’est fini.',
  explain3:
    'La passerelle met fin à une session qui attend trop longtemps. Ici, elle attend {{seconds}} secondes.',
} satisfies Texts<typeof english, 'fr'>;
