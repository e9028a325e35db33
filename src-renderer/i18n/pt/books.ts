import type { books as english } from '../en/books.ts';
import type { Texts } from '../texts.ts';

export const books = {
  balanced: 'Livros certos',
  broken: 'Livros não batem certo',
  failed: 'Livros não verificados',
  checking: 'A verificar os livros…',
  title: 'Os livros batem certo?',
  text: 'O banco prova as suas regras a partir de cada linha do livro-razão: ao arrancar, e sempre que o pedir.',
  result: '{{entries, number}} lançamentos verificados em {{seconds}} s',
  checkNow: 'Verificar agora',
  holds: 'Cumprida:',
  isBroken: 'Violada:',
  brokenBy: 'Violada por:',
  failedText: 'A última verificação não se concluiu: {{error}}',
  laws: {
    available_balance: 'O disponível é o contabilizado menos o bloqueado, e nunca abaixo de zero.',
    blocked_amount: 'O bloqueado numa conta é o que os seus bloqueios não libertaram.',
    released_within_block: 'Nenhum bloqueio libertou mais do que bloqueou.',
    released_amount: 'O que um bloqueio libertou foi contabilizado e não voltou, ou foi libertado à mão.',
    pending_under_block:
      'O que um bloqueio guarda para pagamentos é o que os seus pagamentos pendentes precisam.',
    book_balance: 'Cada saldo são os fundos de abertura e todos os lançamentos desde então.',
    booked_once: 'Cada pagamento contabilizado foi debitado exatamente uma vez, e nenhum outro.',
    returned_once: 'Cada pagamento devolvido foi estornado exatamente uma vez, nas mesmas contas.',
    double_entry: 'Débitos e créditos de cada operação são iguais.',
    batch_counts: 'Cada lote contabilizou tantos pagamentos quantos diz.',
    statement_closing: 'Cada extrato fecha onde os seus lançamentos levam.',
    statement_chain: 'Cada extrato abre onde o anterior fechou.',
    statement_numbers: 'Os números dos extratos não têm falhas.',
    entry_trail:
      'Cada lançamento está como foi contabilizado, e nenhum foi acrescentado ou retirado. É indicado o primeiro que não está.',
    block_trail: 'Cada bloqueio está como foi aberto, e nenhum foi acrescentado ou retirado.',
    action_trail: 'Cada ação de um operador está como foi registada, e nenhuma foi acrescentada ou retirada.',
  },
} satisfies Texts<typeof english, 'pt'>;
