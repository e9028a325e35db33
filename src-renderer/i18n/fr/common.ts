import type { common as englishCommon, shell as englishShell, table as englishTable } from '../en/common.ts';
import type { Texts } from '../texts.ts';

export const common = {
  product: 'Example Bank Console',
  simulator: 'Simulateur',
  simulatorNever: 'jamais d’argent réel',
  actions: {
    cancel: 'Annuler',
    close: 'Fermer',
    retry: 'Réessayer',
    copy: 'Copier',
    copied: 'Copié',
    copyThis: 'Copier : {{what}}',
    clear: 'Effacer',
    clearFilters: 'Effacer la recherche et les filtres',
    working: 'En cours…',
    showAll: 'Tout afficher',
    skipToContent: 'Aller au contenu',
  },
  errors: {
    title: 'Le chargement a échoué',
    unreachable: 'La banque est injoignable. Est-elle démarrée ?',
    host: 'La banque a rencontré une erreur interne. Son journal en dit plus.',
    deed: 'L’opération n’a pas abouti. Rien n’est sûr tant qu’elle n’apparaît pas dans la liste.',
    crashTitle: 'Cet écran a rencontré une erreur',
    crashText: 'La banque elle-même n’est pas touchée. Réessayez ou ouvrez un autre écran.',
  },
  connection: {
    unknown: 'Non connecté',
    lost: 'Connexion à la banque perdue, nouvelle tentative…',
    expiredTitle: 'Ce lien a expiré',
    expiredText:
      'Chaque démarrage de la banque en crée un nouveau. Ouvrez l’adresse affichée dans son terminal au démarrage.',
  },
  notFound: {
    title: 'Il n’y a rien à cette adresse',
    text: 'Le lien est peut-être ancien ou mal saisi.',
    back: 'Aller au premier écran',
  },
  none: 'Aucun',
  optional: 'facultatif',
} satisfies Texts<typeof englishCommon, 'fr'>;

export const shell = {
  navigation: 'Écrans',
  menuGroups: { money: 'Argent', bridge: 'Bridge', bank: 'Banque' },
  messages: 'Messages',
  collapse: 'Réduire le menu',
  expand: 'Élargir le menu',
  language: 'Langue',
  languageSystem: 'Comme le système',
  theme: 'Thème',
  themes: { system: 'Comme le système', light: 'Clair', dark: 'Sombre' },
  moreContrast: 'Contraste renforcé',
  listener: {
    label: 'Point d’écoute du Bridge',
    listening: 'À l’écoute',
    failed: 'Pas à l’écoute',
    closed: 'Fermé',
    problem: 'Le Bridge ne peut pas joindre cette banque',
    closedText: 'Le point d’écoute du Bridge est fermé.',
    reopened: 'Le point d’écoute du Bridge est ouvert',
    stillFailed: 'Le point d’écoute du Bridge ne s’ouvre toujours pas',
  },
} satisfies Texts<typeof englishShell, 'fr'>;

export const table = {
  rows_one: '{{count, number}} ligne',
  rows_many: '{{count, number}} de lignes',
  rows_other: '{{count, number}} lignes',
  rowsAtLeast: '{{count, number}}+ lignes',
  search: 'Rechercher',
  searching: 'Recherche…',
  searchHint: 'Appuyez sur / pour rechercher',
  all: 'Tous',
  loadingMore: 'Chargement d’autres lignes…',
  moreFailed: 'Les lignes suivantes n’ont pas pu être chargées.',
  outdated: 'La liste a changé',
  showLatest: 'Voir les dernières',
  columns: {
    title: 'Colonnes',
    compact: 'Lignes serrées',
    reset: 'Valeurs par défaut',
    noRoom: 'Pas de place',
  },
  noMatchTitle: 'Aucun résultat',
  noMatchText: 'Aucune ligne ne correspond à votre recherche et à vos filtres.',
} satisfies Texts<typeof englishTable, 'fr'>;
