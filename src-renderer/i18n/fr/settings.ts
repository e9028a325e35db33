import type { settings as english } from '../en/settings.ts';
import type { Texts } from '../texts.ts';

export const settings = {
  title: 'Paramètres',
  groups: {
    listener: { title: 'Point d’écoute du Bridge', text: 'Là où G2P Bridge trouve cette banque.' },
    posting: {
      title: 'Comptabilisation',
      text: 'Comment sont comptabilisés les paiements ordonnés par le Bridge.',
    },
    returns: {
      title: 'Retours',
      text: 'Paiements vers d’autres banques qui reviennent quelque temps après leur comptabilisation, comme dans la réalité.',
    },
    statements: {
      title: 'Relevés et transmission',
      text: 'Comment les relevés MT940 sont établis et arrivent au Bridge.',
    },
    bank: { title: 'Cette banque', text: 'Comment s’appelle la banque et où se trouve sa console.' },
    backups: {
      title: 'Sauvegardes automatiques',
      text: 'Copies du grand livre que la banque fait d’elle-même. Aucune tant que rien n’a changé.',
    },
    treasury: {
      title: 'Compte du Trésor',
      text: 'Ouvert au premier démarrage de la banque, sur un grand livre vide. Des options ou variables d’environnement le définissent ; ensuite elles n’ont plus d’effet.',
    },
    about: { title: 'À propos' },
  },
  fields: {
    host: {
      label: 'Hôte',
      hint: 'L’adresse de cette machine sur laquelle écoute la banque. 127.0.0.1 ne laisse appeler que les programmes de cette machine.',
    },
    port: { label: 'Port', hint: 'Donnez le même au Bridge. 0 prend n’importe quel port libre.' },
    allowedHosts: {
      label: 'Autres noms de cette banque',
      hint: 'Les appels à localhost, host.docker.internal et à l’hôte ci-dessus reçoivent une réponse. Ajoutez les noms qu’utilise un Bridge dans un cluster ou sur une autre machine, séparés par des virgules.',
    },
    bridgeToken: {
      label: 'Jeton pour le Bridge',
      hint: 'S’il est défini, chaque appel doit le porter comme Authorization: Bearer. Vide, rien n’est demandé.',
    },
    maxBodySize: {
      label: 'Plus grand appel, en mégaoctets',
      hint: 'De 1 à 512. 64 Mo correspondent à environ 80 000 paiements en un appel.',
    },
    consolePort: {
      label: 'Port de la console',
      hint: 'Là où la console est servie à un navigateur quand la banque tourne sans fenêtre. 0 prend n’importe quel port libre.',
    },
    processPaymentFrequency: {
      label: 'Secondes entre deux comptabilisations',
      hint: 'De 1 seconde à un jour (86400).',
    },
    statementFrequency: {
      label: 'Secondes entre deux exécutions des relevés',
      hint: 'De 1 seconde à un jour (86400).',
    },
    paymentInitiateAttempts: {
      label: 'Tentatives par lot',
      hint: 'Après autant d’échecs, un lot est suspendu jusqu’à ce que vous le relanciez.',
    },
    mt940StatementCallbackUrl: {
      label: 'URL de rappel',
      hint: 'Là où le Bridge reçoit les relevés, par exemple http://127.0.0.1:8000/upload_mt940. Vide, la transmission est désactivée.',
    },
    deliveryAttempts: {
      label: 'Tentatives par transmission',
      hint: 'Après autant d’échecs de suite, la banque abandonne un relevé jusqu’à ce que vous le renvoyiez. 20 durent environ deux heures. 0 n’abandonne jamais.',
    },
    bankSimulatorCode: {
      label: 'Codes de la banque',
      hint: 'Les paiements qui nomment un de ces codes sont crédités à des comptes d’ici, tous les autres à des comptes de compensation. Séparez les codes par des virgules.',
    },
    bookKeeping: {
      label: 'Tenue des livres',
      hint: 'La partie double comptabilise un débit et un crédit par paiement. Le débit seul ne comptabilise que le débit, comme l’Example Bank publiée.',
    },
    statementAfterBatch: {
      label: 'Relevé après chaque lot',
      hint: 'Établit un relevé du compte donneur d’ordre dès qu’un lot est traité, et quand des paiements sont revenus.',
    },
    statementProfile: {
      label: 'Relevés établis pour',
      hint: 'G2P Bridge : un seul message, noms dans toute écriture, tels quels. SWIFT : son jeu de caractères seulement, noms et références sont donc translittérés ; pages de 2 000 caractères. Le Bridge lit les deux, mais ne trouve un paiement que si sa référence est dans ce jeu, qui n’a pas de _.',
    },
    returnRate: {
      label: 'Paiements qui reviennent, en pour cent',
      hint: 'De 0 (aucun) à 100. Vaut pour les paiements comptabilisés à partir de maintenant ; ce qui l’a été avant reste.',
    },
    returnReasons: { label: 'Motifs', hint: 'Chaque retour a l’un d’eux.' },
    returnBankCodes: {
      label: 'Banques qui renvoient des paiements',
      hint: 'Leurs codes, séparés par des virgules. Vide : toutes les autres banques ; les comptes d’ici et les portefeuilles gardent ce qu’ils reçoivent.',
    },
    returnSeed: {
      label: 'Graine',
      hint: 'Décide quels paiements reviennent : la même graine renvoie les mêmes paiements, une formation peut donc être répétée.',
    },
    backupFrequency: {
      label: 'Heures entre deux sauvegardes automatiques',
      hint: 'D’une heure à un an (8760). 0 n’en fait aucune.',
    },
    backupsKept: {
      label: 'Sauvegardes automatiques gardées',
      hint: 'Les plus anciennes sont supprimées. Celles faites à la main ou avant une restauration sont toujours gardées.',
    },
    seedTreasuryAccount: { label: 'L’ouvrir au premier démarrage', hint: '' },
    treasuryAccountNumber: { label: 'Numéro de compte', hint: '' },
    treasuryAccountCurrency: { label: 'Devise', hint: '' },
    treasuryAccountHolderName: { label: 'Titulaire du compte', hint: '' },
    treasuryAvailableBalance: { label: 'Fonds d’ouverture', hint: '' },
  },
  choices: {
    doubleEntry: 'Partie double',
    debitOnly: 'Débit seul',
    on: 'Oui',
    off: 'Non',
    bridge: 'G2P Bridge',
    swift: 'SWIFT',
  },
  onThisPage: 'Sur cette page',
  useDefault: 'Reprendre la valeur par défaut : {{value}}',
  empty: 'Vide',
  effects: {
    now: 's’applique tout de suite',
    listener: 'rouvre le point d’écoute',
    restart: 's’applique au prochain démarrage',
  },
  sources: { default: 'Par défaut', saved: 'Enregistré ici' },
  fixedByFlag: 'Fixé pour cette exécution par l’option {{name}}',
  fixedByEnvironment: 'Fixé pour cette exécution par la variable d’environnement {{name}}',
  pending: 'Enregistré pour le prochain démarrage. D’ici là : {{value}}.',
  openToNetwork:
    'Toute personne du réseau qui atteint cette adresse peut appeler la banque, sauf si vous définissez un jeton pour le Bridge.',
  bar: {
    dirty_one: '{{count, number}} modification non enregistrée',
    dirty_many: '{{count, number}} de modifications non enregistrées',
    dirty_other: '{{count, number}} modifications non enregistrées',
    save: 'Enregistrer',
    discard: 'Abandonner',
    saved: 'Paramètres enregistrés',
  },
  left: {
    title: 'Vos paramètres ne sont pas enregistrés',
    text: 'Les modifications sont gardées dans les paramètres jusqu’à ce que vous les enregistriez ou les abandonniez.',
    back: 'Retour aux paramètres',
  },
  about: {
    what: 'Une banque sponsor simulée pour développer, tester, montrer et enseigner G2P Bridge. Elle ne déplace jamais d’argent réel.',
    version: 'Version',
    interface: 'Les appels auxquels elle répond',
  },
} satisfies Texts<typeof english, 'fr'>;
