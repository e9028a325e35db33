import type { ledgerHealth as english } from '../en/ledger-health.ts';
import type { Texts } from '../texts.ts';

export const ledgerHealth = {
  since: 'Depuis',
  trouble: {
    disk_full: {
      title: 'Le disque est plein : le grand livre ne peut pas être écrit',
      text: 'Faites de la place sur le disque du dossier de données ; la banque reprend ensuite d’elle-même. D’ici là, le Bridge est prié de rappeler plus tard, rien n’est enregistré et aucune tâche ne tourne. Ce que vous voyez ici reste lisible.',
    },
    read_only: {
      title: 'Le grand livre est protégé en écriture',
      text: 'Rendez le dossier de données et ses fichiers inscriptibles ; la banque reprend ensuite d’elle-même. D’ici là, le Bridge est prié de rappeler plus tard, rien n’est enregistré et aucune tâche ne tourne. Ce que vous voyez ici reste lisible.',
    },
    locked: {
      title: 'Un autre programme a verrouillé le grand livre',
      text: 'Fermez le programme qui a ouvert bank.sqlite ; la banque reprend ensuite d’elle-même. D’ici là, le Bridge est prié de rappeler plus tard, rien n’est enregistré et aucune tâche ne tourne. Ce que vous voyez ici reste lisible.',
    },
    moved: {
      title: 'Le fichier du grand livre a été supprimé, déplacé ou remplacé',
      text: 'Remettez le fichier à sa place, ou arrêtez la banque et redémarrez-la. D’ici là, le Bridge est prié de rappeler plus tard, rien n’est enregistré et ce que vous voyez ici n’est peut-être plus vrai.',
    },
    damaged: {
      title: 'Le grand livre est endommagé',
      text: 'Plus rien n’y est écrit, et le Bridge est prié de rappeler plus tard. Arrêtez la banque, gardez le fichier, et démarrez-la une fois avec --restore latest, ce qui met la dernière sauvegarde saine à sa place.',
    },
    disk_error: {
      title: 'Le disque ne lit ou n’écrit pas le grand livre',
      text: 'Vérifiez si le disque, son quota ou une limite de taille de fichier est atteint ; la banque reprend ensuite d’elle-même. D’ici là, le Bridge est prié de rappeler plus tard, rien n’est enregistré et aucune tâche ne tourne. Ce que vous voyez ici reste lisible.',
    },
  },
  clock: {
    title: 'L’horloge de cette machine est en retard sur le grand livre',
    newest: 'La ligne la plus récente date du',
    text: 'Les paiements attendent leur jour selon l’horloge, et les écritures portent sa date. Mettez l’horloge à l’heure.',
    hide: 'Masquer',
  },
} satisfies Texts<typeof english, 'fr'>;
