import type { statementDefects as english } from '../en/statement-defects.ts';
import type { Texts } from '../texts.ts';

export const statementDefects = {
  defect: {
    action: 'Enviar com anomalia…',
    title: 'Enviar com uma anomalia, para formação',
    text: 'O Bridge recebe um texto à parte, marcado TRAIN em :20:. O extrato verdadeiro, o seu número, os saldos e a entrega ficam como estão.',
    which: 'Anomalia',
    url: 'URL',
    urlHint: 'Vazio: o URL de retorno.',
    preview: 'O texto que é enviado',
    marked: 'errado',
    more_one: '… mais {{count, number}} linha',
    more_many: '… mais {{count, number}} de linhas',
    more_other: '… mais {{count, number}} linhas',
    impossible:
      'Este extrato não tem lançamento para esta anomalia. Escolha outra anomalia ou outro extrato.',
    expected: 'O que o Bridge deve registar',
    submit: 'Enviar com esta anomalia',
    done: 'O texto de formação está na fila',
    names: {
      duplicate_debit: 'Um débito já comunicado',
      unknown_disbursement: 'Um débito de um desembolso desconhecido',
      unknown_reversal: 'Um estorno de um desembolso desconhecido',
      wrong_account: 'Uma conta errada em :25:',
      sequence_gap: 'Uma falha nos números dos extratos',
      truncated_file: 'Um ficheiro cortado',
    },
    what: {
      duplicate_debit:
        'O extrato seguinte, com um débito deste outra vez. O Bridge tem de ter processado este extrato antes.',
      unknown_disbursement: 'O extrato seguinte, com um débito cuja referência nenhum desembolso tem.',
      unknown_reversal:
        'O extrato seguinte, com um débito estornado (RD) cuja referência nenhum desembolso tem.',
      wrong_account: 'Este extrato mais uma vez, para uma conta que nenhum programa tem.',
      sequence_gap: 'Um extrato sem lançamentos cujo número em :28C: salta um.',
      truncated_file: 'Este extrato mais uma vez, cortado a meio de um lançamento.',
    },
    records: {
      DUPLICATE_DISBURSEMENT: 'no lançamento: já existe um débito para este desembolso.',
      INVALID_RECONCILIATION_ID:
        'no lançamento: nenhum desembolso tem este identificador. (INVALID_REVERSAL é para um que conhece e do qual não viu débito.)',
      INVALID_ACCOUNT_NUMBER:
        'no extrato inteiro: nenhum banco patrocinador está configurado com esta conta.',
      parser:
        'Sem código próprio: a queixa do seu leitor fica no extrato, ele tenta mais umas vezes, depois o estado é ERROR.',
      nothing: 'Nada: guarda o número e não o compara com nenhum. Um operador atento vê a falha.',
    },
    sends: 'Enviados para formação',
    badge: 'Formação',
    sentAt: 'Pedido {{time}}',
    states: { queued: 'Em fila', sending: 'A enviar', delivered: 'Aceite', failed: 'Não aceite' },
    showText: 'O texto que foi enviado',
  },
} satisfies Texts<typeof english, 'pt'>;
