import type { progress as english } from '../en/progress.ts';
import type { Texts } from '../texts.ts';

export const progress = {
  of: {
    payments_one: '{{done, number}} de {{count, number}} pagamento',
    payments_many: '{{done, number}} de {{count, number}} de pagamentos',
    payments_other: '{{done, number}} de {{count, number}} pagamentos',
    statements_one: '{{done, number}} de {{count, number}} extrato',
    statements_many: '{{done, number}} de {{count, number}} de extratos',
    statements_other: '{{done, number}} de {{count, number}} extratos',
    entries_one: '{{done, number}} de {{count, number}} lançamento',
    entries_many: '{{done, number}} de {{count, number}} de lançamentos',
    entries_other: '{{done, number}} de {{count, number}} lançamentos',
    laws_one: '{{done, number}} de {{count, number}} regra provada',
    laws_many: '{{done, number}} de {{count, number}} de regras provadas',
    laws_other: '{{done, number}} de {{count, number}} regras provadas',
    pages_one: '{{done, number}} de {{count, number}} página copiada',
    pages_many: '{{done, number}} de {{count, number}} de páginas copiadas',
    pages_other: '{{done, number}} de {{count, number}} páginas copiadas',
    rows_one: '{{done, number}} de {{count, number}} linha escrita',
    rows_many: '{{done, number}} de {{count, number}} de linhas escritas',
    rows_other: '{{done, number}} de {{count, number}} linhas escritas',
  },
  begun: 'Em curso…',
  rate: '{{rate, number}} por segundo',
  left: {
    soon: 'quase pronto',
    seconds: 'faltam cerca de {{count, number}} s',
    minutes: 'faltam cerca de {{count, number}} min',
    hours: 'faltam cerca de {{count, number}} h',
  },
  names: {
    posting: 'Contabilização',
    statements: 'Emissão de extratos',
    books: 'Verificação dos livros',
    backup: 'Cópia de segurança',
    export: 'Escrita de uma exportação',
  },
  finished: '{{work}}: terminado',
  share: '{{work}}: {{share, number}} %',
  cancel: 'Cancelar',
  cancelThis: 'Cancelar: {{work}}',
  why: {
    posting:
      'Não se pode cancelar: o banco aceitou estes pagamentos. Avança por passos curtos, cada um inteiro.',
    statements: 'Não se pode cancelar: o que foi pedido é emitido, até ao fim.',
    restore: 'Não se pode cancelar: meio livro-razão não seria nenhum. O livro-razão anterior fica guardado.',
  },
} satisfies Texts<typeof english, 'pt'>;
