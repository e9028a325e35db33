import type { ledgerHealth as english } from '../en/ledger-health.ts';
import type { Texts } from '../texts.ts';

export const ledgerHealth = {
  since: 'Desde',
  trouble: {
    disk_full: {
      title: 'O disco está cheio: o livro-razão não pode ser escrito',
      text: 'Liberte espaço no disco da pasta de dados; depois o banco continua por si. Até lá pede-se ao Bridge que volte a chamar mais tarde, nada é guardado e nenhuma tarefa corre. O que vê aqui continua legível.',
    },
    read_only: {
      title: 'O livro-razão não pode ser escrito',
      text: 'Permita a escrita na pasta de dados e nos seus ficheiros; depois o banco continua por si. Até lá pede-se ao Bridge que volte a chamar mais tarde, nada é guardado e nenhuma tarefa corre. O que vê aqui continua legível.',
    },
    locked: {
      title: 'Outro programa bloqueou o livro-razão',
      text: 'Feche o programa que tem bank.sqlite aberto; depois o banco continua por si. Até lá pede-se ao Bridge que volte a chamar mais tarde, nada é guardado e nenhuma tarefa corre. O que vê aqui continua legível.',
    },
    moved: {
      title: 'O ficheiro do livro-razão foi removido, movido ou substituído',
      text: 'Reponha o ficheiro onde estava, ou termine o banco e arranque-o de novo. Até lá pede-se ao Bridge que volte a chamar mais tarde, nada é guardado, e o que vê aqui pode já não ser verdade.',
    },
    damaged: {
      title: 'O livro-razão está danificado',
      text: 'Nada mais é escrito nele, e pede-se ao Bridge que volte a chamar mais tarde. Termine o banco, guarde o ficheiro, e arranque-o uma vez com --restore latest, que põe a última cópia íntegra no seu lugar.',
    },
    disk_error: {
      title: 'O disco não lê ou não escreve o livro-razão',
      text: 'Veja se o disco, a sua quota ou um limite de tamanho de ficheiros se esgotou; depois o banco continua por si. Até lá pede-se ao Bridge que volte a chamar mais tarde, nada é guardado e nenhuma tarefa corre. O que vê aqui continua legível.',
    },
  },
  clock: {
    title: 'O relógio desta máquina está atrasado em relação ao livro-razão',
    newest: 'A linha mais recente foi escrita',
    text: 'Os pagamentos esperam pelo seu dia segundo o relógio, e os lançamentos trazem a sua data. Acerte o relógio.',
    hide: 'Ocultar',
  },
} satisfies Texts<typeof english, 'pt'>;
